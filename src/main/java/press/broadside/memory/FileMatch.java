package press.broadside.memory;

import java.util.Map;

/**
 * An earlier source that is like a query, with what it became.
 *
 * @param score   the likeness itself, 0 to 1: not rounded, not capped; 1 where they differ in case or white space alone
 * @param source  as it stands in its file, without inline codes
 * @param targets by language tag, in the order in which the languages were asked for; never empty; each
 *                is decoded when it is read
 */
public record FileMatch(double score, String source, Map<String, String> targets) {}
