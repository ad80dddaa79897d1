package press.broadside.terminology;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import press.broadside.intake.ShownName;

/** Reads a table with a concept in each row, as a stream; the first row says what its columns are. */
final class CsvReader {
    static final List<String> KEYS = List.of("concept", "subject", "part of speech", "definition", "note");

    /** What is done with a cell of a column. */
    private interface Cell {
        void of(ConceptDraft draft, int line, String text);
    }

    private final Path file;
    private final CsvRows rows;
    private final TerminologySettings limits;
    private final List<Cell> columns = new ArrayList<>();
    private int idColumn = -1;

    private CsvReader(Path file, CsvRows rows, TerminologySettings limits) {
        this.file = file;
        this.rows = rows;
        this.limits = limits;
    }

    /** @throws TermsRefused if it is not CSV or has a column that is none, naming file and line */
    static void read(Path file, Reader text, TerminologySettings limits, Consumer<ConceptDraft> concepts)
            throws IOException {
        new CsvReader(file, new CsvRows(file, text, limits.maxText()), limits).table(concepts);
    }

    private void table(Consumer<ConceptDraft> concepts) throws IOException {
        CsvRows.Row header =
                rows.next().orElseThrow(() -> new TermsRefused(file, "is empty; its first row is " + help()));
        header.cells().forEach(this::column);
        for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (!row.get().isBlank()) {
                concepts.accept(concept(row.get()));
            }
        }
    }

    private void column(String heading) {
        String key = heading.strip().toLowerCase(Locale.ROOT);
        if (key.equals("concept")) {
            idColumn = columns.size();
        }
        columns.add(
                switch (key) {
                    case "concept", "" -> (draft, line, text) -> {};
                    case "subject" -> (draft, line, text) -> draft.subject(text);
                    case "part of speech" -> ConceptDraft::speech;
                    case "definition" -> (draft, line, text) -> draft.definition(text);
                    case "note" -> (draft, line, text) -> draft.note(text);
                    default -> terms(heading);
                });
    }

    private Cell terms(String heading) {
        CsvColumn column = CsvColumn.of(heading)
                .orElseThrow(() -> new TermsRefused(
                        file, 1, "there is no column '%s'; columns are %s".formatted(shown(heading), help())));
        return (draft, line, text) -> draft.term(line, column.tag(), text, column.status(), column.section());
    }

    private static String help() {
        return "concept, subject, part of speech, definition, note, and terms such as en, de, de admitted, de forbidden,"
                + " de @germany; parted by commas";
    }

    private ConceptDraft concept(CsvRows.Row row) {
        List<String> cells = row.cells();
        String id = idColumn >= 0 && idColumn < cells.size() ? cells.get(idColumn) : "";
        var draft = new ConceptDraft(row.line(), id, limits);
        if (cells.size() > columns.size()) {
            draft.odd(
                    row.line(),
                    "the row has %d cells, the header %d; what is over was left out"
                            .formatted(cells.size(), columns.size()));
        }
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            if (!cells.get(i).isBlank()) {
                columns.get(i).of(draft, row.line(), cells.get(i));
            }
        }
        return draft;
    }

    private static String shown(String heading) {
        return ShownName.of(heading.length() > 60 ? heading.substring(0, 60) : heading);
    }
}
