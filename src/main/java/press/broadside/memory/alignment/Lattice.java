package press.broadside.memory.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * All ways to pair two documents within a corridor: the best of them (Viterbi), and how likely each of its beads is among all
 * (forward and backward). Takes time and memory in proportion to the corridor's cells: five bytes for each.
 */
final class Lattice {
    private static final byte NOWHERE = -1;

    private final Kinship kinship;
    private final Corridor corridor;
    private final int columns;
    /** By cell: the last bead of the best way to it. */
    private final byte[] last;
    /** By cell: the logarithm of the sum of all ways to it, less its row's highest, so that digits suffice. */
    private final float[] sums;

    private final double[] highest;
    private double total;

    /** A bead of the best way; {@code source} and {@code target} are the places of its first sentences. */
    record Step(Shape shape, int source, int target, double confidence) {
        private Step sure(double likelihood) {
            return new Step(shape, source, target, Math.min(1, likelihood));
        }
    }

    Lattice(Kinship kinship, Corridor corridor, int columns) {
        this.kinship = kinship;
        this.corridor = corridor;
        this.columns = columns;
        this.last = new byte[corridor.cells()];
        this.sums = new float[corridor.cells()];
        this.highest = new double[corridor.rows()];
        var best = new Ways(columns);
        var all = new Ways(columns);
        for (int row = 0; row < corridor.rows(); row++) {
            reach(row, best, all);
            keep(row, all);
        }
    }

    private void reach(int row, Ways best, Ways all) {
        for (int column = corridor.from(row); column <= corridor.to(row); column++) {
            if (row == 0 && column == 0) {
                best.put(0, 0, 0);
                all.put(0, 0, 0);
            } else {
                reach(row, column, best, all);
            }
        }
    }

    private void reach(int row, int column, Ways best, Ways all) {
        double most = Double.NEGATIVE_INFINITY;
        byte by = NOWHERE;
        all.none();
        for (byte i = 0; i < Shape.count(); i++) {
            Shape shape = Shape.at(i);
            int fromRow = row - shape.source();
            int fromColumn = column - shape.target();
            if (corridor.has(fromRow, fromColumn)) {
                double score = kinship.of(shape, fromRow, fromColumn);
                all.add(i, all.at(fromRow, fromColumn) + score);
                double way = best.at(fromRow, fromColumn) + score;
                if (way > most) {
                    most = way;
                    by = i;
                }
            }
        }
        last[corridor.cell(row, column)] = by;
        best.put(row, column, most);
        all.put(row, column, all.sum());
    }

    private void keep(int row, Ways all) {
        double most = Double.NEGATIVE_INFINITY;
        for (int column = corridor.from(row); column <= corridor.to(row); column++) {
            most = Math.max(most, all.at(row, column));
        }
        highest[row] = most;
        for (int column = corridor.from(row); column <= corridor.to(row); column++) {
            sums[corridor.cell(row, column)] = (float) (all.at(row, column) - most);
        }
        total = row == corridor.rows() - 1 ? all.at(row, columns) : total;
    }

    private double sum(int row, int column) {
        return highest[row] + sums[corridor.cell(row, column)];
    }

    /** The beads of the best way in order, sure of all of them. */
    List<Step> path() {
        var steps = new ArrayList<Step>();
        int row = corridor.rows() - 1;
        int column = columns;
        while (row > 0 || column > 0) {
            Shape shape = Shape.at(last[corridor.cell(row, column)]);
            row -= shape.source();
            column -= shape.target();
            steps.add(new Step(shape, row, column, 1));
        }
        Collections.reverse(steps);
        return steps;
    }

    /** The rows where the best way runs along a wall of the corridor, so that a better one may lie behind it. */
    List<Integer> crampedRows() {
        return path().stream()
                .filter(step -> corridor.isAtWall(step.source(), step.target()))
                .map(Step::source)
                .distinct()
                .toList();
    }

    /** The beads of the best way, with the likelihood of each. */
    List<Step> weighedPath() {
        List<Step> path = path();
        var weighed = new ArrayList<Step>();
        var rest = new Ways(columns);
        int next = path.size() - 1;
        for (int row = corridor.rows() - 1; row >= 0; row--) {
            restOf(row, rest);
            while (next >= 0 && endRow(path.get(next)) == row) {
                weighed.add(weighed(path.get(next), rest));
                next--;
            }
        }
        Collections.reverse(weighed);
        return weighed;
    }

    private static int endRow(Step step) {
        return step.source() + step.shape().source();
    }

    private Step weighed(Step step, Ways rest) {
        int endColumn = step.target() + step.shape().target();
        double ways = sum(step.source(), step.target())
                + kinship.of(step.shape(), step.source(), step.target())
                + rest.at(endRow(step), endColumn);
        return step.sure(Math.exp(ways - total));
    }

    /** All ways from the cells of a row to the end. */
    private void restOf(int row, Ways rest) {
        for (int column = corridor.to(row); column >= corridor.from(row); column--) {
            if (row == corridor.rows() - 1 && column == columns) {
                rest.put(row, column, 0);
                continue;
            }
            rest.none();
            for (byte i = 0; i < Shape.count(); i++) {
                Shape shape = Shape.at(i);
                int toRow = row + shape.source();
                int toColumn = column + shape.target();
                if (toRow < corridor.rows() && corridor.has(toRow, toColumn)) {
                    rest.add(i, rest.at(toRow, toColumn) + kinship.of(shape, row, column));
                }
            }
            rest.put(row, column, rest.sum());
        }
    }
}
