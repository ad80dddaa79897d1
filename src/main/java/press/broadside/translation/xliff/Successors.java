package press.broadside.translation.xliff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import press.broadside.extraction.Alignment;
import press.broadside.memory.CodeNumbers;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;
import press.broadside.translation.Draft;
import press.broadside.translation.TranslatedLine;
import press.broadside.translation.Translation;

/** Which segment of the newest revision a translation of an older one is for: the one that says the same. */
final class Successors {
    private final Draft now;
    private final Map<String, TextUnit> units = new HashMap<>();
    private final Map<String, Segment> kept = new HashMap<>();
    private final Map<String, Segment> nearest = new HashMap<>();

    Successors(Draft then, Draft now) {
        this.now = now;
        now.extract().units().forEach(unit -> unit.segments().forEach(segment -> units.put(segment.id(), unit)));
        if (then.key().equals(now.key())) {
            now.extract().segments().forEach(segment -> kept.put(segment.id(), segment));
        } else {
            Alignment.of(then.extract(), now.extract()).links().forEach(this::place);
        }
    }

    private void place(Alignment.Link link) {
        if (!link.after().isEmpty()) {
            Segment after = link.after().get(0);
            link.before().forEach(before -> (link.isKept() ? kept : nearest).put(before.id(), after));
        }
    }

    /** The line as the desk takes it now; empty where its source is no more. */
    Optional<TranslatedLine> of(Returned.Line line, CodedText target) {
        Segment segment = kept.get(line.id());
        if (segment == null) {
            return Optional.empty();
        }
        if (Alignment.saysTheSame(segment.text(), line.source())) {
            return Optional.of(new TranslatedLine(
                    segment.id(), segment.text(), CodeNumbers.fitted(line.source(), target, segment.text())));
        }
        return ofWholeUnit(segment, line, target);
    }

    /** A line may be for a whole unit, where the unit is carried by its first segment. */
    private Optional<TranslatedLine> ofWholeUnit(Segment first, Returned.Line line, CodedText target) {
        TextUnit unit = units.get(first.id());
        boolean whole = unit.segments().get(0).equals(first)
                && now.isCarriedWhole(unit)
                && Fingerprint.same(unit.text(), line.source());
        return whole ? Optional.of(new TranslatedLine(first.id(), unit.text(), target)) : Optional.empty();
    }

    Translation present(TranslatedLine line) {
        return now.translations().get(line.segment());
    }

    /** Where it may be of use: in what its segment became, or under its own name where that is no more. */
    String nearest(Returned.Line line) {
        return Optional.ofNullable(kept.get(line.id()))
                .or(() -> Optional.ofNullable(nearest.get(line.id())))
                .map(Segment::id)
                .orElse(line.id());
    }
}
