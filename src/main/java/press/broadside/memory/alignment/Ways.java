package press.broadside.memory.alignment;

import java.util.Arrays;

/** Logarithms of likelihoods along one way of counting, for as many rows of a corridor as the longest bead reaches over. */
final class Ways {
    private static final double NEGLIGIBLE = -30;

    private final double[][] rows;
    private final double[] some = new double[Shape.count()];

    Ways(int columns) {
        rows = new double[Shape.MOST + 1][columns + 1];
    }

    double at(int row, int column) {
        return rows[row % rows.length][column];
    }

    void put(int row, int column, double likelihood) {
        rows[row % rows.length][column] = likelihood;
    }

    /** Begins to add up likelihoods. */
    void none() {
        Arrays.fill(some, Double.NEGATIVE_INFINITY);
    }

    void add(int shape, double likelihood) {
        some[shape] = likelihood;
    }

    double sum() {
        double most = Double.NEGATIVE_INFINITY;
        for (double one : some) {
            most = Math.max(most, one);
        }
        double sum = 0;
        for (double one : some) {
            sum += one - most > NEGLIGIBLE ? Math.exp(one - most) : 0;
        }
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log(sum);
    }
}
