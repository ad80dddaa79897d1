package press.broadside.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.broadside.memory.Leverage;
import press.broadside.memory.Leverage.Band;
import press.broadside.memory.Leverage.Share;
import tools.jackson.databind.json.JsonMapper;

/** Leverage as it is written out: for people words alone, for programs everything. */
record LeverageTable(List<Row> rows) {
    private static final JsonMapper JSON = new JsonMapper();

    /** One file in one language. */
    record Row(String file, Locale language, Leverage leverage) {}

    /** A line for each language, all files together; below it one for each file where there are several. */
    List<String> forPeople() {
        var lines = new ArrayList<List<String>>();
        lines.add(Stream.concat(
                        Stream.of("words", "all"), Stream.of(Band.values()).map(Band::label))
                .toList());
        byLanguage().forEach((language, files) -> {
            lines.add(line(language, files));
            if (files.size() > 1) {
                files.forEach(file -> lines.add(line("  " + file.file(), List.of(file))));
            }
        });
        return aligned(lines);
    }

    private Map<String, List<Row>> byLanguage() {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.language().toLanguageTag(), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> line(String name, List<Row> files) {
        var line = new ArrayList<String>();
        line.add(name);
        line.add(words(files.stream().map(file -> file.leverage().total())));
        for (Band band : Band.values()) {
            line.add(words(files.stream().map(file -> file.leverage().of(band))));
        }
        return line;
    }

    private static String words(Stream<Share> shares) {
        return Integer.toString(shares.mapToInt(share -> share.count().words()).sum());
    }

    private static List<String> aligned(List<List<String>> lines) {
        int names = lines.stream().mapToInt(line -> line.get(0).length()).max().orElse(0);
        return lines.stream()
                .map(line -> String.format("%-" + names + "s", line.get(0))
                        + line.stream().skip(1).map("%9s"::formatted).collect(Collectors.joining()))
                .toList();
    }

    /** RFC 4180, with a header. */
    List<String> csv() {
        var lines = new ArrayList<String>();
        lines.add("file,language,band,segments,words,characters");
        for (Row row : rows) {
            for (Band band : Band.values()) {
                Share share = row.leverage().of(band);
                lines.add(String.join(
                        ",",
                        "\"" + row.file().replace("\"", "\"\"") + "\"",
                        row.language().toLanguageTag(),
                        band.label(),
                        Integer.toString(share.segments()),
                        Integer.toString(share.count().words()),
                        Integer.toString(share.count().characters())));
            }
        }
        return lines;
    }

    /** A line for each file and language. */
    List<String> json() {
        return rows.stream().map(LeverageTable::json).toList();
    }

    private static String json(Row row) {
        var bands = new LinkedHashMap<String, Object>();
        for (Band band : Band.values()) {
            bands.put(band.label(), figures(row.leverage().of(band)));
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("file", row.file());
        line.put("language", row.language().toLanguageTag());
        line.put("total", figures(row.leverage().total()));
        line.put("bands", bands);
        return JSON.writeValueAsString(line);
    }

    private static Map<String, Integer> figures(Share share) {
        var figures = new LinkedHashMap<String, Integer>();
        figures.put("segments", share.segments());
        figures.put("words", share.count().words());
        figures.put("characters", share.count().characters());
        return figures;
    }
}
