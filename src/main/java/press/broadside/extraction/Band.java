package press.broadside.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Pairs members of two sequences in order; of long ones it looks only near the line from their beginnings to their ends. */
record Band(int rows, int columns) {
    private static final int HALF = 12;
    private static final int FEW_CELLS = 10_000;

    /** What pairing two members is worth; 0 where they are not to be paired. */
    @FunctionalInterface
    interface Worth {
        double of(int row, int column);
    }

    /** The pairs that are worth most together. */
    List<int[]> best(Worth worth) {
        int width = 2 * half() + 1;
        var total = new double[rows + 1][width + 2];
        var step = new byte[rows + 1][width + 2];
        for (int row = 1; row <= rows; row++) {
            for (int column = Math.max(1, middle(row) - half());
                    column <= Math.min(columns, middle(row) + half());
                    column++) {
                double own = worth.of(row - 1, column - 1);
                double paired = own > 0 ? at(total, row - 1, column - 1) + own : -1;
                double above = at(total, row - 1, column);
                double left = at(total, row, column - 1);
                double best = Math.max(paired, Math.max(above, left));
                total[row][place(row, column)] = best;
                step[row][place(row, column)] = (byte) (best == paired ? 1 : best == above ? 2 : 3);
            }
        }
        return traced(step);
    }

    /** How far from the line it looks. */
    private int half() {
        return (long) rows * columns <= FEW_CELLS ? columns : HALF;
    }

    private int middle(int row) {
        return Math.max(1, (int) ((2L * row - 1) * columns / (2L * rows)));
    }

    private int place(int row, int column) {
        return column - middle(row) + half();
    }

    /** Beyond the band to the left there is nothing, and to the right what its last column has. */
    private double at(double[][] total, int row, int column) {
        if (row == 0 || column == 0 || column < middle(row) - half()) {
            return 0;
        }
        return total[row][Math.min(place(row, column), place(row, Math.min(columns, middle(row) + half())))];
    }

    private List<int[]> traced(byte[][] step) {
        var pairs = new ArrayList<int[]>();
        int row = rows;
        int column = columns;
        while (row > 0 && column > 0 && column >= middle(row) - half()) {
            column = Math.min(column, middle(row) + half());
            byte taken = step[row][place(row, column)];
            if (taken == 1) {
                pairs.add(new int[] {--row, --column});
            } else if (taken == 2) {
                row--;
            } else {
                column--;
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }
}
