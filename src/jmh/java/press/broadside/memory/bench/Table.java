package press.broadside.memory.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The table that the benchmark prints, and what follows from it. */
record Table(List<Figures> rows, int languages) {
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("load", "load s");
        COLUMNS.put("bytes", "B/source");
        COLUMNS.put("recall.all", "found %% all");
        COLUMNS.put("recall.best", "best");
        COLUMNS.put("best.1", "best, 1 language");
        COLUMNS.put("best.many", "best, %d languages");
        COLUMNS.put("all.1", "all, 1 language");
        COLUMNS.put("all.many", "all, %d languages");
        COLUMNS.put("none", "no match");
        COLUMNS.put("threads.1", "1 thread/s");
        COLUMNS.put("threads.2", "2 threads/s");
    }

    List<String> lines() {
        var cells = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of("sources", "engine", "score"));
        COLUMNS.values().forEach(name -> head.add(String.format(Locale.ROOT, name, languages)));
        cells.add(head);
        for (Figures row : rows) {
            var line = new ArrayList<>(
                    List.of(row.size(), row.engine(), row.score().name().toLowerCase(Locale.ROOT)));
            COLUMNS.keySet().forEach(name -> line.add(row.get(name)));
            cells.add(line);
        }
        var lines = aligned(cells);
        lines.add("");
        lines.addAll(comparisons());
        lines.add("");
        lines.addAll(settings());
        return lines;
    }

    private static List<String> aligned(List<List<String>> cells) {
        var widths = new int[cells.get(0).size()];
        for (List<String> line : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        var lines = new ArrayList<String>();
        for (List<String> line : cells) {
            var text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(String.format("%-" + (widths[i] + 2) + "s", line.get(i)));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }

    private List<String> comparisons() {
        var lines = new ArrayList<String>();
        for (Figures row : rows) {
            if (row.engine().equals("broadside")) {
                lines.add("%s, %s: %d languages take %.2f times as long as one (all matches, p50); two threads look up %.2f times as many as one"
                        .formatted(
                                row.size(),
                                row.score().name().toLowerCase(Locale.ROOT),
                                languages,
                                row.first("all.many") / row.first("all.1"),
                                row.first("threads.2") / row.first("threads.1")));
                rows.stream()
                        .filter(peer -> peer.size().equals(row.size()) && peer.score() == row.score())
                        .filter(peer -> !peer.engine().equals("broadside"))
                        .forEach(peer -> lines.add(beside(row, peer)));
            }
        }
        return lines;
    }

    private String beside(Figures ours, Figures peer) {
        String many = Double.isNaN(peer.first("best.many"))
                ? ""
                : ", for %d languages %.0f times".formatted(languages, peer.first("best.many") / ours.first("best.many"));
        return "  beside %s: the best match in a %.0fth of the time (p50)%s"
                .formatted(peer.engine(), peer.first("best.1") / ours.first("best.1"), many);
    }

    private List<String> settings() {
        return rows.stream()
                .collect(Collectors.toMap(Figures::engine, row -> row.get("settings"), (a, b) -> a, LinkedHashMap::new))
                .entrySet()
                .stream()
                .map(engine -> engine.getKey() + ": " + engine.getValue())
                .toList();
    }
}
