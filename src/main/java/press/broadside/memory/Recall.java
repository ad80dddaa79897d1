package press.broadside.memory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import press.broadside.extraction.Extract;

/**
 * What memory knows of a statement, in every language asked for.
 *
 * @param languages in the order asked
 * @param matches   by language, then by the id of a segment or, where a whole text unit of several sentences matched
 *                  exactly, of that unit; best first; ids without a match are left out
 */
public record Recall(Extract extract, List<Locale> languages, Map<Locale, Map<String, List<Match>>> matches) {
    public Recall {
        languages = List.copyOf(languages);
        matches = Map.copyOf(matches);
    }

    /** Matches for a segment or unit id in one language, best first; empty when there are none. */
    public List<Match> of(String id, Locale language) {
        return matches.getOrDefault(language, Map.of()).getOrDefault(id, List.of());
    }
}
