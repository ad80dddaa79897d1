package press.broadside.translation.xliff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import press.broadside.memory.Match;
import press.broadside.text.TextUnit;

/** What was said before; the memory. */
@FunctionalInterface
interface Remembered {
    /** Matches by language, then by segment or unit id, best first. */
    Map<Locale, Map<String, List<Match>>> recall(List<TextUnit> units, List<Locale> languages);
}
