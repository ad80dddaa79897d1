package press.broadside.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import press.broadside.extraction.Extract;
import press.broadside.text.Bitext;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * What people had approved in a draft, or in those that it descends from, and what does not stand approved there any more: it
 * was edited, or its approval was taken back. What was approved for a source that says something else now is none of it.
 */
final class EndedApprovals {
    private final Draft now;
    private final Map<String, Long> since;
    private final List<Bitext> ended = new ArrayList<>();

    /**
     * @param now   the draft as it stands
     * @param since by its segments, when their translations came to stand there, epoch milliseconds
     */
    EndedApprovals(Draft now, Map<String, Long> since) {
        this.now = now;
        this.since = since;
    }

    /** One revision's draft: what stood and stands in it, by segment. */
    record Past(Extract extract, Map<String, List<PastTranslation>> bySegment) {
        Stream<PastTranslation> approved(Segment segment) {
            return bySegment.getOrDefault(segment.id(), List.of()).stream()
                    .filter(past -> past.approver().isPresent());
        }

        boolean wasCarriedWhole(TextUnit unit) {
            return unit.segments().stream()
                    .skip(1)
                    .flatMap(this::approved)
                    .anyMatch(past -> past.target().coded().isEmpty());
        }
    }

    /** @param heir the segment of the draft as it stands that says the same */
    void look(Past past, Function<Segment, Optional<Segment>> heir) {
        var surroundings = new Surroundings(past.extract());
        for (TextUnit unit : past.extract().units()) {
            boolean wasWhole = past.wasCarriedWhole(unit);
            for (Segment segment : unit.segments()) {
                boolean first = segment.equals(unit.segments().get(0));
                for (Surroundings.Said said : ended(past, segment, heir)) {
                    ended.add(surroundings.ofSegment(segment, said));
                    if (wasWhole && first) {
                        ended.add(surroundings.ofUnit(unit, said));
                    }
                }
            }
        }
    }

    private List<Surroundings.Said> ended(Past past, Segment segment, Function<Segment, Optional<Segment>> heir) {
        return past.approved(segment)
                .filter(approved -> !approved.target().coded().isEmpty())
                .flatMap(
                        approved -> heir
                                .apply(segment)
                                .filter(now -> !stands(now, approved.target()))
                                .map(now -> said(approved, now))
                                .stream())
                .toList();
    }

    private boolean stands(Segment segment, CodedText target) {
        return now.translations().get(segment.id()) instanceof Translation.Approved approved
                && approved.text().renumbered().equals(target.renumbered());
    }

    private Surroundings.Said said(PastTranslation approved, Segment heir) {
        var approval = new Bitext.Approval("", approved.approver().orElse(""), since.getOrDefault(heir.id(), 0L));
        return new Surroundings.Said(approved.target(), now.key().locale(), approval);
    }

    List<Bitext> all() {
        return ended.stream().distinct().toList();
    }
}
