package press.broadside.workbench.memory;

import java.util.ArrayList;
import java.util.List;
import press.broadside.memory.Occurrence;

/** A text in pieces, those that somebody looked for marked. */
record Marked(String text, boolean found) {
    static List<Marked> of(String text, List<Occurrence.Range> places) {
        var pieces = new ArrayList<Marked>();
        int from = 0;
        for (Occurrence.Range place : places) {
            if (place.from() > from) {
                pieces.add(new Marked(text.substring(from, place.from()), false));
            }
            pieces.add(new Marked(text.substring(place.from(), place.to()), true));
            from = place.to();
        }
        if (from < text.length()) {
            pieces.add(new Marked(text.substring(from), false));
        }
        return pieces;
    }
}
