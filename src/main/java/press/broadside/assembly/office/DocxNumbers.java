package press.broadside.assembly.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;
import press.broadside.assembly.office.DocxStyles.Numbered;

/** Counts the items of a DOCX's lists, which its paragraphs leave to whoever shows them. */
final class DocxNumbers {
    private static final int LEVELS = 9;

    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Map<Integer, Level>> levels = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private record Level(String form, int start) {}

    static DocxNumbers of(PackageParts parts, DocxStyles styles) {
        var numbers = new DocxNumbers();
        parts.find("word/numbering.xml").map(ClosedXml::tree).ifPresent(tree -> {
            var links = new HashMap<String, String>();
            for (Element list : ClosedXml.all(tree, "abstractNum")) {
                String id = Wml.attribute(list, "abstractNumId");
                numbers.levels.put(id, levels(list));
                Wml.value(list, "numStyleLink").ifPresent(style -> links.put(id, style));
            }
            for (Element list : ClosedXml.all(tree, "num")) {
                numbers.read(list);
            }
            links.forEach((id, style) -> styles.numbered(style)
                    .map(linked -> numbers.abstractOf.get(linked.list()))
                    .map(numbers.levels::get)
                    .ifPresent(linked -> numbers.levels.put(id, linked)));
        });
        return numbers;
    }

    /** The next item of a list; empty where it has no number. */
    Optional<ItemNumber> next(Numbered item) {
        String list = abstractOf.getOrDefault(item.list(), "");
        Level level = levels.getOrDefault(list, Map.of()).get(item.level());
        if (level == null || item.level() >= LEVELS) {
            return Optional.empty();
        }
        int[] counter = counters.computeIfAbsent(list, none -> begun(list));
        if (begun.add(item.list())) {
            restarts.getOrDefault(item.list(), Map.of()).forEach((at, start) -> counter[at] = start - 1);
        }
        counter[item.level()]++;
        for (int deeper = item.level() + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = start(list, deeper) - 1;
        }
        return ItemNumber.of(level.form(), counter[item.level()]);
    }

    private int[] begun(String list) {
        int[] counter = new int[LEVELS];
        Arrays.setAll(counter, level -> start(list, level) - 1);
        return counter;
    }

    private int start(String list, int level) {
        Level known = levels.getOrDefault(list, Map.of()).get(level);
        return known == null ? 1 : known.start();
    }

    private void read(Element list) {
        String id = Wml.attribute(list, "numId");
        Wml.value(list, "abstractNumId").ifPresent(of -> abstractOf.put(id, of));
        for (Element override : ClosedXml.all(list, "lvlOverride")) {
            int level = Wml.number(Wml.attribute(override, "ilvl"), LEVELS);
            Wml.value(override, "startOverride")
                    .filter(start -> level < LEVELS)
                    .ifPresent(start -> restarts.computeIfAbsent(id, none -> new TreeMap<>())
                            .put(level, Wml.number(start, 1)));
        }
    }

    private static Map<Integer, Level> levels(Element list) {
        var levels = new HashMap<Integer, Level>();
        for (Element level : ClosedXml.all(list, "lvl")) {
            levels.put(
                    Wml.number(Wml.attribute(level, "ilvl"), LEVELS),
                    new Level(
                            Wml.value(level, "numFmt").orElse("decimal"),
                            Wml.number(Wml.value(level, "start").orElse("0"), 0)));
        }
        return levels;
    }
}
