package press.broadside.memory;

import java.util.List;

/**
 * All report of one kind.
 *
 * @param count how many there are
 * @param first the first of them, those of the most units first
 */
public record Suspects(Kind kind, long count, List<Suspect> first) {
    public Suspects {
        first = List.copyOf(first);
    }

    /** What may be wrong. */
    public enum Kind {
        /** One source has several targets in a language. */
        CONTRADICTION,
        /** Several sources have one target in a language. */
        SHARED_TARGET,
        /** Sources that differ only in case, punctuation or white space. */
        SIMILAR_SOURCE,
        /** A target is its source: three words or more. */
        UNTRANSLATED
    }
}
