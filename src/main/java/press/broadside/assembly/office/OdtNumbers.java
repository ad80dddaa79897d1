package press.broadside.assembly.office;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import press.broadside.assembly.office.OdtStyles.ListLevel;

/** Where in which list the reading is, and what number comes next: a list may go on after an interruption. */
final class OdtNumbers {
    private static final int LEVELS = 11;
    private static final int UNSET = Integer.MIN_VALUE;

    private final OdtStyles styles;
    private final Map<String, Counters> byId = new HashMap<>();
    private final Map<String, Counters> byStyle = new HashMap<>();
    private final Deque<Place> places = new ArrayDeque<>();

    /** @param depth from 1 */
    private record Place(String style, int depth, Counters counters) {}

    OdtNumbers(OdtStyles styles) {
        this.styles = styles;
    }

    /** At the beginning of a list. */
    void enter(XMLStreamReader in) {
        Place outer = places.peek();
        String style = Odf.attribute(in, "text:style-name").orElse(outer == null ? "" : outer.style());
        if (outer != null && outer.depth() > 0) {
            places.push(new Place(style, Math.min(outer.depth() + 1, LEVELS - 1), outer.counters()));
            return;
        }
        Counters counters = Odf.attribute(in, "text:continue-list")
                .map(byId::get)
                .or(() -> Odf.attribute(in, "text:continue-numbering")
                        .filter("true"::equals)
                        .map(yes -> byStyle.get(style)))
                .orElseGet(Counters::new);
        Odf.attribute(in, "xml:id").ifPresent(id -> byId.put(id, counters));
        byStyle.put(style, counters);
        places.push(new Place(style, 1, counters));
    }

    void leave() {
        places.pop();
    }

    /** A cell of a table has lists of its own. */
    void enterCell() {
        places.push(new Place("", 0, new Counters()));
    }

    boolean isNumbered() {
        return !level().form().equals("bullet");
    }

    /** @param given the number that the item asks for; negative where it asks for none */
    Optional<ItemNumber> next(int given) {
        Place place = places.element();
        return ItemNumber.of(level().form(), place.counters().next(place.depth(), given, level().start()));
    }

    private ListLevel level() {
        Place place = places.element();
        return styles.level(place.style(), place.depth());
    }

    /** The last number given at each depth. */
    private static final class Counters {
        private final int[] last = new int[LEVELS];

        Counters() {
            Arrays.fill(last, UNSET);
        }

        int next(int depth, int given, int start) {
            int next = last[depth] == UNSET ? start : last[depth] + 1;
            last[depth] = given < 0 ? next : given;
            Arrays.fill(last, depth + 1, LEVELS, UNSET);
            return last[depth];
        }
    }
}
