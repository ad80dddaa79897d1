package press.broadside.terminology;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a row for each concept, and as many columns for a language and status as some concept has terms of them. */
final class CsvWriter {
    private final TreeMap<CsvColumn, Integer> columns = new TreeMap<>(CsvColumn.ORDER);

    private CsvWriter(Iterable<Concept> concepts) {
        for (Concept concept : concepts) {
            byColumn(concept).forEach((column, terms) -> columns.merge(column, terms.size(), Math::max));
        }
    }

    /**
     * @param concepts is gone through twice
     * @param out      is not closed
     */
    static void write(Iterable<Concept> concepts, OutputStream out) throws IOException {
        var columns = new CsvWriter(concepts);
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        row(writer, columns.header());
        for (Concept concept : concepts) {
            row(writer, columns.cells(concept));
        }
        writer.flush();
    }

    private static Map<CsvColumn, List<Term>> byColumn(Concept concept) {
        return concept.terms().stream()
                .collect(Collectors.groupingBy(CsvColumn::of, HashMap::new, Collectors.toList()));
    }

    private List<String> header() {
        var header = new ArrayList<>(CsvReader.KEYS);
        columns.forEach((column, count) -> {
            for (int i = 0; i < count; i++) {
                header.add(column.heading());
            }
        });
        return header;
    }

    private List<String> cells(Concept concept) {
        var cells = new ArrayList<>(List.of(
                concept.id(),
                concept.subject(),
                concept.speech().map(PartOfSpeech::tbx).orElse(""),
                concept.definition(),
                concept.note()));
        Map<CsvColumn, List<Term>> terms = byColumn(concept);
        columns.forEach((column, count) -> {
            List<Term> here = terms.getOrDefault(column, List.of());
            for (int i = 0; i < count; i++) {
                cells.add(i < here.size() ? here.get(i).text() : "");
            }
        });
        return cells;
    }

    private static void row(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvWriter::quotedWhereNeeded).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String quotedWhereNeeded(String cell) {
        return cell.matches("(?s).*[\",\\r\\n].*|\\s.*|.*\\s") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
