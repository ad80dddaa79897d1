package press.broadside.translation;

import java.util.List;

/**
 * A translation carried to other places where the same segment waited.
 *
 * @param id     names the step, to undo it
 * @param places where it stands now
 * @param left   where it was asked for and does not, each with the reason
 */
public record Propagated(String id, List<Occurrence> places, List<TakenLine> left) {
    public Propagated {
        places = List.copyOf(places);
        left = List.copyOf(left);
    }
}
