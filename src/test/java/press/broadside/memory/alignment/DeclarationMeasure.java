package press.broadside.memory.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import press.broadside.extraction.okapi.Documents;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.language.Languages;
import press.broadside.language.Segmenter;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * How much of the Universal Declaration of Human Rights is found in its translations. No part of an ordinary build, as the texts
 * are not ours: {@code mvn test -Dtest=DeclarationMeasure -Dudhr=DIR}, where DIR has {@code udhr.TAG.txt} and {@code
 * aligned.tsv} (section, block or {@code all}, tag, English, target).
 *
 * <p>Expected is, from blocks that the table has side by side: of those that our rules cut into as many sentences in both
 * languages, the first with the first and so on, alone; of the others, nothing but their own sentences with each other. The
 * table takes blocks by their count, so that it is wrong itself where two translations divide an article otherwise.
 */
class DeclarationMeasure {
    private static final Path FOLDER = Path.of(System.getProperty("udhr", "udhr"));
    private static final double WANTED_PERCENT = 98;

    private final Documents documents = new Documents(Segmenter.withRulesIn(Path.of("translations/segmentation")));
    private int expected;
    private int found;

    /** A block of the English text beside that of a translation. */
    record Row(String english, String translated) {}

    @Test
    void nearly_all_sentences_of_the_declaration_are_found() throws IOException {
        Map<String, List<Row>> table = table();
        for (var language : table.entrySet()) {
            int expectedBefore = expected;
            int foundBefore = found;
            measure(Languages.parse(language.getKey()), language.getValue());
            System.out.printf(
                    Locale.ROOT, "%-8s %d of %d%n", language.getKey(), found - foundBefore, expected - expectedBefore);
        }
        System.out.printf(Locale.ROOT, "all      %d of %d, %.2f %%%n", found, expected, 100.0 * found / expected);
        assertThat(100.0 * found / expected).isGreaterThanOrEqualTo(WANTED_PERCENT);
    }

    private void measure(Locale language, List<Row> rows) throws IOException {
        List<TextUnit> english = read(Locale.ENGLISH);
        List<TextUnit> translated = read(language);
        var beads = new HashMap<String, Bead>();
        for (Bead bead : ParallelText.of(english, translated).beads()) {
            bead.source().forEach(segment -> beads.put(segment.id(), bead));
        }
        int at = 0;
        int there = 0;
        for (Row row : rows) {
            at = place(row.english(), english, at);
            there = place(row.translated(), translated, there);
            compare(english.get(at++), translated.get(there++), beads);
        }
    }

    private void compare(TextUnit english, TextUnit translated, Map<String, Bead> beads) {
        if (english.segments().size() != translated.segments().size()) {
            expected++;
            found += isClosed(english, translated, beads) ? 1 : 0;
            return;
        }
        for (int i = 0; i < english.segments().size(); i++) {
            Bead bead = beads.get(english.segments().get(i).id());
            expected++;
            found += bead.source().size() == 1
                            && bead.target()
                                    .equals(List.of(translated.segments().get(i)))
                    ? 1
                    : 0;
        }
    }

    /** Whether a block's sentences stand with those of its translation, all of them and no others. */
    private static boolean isClosed(TextUnit english, TextUnit translated, Map<String, Bead> beads) {
        List<Bead> own = english.segments().stream()
                .map(segment -> beads.get(segment.id()))
                .toList();
        Set<Segment> sources =
                own.stream().flatMap(bead -> bead.source().stream()).collect(Collectors.toSet());
        Set<Segment> targets =
                own.stream().flatMap(bead -> bead.target().stream()).collect(Collectors.toSet());
        return sources.equals(Set.copyOf(english.segments())) && targets.equals(Set.copyOf(translated.segments()));
    }

    private static int place(String block, List<TextUnit> units, int from) {
        for (int i = from; i < units.size(); i++) {
            if (collapsed(units.get(i).text().plain()).equals(collapsed(block))) {
                return i;
            }
        }
        throw new IllegalStateException("no block of the document says: " + block);
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private List<TextUnit> read(Locale language) throws IOException {
        String text = Files.readString(FOLDER.resolve("udhr." + language.toLanguageTag() + ".txt"));
        return documents.read(Document.of(Format.TEXT, text), language);
    }

    private static Map<String, List<Row>> table() throws IOException {
        var table = new TreeMap<String, List<Row>>();
        for (String line : Files.readAllLines(FOLDER.resolve("aligned.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (!cells[1].equals("all")) {
                table.computeIfAbsent(cells[2], tag -> new ArrayList<>()).add(new Row(cells[3], cells[4]));
            }
        }
        return table;
    }
}
