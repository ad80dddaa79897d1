package press.broadside.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import press.broadside.extraction.Alignment;
import press.broadside.extraction.Extract;
import press.broadside.handoff.Announcer;
import press.broadside.intake.RevisionKey;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * Takes translations over from one revision's draft to the next one's: when the next one opens, and when somebody still works
 * on the former one after that. Its methods want the caller's transaction, in which the former draft is held.
 */
final class Revising {
    private final JdbcDrafts drafts;
    private final Announcer announcer;

    Revising(JdbcDrafts drafts, Announcer announcer) {
        this.drafts = drafts;
        this.announcer = announcer;
    }

    /** A draft of another revision, and what became of its segments, worked out before any transaction. */
    record Neighbour(DraftKey draft, Alignment alignment) {
        /** Of a former segment, the one that says the same now. */
        Function<Segment, Optional<Segment>> heir() {
            var heirs = new HashMap<Segment, Segment>();
            alignment.links().stream()
                    .filter(Alignment.Link::isKept)
                    .forEach(
                            link -> heirs.put(link.before().get(0), link.after().get(0)));
            return segment -> Optional.ofNullable(heirs.get(segment));
        }
    }

    /** The draft from which a revision's one is to take over. */
    Optional<Neighbour> before(DraftKey key, Extract extract) {
        return before(key, extract, new HashMap<>());
    }

    /** @param known alignments by former revision, which the drafts of one revision share */
    Optional<Neighbour> before(DraftKey key, Extract extract, Map<RevisionKey, Alignment> known) {
        return drafts.before(key)
                .map(former -> new Neighbour(
                        former,
                        known.computeIfAbsent(
                                former.revision(), revision -> Alignment.of(drafts.extract(revision), extract))));
    }

    /** The draft that has taken over from this one. */
    Optional<Neighbour> after(DraftKey key) {
        return drafts.newerThan(key)
                .map(later -> new Neighbour(
                        later, Alignment.of(drafts.extract(key.revision()), drafts.extract(later.revision()))));
    }

    /** Opens a draft with what comes over from the former one; false, changing nothing, where it was open. */
    boolean open(DraftKey key, Extract extract, Neighbour former, Opening fresh, int position) {
        var carried = new CarryOver(drafts.draft(former.draft()), former.alignment()).into(extract, fresh);
        Map<String, Long> changes = drafts.changes(former.draft());
        Map<String, Long> since = new HashMap<>();
        carried.from().forEach((segment, from) -> since.put(segment, changes.get(from)));
        return drafts.open(new Draft(key, extract, carried.translations()), position, since);
    }

    /**
     * Carries on what somebody has just changed in the former draft, to those segments that nobody has touched in the later
     * one; announces {@code draft-approved} where this was the last that it waited for.
     *
     * @param changed ids of the former draft's segments
     */
    void carryOn(DraftKey key, Set<String> changed, Neighbour later) {
        drafts.hold(later.draft());
        Draft now = drafts.draft(later.draft());
        Set<String> touched = drafts.touched(later.draft());
        var carried = new CarryOver(drafts.draft(key), later.alignment()).into(now.extract(), new Standing(now));
        Set<String> concerned = concerned(later.alignment(), changed);
        boolean wasComplete = now.isComplete();
        var then = new Draft(now.key(), now.extract(), carried.translations());
        boolean ended = false;
        for (TextUnit unit : now.extract().units()) {
            boolean whole = now.isCarriedWhole(unit) || then.isCarriedWhole(unit);
            if (!whole || unit.segments().stream().map(Segment::id).noneMatch(touched::contains)) {
                List<Translation> changes = unit.segments().stream()
                        .filter(s -> (whole || concerned.contains(s.id())) && !touched.contains(s.id()))
                        .map(s -> carried.translations().get(s.id()))
                        .filter(t -> !t.equals(now.translations().get(t.source().id())))
                        .toList();
                changes.forEach(change -> drafts.carry(later.draft(), change));
                ended |= changes.stream().anyMatch(change -> isApproved(now, change.source()));
            }
        }
        if (ended) {
            announcer.announce("approval-ended", later.draft());
        }
        if (!wasComplete && drafts.draft(later.draft()).isComplete()) {
            announcer.announce("draft-approved", later.draft());
        }
    }

    private static boolean isApproved(Draft draft, Segment segment) {
        return draft.translations().get(segment.id()) instanceof Translation.Approved;
    }

    private static Set<String> concerned(Alignment alignment, Set<String> changed) {
        return alignment.links().stream()
                .filter(link -> link.before().stream().map(Segment::id).anyMatch(changed::contains))
                .flatMap(link -> link.after().stream())
                .map(Segment::id)
                .collect(Collectors.toSet());
    }

    static ConcurrencyFailureException overAndOver(DraftKey key) {
        return new ConcurrencyFailureException("drafts of " + key.revision().statement() + " in "
                + key.locale().toLanguageTag() + " are being opened by others over and over");
    }

    /** A later draft as it stands, from where nothing comes over. */
    private static final class Standing implements Opening {
        private final Draft draft;
        private final Set<Segment> ofWhole;

        Standing(Draft draft) {
            this.draft = draft;
            this.ofWhole = draft.extract().units().stream()
                    .filter(draft::isCarriedWhole)
                    .flatMap(unit -> unit.segments().stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public Map<String, Translation> unit(TextUnit unit) {
            return unit.segments().stream()
                    .collect(Collectors.toMap(
                            Segment::id, s -> draft.translations().get(s.id())));
        }

        @Override
        public Translation sentence(Segment segment) {
            return ofWhole.contains(segment)
                    ? new Translation.Open(segment)
                    : draft.translations().get(segment.id());
        }
    }
}
