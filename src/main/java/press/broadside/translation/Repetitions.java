package press.broadside.translation;

import java.util.List;
import java.util.Optional;
import press.broadside.extraction.Alignment;
import press.broadside.extraction.Extract;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** Finds where else a segment stands, in its own draft and in all others of its language that no later revision took over. */
final class Repetitions {
    private final JdbcDrafts drafts;

    Repetitions(JdbcDrafts drafts) {
        this.drafts = drafts;
    }

    /** In the order of statements and segments; units that are carried as a whole are left out. */
    List<Occurrence> of(DraftKey key, String segment) {
        Extract extract = drafts.extract(key.revision());
        Segment source = Optional.ofNullable(extract.byId().get(segment))
                .orElseThrow(() -> new IllegalArgumentException(
                        segment + " is no segment of " + key.revision() + "; translate --show names them"));
        var here = new Context(extract, source);
        return drafts.sameSource(key.locale(), source.text()).entrySet().stream()
                .filter(entry -> drafts.newerThan(entry.getKey()).isEmpty())
                .flatMap(entry -> {
                    Draft draft = drafts.draft(entry.getKey());
                    return draft.extract().segments().stream()
                            .filter(s -> entry.getValue().contains(s.id()))
                            .filter(s -> !(draft.key().equals(key) && s.id().equals(segment)))
                            .filter(s -> !isCarriedWhole(draft, s))
                            .map(s -> occurrence(draft, s, here));
                })
                .toList();
    }

    private static boolean isCarriedWhole(Draft draft, Segment segment) {
        return draft.extract().units().stream()
                .filter(unit -> unit.segments().contains(segment))
                .anyMatch((TextUnit unit) -> draft.isCarriedWhole(unit));
    }

    private static Occurrence occurrence(Draft draft, Segment segment, Context other) {
        var context = new Context(draft.extract(), segment);
        Translation translation = draft.translations().get(segment.id());
        return new Occurrence(
                draft.key(),
                segment.id(),
                segment.text(),
                context.before(),
                context.after(),
                StoredTranslation.of(translation).state(),
                translation.target(),
                context.saysTheSame(other));
    }

    private record Context(Optional<CodedText> before, Optional<CodedText> after) {
        Context(Extract extract, Segment segment) {
            this(at(extract, segment, -1), at(extract, segment, 1));
        }

        private static Optional<CodedText> at(Extract extract, Segment segment, int distance) {
            List<Segment> segments = extract.segments();
            int place = segments.indexOf(segment) + distance;
            return place < 0 || place >= segments.size()
                    ? Optional.empty()
                    : Optional.of(segments.get(place).text());
        }

        boolean saysTheSame(Context other) {
            return same(before, other.before) && same(after, other.after);
        }

        private static boolean same(Optional<CodedText> one, Optional<CodedText> other) {
            return one.isPresent() == other.isPresent()
                    && one.map(text -> Alignment.saysTheSame(text, other.orElseThrow()))
                            .orElse(true);
        }
    }
}
