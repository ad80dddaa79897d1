package press.broadside.terminology;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads RFC 4180 as a stream: commas, CRLF or LF, quotation marks doubled within a quoted cell, which may have line ends. */
final class CsvRows {
    /** @param line where it begins */
    record Row(int line, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private static final int END = -1;
    private static final int MOST_CELLS = 10_000;

    private final Path file;
    private final Reader in;
    private final int maxCell;
    private int line = 1;
    private int ahead;

    /** @param in is read character by character: give a buffered one */
    CsvRows(Path file, Reader in, int maxCell) throws IOException {
        this.file = file;
        this.in = in;
        this.maxCell = maxCell;
        this.ahead = in.read();
    }

    /** The next row; empty at the end. */
    Optional<Row> next() throws IOException {
        if (ahead == END) {
            return Optional.empty();
        }
        int begins = line;
        var cells = new ArrayList<String>();
        do {
            if (cells.size() == MOST_CELLS) {
                throw new TermsRefused(file, begins, "a row of more than %,d cells".formatted(MOST_CELLS));
            }
            cells.add(ahead == '"' ? quoted() : plain());
        } while (took(','));
        endOfRow();
        return Optional.of(new Row(begins, cells));
    }

    private String plain() throws IOException {
        var cell = new StringBuilder();
        while (ahead != ',' && ahead != '\r' && ahead != '\n' && ahead != END) {
            append(cell, take());
        }
        return cell.toString();
    }

    private String quoted() throws IOException {
        int begins = line;
        take();
        var cell = new StringBuilder();
        while (true) {
            if (ahead == END) {
                throw new TermsRefused(file, begins, "a cell begins with a quotation mark that nothing closes");
            }
            int character = take();
            if (character == '"' && !took('"')) {
                return cell.toString();
            }
            append(cell, character);
        }
    }

    private void append(StringBuilder cell, int character) {
        if (cell.length() == maxCell) {
            throw new TermsRefused(
                    file,
                    line,
                    "a cell of more than %,d characters, the most that broadside.terminology.max-text allows"
                            .formatted(maxCell));
        }
        cell.append((char) character);
    }

    private void endOfRow() throws IOException {
        boolean carriageReturn = took('\r');
        boolean lineFeed = took('\n');
        if (!carriageReturn && !lineFeed && ahead != END) {
            throw new TermsRefused(
                    file, line, "text follows a closing quotation mark; double the mark if it belongs to the cell");
        }
        if (carriageReturn && !lineFeed) {
            line++;
        }
    }

    private boolean took(int character) throws IOException {
        if (ahead != character) {
            return false;
        }
        take();
        return true;
    }

    private int take() throws IOException {
        int taken = ahead;
        if (taken == '\n') {
            line++;
        }
        ahead = in.read();
        return taken;
    }
}
