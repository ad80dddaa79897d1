package press.broadside.app;

import java.util.ArrayList;
import java.util.List;

/** A table for people: columns as wide as what stands in them, numbers to the right. */
final class Listing {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Listing(String... headings) {
        rows.add(List.of(headings));
    }

    Listing row(Object... cells) {
        rows.add(java.util.Arrays.stream(cells).map(Listing::flat).toList());
        return this;
    }

    private static String flat(Object cell) {
        return cell.toString().replaceAll("\\s+", " ").strip();
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    List<String> lines() {
        int columns = rows.get(0).size();
        var widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String fill = " ".repeat(widths[i] - cell.length());
            boolean number = cell.matches("[\\d,]+");
            line.append(number ? fill + cell : cell + fill).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
