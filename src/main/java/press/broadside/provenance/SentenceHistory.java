package press.broadside.provenance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.translation.PastTranslation;
import press.broadside.translation.working.Verdict;

/**
 * What stood in a segment, as one tells it.
 *
 * @param past     newest first, beginning with what is shown
 * @param verdicts what reviewers said of the segment
 */
record SentenceHistory(List<PastTranslation> past, List<Verdict> verdicts) {
    private static final Pattern BY_MEMORY = Pattern.compile("memory:(\\d+):(.*)", Pattern.DOTALL);

    Provenance.Origin origin(Optional<Long> unit) {
        PastTranslation shown = past.get(0);
        if (!shown.state().equals("approved")) {
            return origin(Provenance.Way.NOT_APPROVED, shown.since(), writer(), Optional.empty(), Optional.empty());
        }
        if (shown.origin().equals("source")) {
            return origin(Provenance.Way.SOURCE, shown.since(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Matcher memory = BY_MEMORY.matcher(shown.origin());
        if (memory.matches()) {
            var match = new Provenance.Match(Integer.parseInt(memory.group(1)), memory.group(2), unit);
            return origin(Provenance.Way.MEMORY, shown.since(), Optional.empty(), Optional.empty(), Optional.of(match));
        }
        Optional<PastTranslation> writer = writer();
        Optional<Provenance.Match> filled =
                filled(shown).map(from -> new Provenance.Match(0, from.origin().replaceFirst("^filled:", ""), unit));
        boolean asItCame = writer.isEmpty() && filled.isPresent();
        Optional<String> approver = Optional.of(shown.origin().replaceFirst("^person:", ""));
        return origin(
                asItCame ? Provenance.Way.CONFIRMED : Provenance.Way.TRANSLATED,
                firstApproved(shown),
                writer,
                approver,
                filled);
    }

    private Provenance.Origin origin(
            Provenance.Way way,
            Instant since,
            Optional<PastTranslation> writer,
            Optional<String> approver,
            Optional<Provenance.Match> match) {
        Optional<Verdict> review = review(writer);
        return new Provenance.Origin(
                way,
                since,
                writer.map(PastTranslation::origin),
                writer.map(PastTranslation::since),
                review.map(Verdict::reviewer),
                review.map(Verdict::at),
                approver,
                match);
    }

    /** The last verdict between the writing and the approval, where it was a good one. */
    private Optional<Verdict> review(Optional<PastTranslation> writer) {
        Instant written = writer.map(PastTranslation::since).orElse(Instant.MIN);
        return verdicts.stream()
                .filter(verdict -> !verdict.at().isBefore(written))
                .filter(verdict -> !verdict.at().isAfter(past.get(0).since()))
                .max(Comparator.comparing(Verdict::at))
                .filter(verdict -> verdict.kind() == Verdict.Kind.REVIEWED);
    }

    /** The last who typed it, unless it was in memory as it is. */
    private Optional<PastTranslation> writer() {
        return past.stream()
                .filter(before -> before.state().equals("translated"))
                .filter(before -> before.target().equals(past.get(0).target()))
                .findFirst();
    }

    private Optional<PastTranslation> filled(PastTranslation shown) {
        return past.stream()
                .filter(before -> before.state().equals("filled"))
                .filter(before -> before.target().equals(shown.target()))
                .findFirst();
    }

    /** An approval that came over from a former revision holds since then. */
    private Instant firstApproved(PastTranslation shown) {
        Instant since = shown.since();
        for (PastTranslation before : past) {
            if (!before.state().equals("approved") || !before.target().equals(shown.target())) {
                return since;
            }
            since = before.since();
        }
        return since;
    }
}
