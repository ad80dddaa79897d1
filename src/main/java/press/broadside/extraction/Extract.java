package press.broadside.extraction;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import press.broadside.intake.RevisionKey;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * A revision taken apart: everything in it that wants a translation, in document order.
 *
 * @param units      fields that the document's own text does not hold come first ({@code field.title}, {@code field.summary},
 *                   {@code field.body.1}, {@code field.topic.1}), then the document's ({@code u1}, {@code u2}, …)
 * @param fieldUnits where each field's text stands: {@code title} to the id of the unit that holds it; keys {@code title},
 *                   {@code summary}, {@code body.1} …, {@code topic.1} …
 */
public record Extract(RevisionKey revision, List<TextUnit> units, Map<String, String> fieldUnits) {
    public Extract {
        units = List.copyOf(units);
        fieldUnits = Map.copyOf(fieldUnits);
    }

    public List<Segment> segments() {
        return units.stream().flatMap(unit -> unit.segments().stream()).toList();
    }

    public Map<String, Segment> byId() {
        return segments().stream().collect(Collectors.toUnmodifiableMap(Segment::id, Function.identity()));
    }
}
