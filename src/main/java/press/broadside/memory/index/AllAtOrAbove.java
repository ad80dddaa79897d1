package press.broadside.memory.index;

import java.util.ArrayList;
import java.util.List;

/** Takes every source within one bound. */
final class AllAtOrAbove implements Findings {
    private final View view;
    private final Bound bound;
    private final List<Likeness> found = new ArrayList<>();

    AllAtOrAbove(View view, Bound bound) {
        this.view = view;
        this.bound = bound;
    }

    @Override
    public Bound bound() {
        return bound;
    }

    @Override
    public boolean want(int source) {
        return view.hasLabels(source);
    }

    @Override
    public void found(int source, int distance, int longer) {
        found.add(new Likeness(source, distance, longer));
    }

    List<Likeness> found() {
        return found;
    }
}
