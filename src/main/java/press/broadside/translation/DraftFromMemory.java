package press.broadside.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import press.broadside.memory.Match;
import press.broadside.memory.Recall;
import press.broadside.section.Approval;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** How a draft begins: each unit and segment with its best match, approved where the section's policy says so. */
final class DraftFromMemory implements Opening {
    private final Recall recall;
    private final Locale locale;
    private final Approval policy;

    DraftFromMemory(Recall recall, Locale locale, Approval policy) {
        this.recall = recall;
        this.locale = locale;
        this.policy = policy;
    }

    Draft draft(DraftKey key) {
        var translations = new HashMap<String, Translation>();
        recall.extract().units().forEach(unit -> translations.putAll(unit(unit)));
        return new Draft(key, recall.extract(), translations);
    }

    @Override
    public Map<String, Translation> unit(TextUnit unit) {
        Optional<Match> whole = unit.segments().size() > 1 ? best(unit.id()) : Optional.empty();
        if (whole.isPresent() && !sentencesDoBetter(unit, whole.get())) {
            return openedWhole(unit, whole.get());
        }
        return unit.segments().stream().collect(Collectors.toMap(Segment::id, this::sentence));
    }

    @Override
    public Translation sentence(Segment segment) {
        return best(segment.id())
                .map(match -> translation(segment, segment.text(), match))
                .orElseGet(() -> new Translation.Open(segment));
    }

    /** The unit's translation need not split as its source does, so its first segment carries it for all. */
    private Map<String, Translation> openedWhole(TextUnit unit, Match match) {
        var translations = new HashMap<String, Translation>();
        List<Segment> segments = unit.segments();
        translations.put(segments.get(0).id(), translation(segments.get(0), unit.text(), match));
        for (Segment carried : segments.subList(1, segments.size())) {
            var nothing = new Match(match.source(), new CodedText(""), match.score(), match.origin());
            translations.put(
                    carried.id(),
                    policyCovers(unit.text(), match) ? approved(carried, nothing) : filled(carried, nothing));
        }
        return translations;
    }

    private boolean sentencesDoBetter(TextUnit unit, Match whole) {
        boolean wholeIsReady = policyCovers(unit.text(), whole);
        return !wholeIsReady
                && unit.segments().stream()
                        .allMatch(s -> best(s.id())
                                .filter(m -> policyCovers(s.text(), m))
                                .isPresent());
    }

    private Translation translation(Segment segment, CodedText source, Match match) {
        return policyCovers(source, match) ? approved(segment, match) : filled(segment, match);
    }

    /** A translation that lacks, doubles or invents a code is never approved, whatever its score. */
    private boolean policyCovers(CodedText source, Match match) {
        return policy.covers(match.score())
                && source.codeCounts().equals(match.target().codeCounts());
    }

    private static Translation approved(Segment segment, Match match) {
        return new Translation.Approved(segment, match.target(), "memory:" + match.score() + ":" + match.origin());
    }

    private static Translation filled(Segment segment, Match match) {
        return new Translation.Filled(segment, match.target(), match.score(), match.origin());
    }

    private Optional<Match> best(String id) {
        return recall.of(id, locale).stream().findFirst();
    }
}
