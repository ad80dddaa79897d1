package press.broadside.handoff;

import java.util.List;

/** The stages as the routes have them: which one takes up which announcement. */
@FunctionalInterface
public interface Stages {
    /** A route that waits for announcements of one kind. */
    record Step(String stage, String takesUp) {}

    /** In the order of the route files: the way of a statement. */
    List<Step> steps();
}
