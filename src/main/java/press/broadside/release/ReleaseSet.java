package press.broadside.release;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Languages of a statement that are shown together.
 *
 * @param locales  each once
 * @param quorum   how many of them must be ready; all of them unless somebody says less
 * @param latest   when those that are ready are shown without the others
 * @param openedAt when it was; empty while it holds
 */
public record ReleaseSet(
        String statement, List<Locale> locales, int quorum, Optional<Instant> latest, Optional<Instant> openedAt) {
    public ReleaseSet {
        locales = locales.stream().distinct().toList();
        if (locales.isEmpty()) {
            throw new IllegalArgumentException("a release set needs languages: --to de,fr");
        }
        if (quorum < 1 || quorum > locales.size()) {
            throw new IllegalArgumentException(
                    "a quorum of %d cannot be reached by %d languages".formatted(quorum, locales.size()));
        }
    }
}
