package press.broadside.memory;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import press.broadside.memory.index.SnapshotWriter;
import press.broadside.text.CodedText;

/**
 * Finds earlier English sources that say the same or nearly the same, whatever the languages they were put into.
 *
 * <p>Derived from the translation units of the database. Safe for many threads; readers do not wait for each other.
 */
interface SourceIndex {
    /** Takes in a unit, in place of what was held of it; one without languages is forgotten. */
    void put(IndexedUnit unit);

    /** Many units are to come, and look-ups only after {@link #settle}: what that spares is the index's own affair. */
    default void gather() {}

    /** After the last of many units. */
    default void settle() {}

    /** Sources at or above the probe's floor, best first; a tie goes to the younger unit. No match is missed. */
    List<Hit> probe(Probe probe);

    /** Writes all that it holds. Nothing is put meanwhile. */
    void write(SnapshotWriter out) throws IOException;

    /**
     * A translation unit as far as the index needs it.
     *
     * @param before  the segment before it, as {@link Wording#exact}; blank where unknown
     * @param locales languages that it has a target in
     */
    record IndexedUnit(
            long id, CodedText source, String before, String after, boolean wholeUnit, Set<Locale> locales) {}

    /** How far a look-up goes. */
    enum Reach {
        /** A whole text unit of several sentences: the same text only. */
        WHOLE_UNIT,
        /** The only sentence of its text unit: sentences, and whole units where they are the same. */
        ONLY_SENTENCE,
        /** A sentence among others of its text unit: sentences. */
        SENTENCE,
        /** The same sentence, and nothing that is only similar. */
        SAME_SENTENCE
    }

    /**
     * A look-up.
     *
     * @param floor  lowest score wanted, 0 to 100
     * @param wanted when each of these has an exact match, similar sources need not be looked for
     */
    record Probe(CodedText text, Reach reach, int floor, Set<Locale> wanted) {}

    /**
     * An earlier source.
     *
     * @param part   which sentence of the unit it is, from 0; -1 for the unit's whole text
     * @param score  100 exact, 99 but for case, codes or numbers, below that fuzzy
     * @param before {@link Fingerprint} of the segment before it
     */
    record Hit(long unit, int part, int score, long before, long after, Set<Locale> locales) {
        static final int WHOLE = -1;

        /** A sentence of a longer unit may turn out to have no counterpart, so it is no sure match in any language. */
        boolean isSameIn(Locale locale) {
            return score == 100 && part == WHOLE && locales.contains(locale);
        }
    }
}
