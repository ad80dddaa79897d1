package press.broadside.memory;

import java.util.Locale;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/** Takes points off matches that are not to be trusted like others. */
final class Deductions {
    private static final int HIGHEST = 99;

    private final Penalties penalties;
    private final Sections sections;
    private final long oldBefore;

    /** @param now epoch milliseconds */
    Deductions(Penalties penalties, Sections sections, long now) {
        this.penalties = penalties;
        this.sections = sections;
        this.oldBefore = now - penalties.oldAfter().toMillis();
    }

    /** For a target in a language that stands in for the one that is wanted. */
    int forOtherLanguage(int score) {
        return less(score, penalties.otherLanguage());
    }

    /** For where a target comes from, how old it is and whose wording. */
    int forTarget(int score, Targets.Pair pair, Locale wanted) {
        boolean old = pair.saidAt() > 0 && pair.saidAt() < oldBefore;
        boolean elsewhere = pair.section()
                .filter(section -> !sections.publishing(wanted).map(Section::id).equals(pair.section()))
                .isPresent();
        int points = penalties.origins().getOrDefault(pair.origin().name(), 0)
                + (old ? penalties.old() : 0)
                + (elsewhere ? penalties.section() : 0);
        return less(score, points);
    }

    /** Any penalty bars the use without a person. */
    private static int less(int score, int points) {
        return points == 0 ? score : Math.min(HIGHEST, score - points);
    }
}
