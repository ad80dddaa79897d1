package press.broadside.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Many values in portions that one statement can name. */
final class Slices {
    private static final int AT_ONCE = 500;

    private Slices() {}

    static <T> List<List<T>> of(Collection<T> values) {
        var all = List.copyOf(values);
        var slices = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            slices.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return slices;
    }

    /** {@code ?,?,?} for a slice. */
    static String marks(Collection<?> slice) {
        return String.join(",", java.util.Collections.nCopies(slice.size(), "?"));
    }
}
