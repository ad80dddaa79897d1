package press.broadside.memory;

import java.util.List;
import java.util.Locale;

/**
 * A translation unit in which a phrase stands, in its source, its target or both.
 *
 * @param source   in English, without codes
 * @param inSource where the phrase stands there; empty where it does not
 * @param language of the target
 * @param target   without codes
 * @param inTarget where the phrase stands there; empty where it does not
 * @param origin   where the target came from: a file's name, or {@code approved}
 */
public record Occurrence(
        String source, List<Range> inSource, Locale language, String target, List<Range> inTarget, String origin) {
    /** From a char of Java to the one behind the end. */
    public record Range(int from, int to) {}
}
