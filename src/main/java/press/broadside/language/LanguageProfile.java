package press.broadside.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is right in one language: how its texts run, end, quote, count and look.
 *
 * @param script         ISO 15924
 * @param terminators    what may end a sentence
 * @param quotes         what speech stands between
 * @param digits         CLDR's name of the digits that dates and numbers are written with: {@code latn}, {@code arab}
 * @param joiners        the invisible joiners that correct spelling needs
 * @param reduplicates   whether a word said twice is grammar and not a slip
 * @param datePattern    of a day in running text, as ICU writes patterns
 * @param months         their names within a date, from January
 * @param words          how a text's words are counted
 * @param face           how pages show the language
 * @param origins        who says so, by trait
 */
public record LanguageProfile(
        Locale locale,
        String script,
        boolean rightToLeft,
        List<String> terminators,
        Quotes quotes,
        Spacing spacing,
        String digits,
        Set<Joiner> joiners,
        boolean reduplicates,
        String datePattern,
        List<String> months,
        WordRule words,
        Face face,
        Map<Trait, Origin> origins) {
    public LanguageProfile {
        terminators = List.copyOf(terminators);
        joiners = Set.copyOf(joiners);
        months = List.copyOf(months);
        origins = Map.copyOf(origins);
    }

    /** Quotation marks around speech, and around speech within it. */
    public record Quotes(String open, String close, String innerOpen, String innerClose) {}

    /**
     * Marks that a space belongs to, beside those that have one in every language.
     *
     * @param narrowBefore   a narrow no-break space (U+202F) stands before these
     * @param noBreakBefore  a no-break space (U+00A0) stands before these
     * @param narrowAfter    a narrow no-break space follows these
     * @param noBreakAfter   a no-break space follows these
     */
    public record Spacing(
            List<String> narrowBefore,
            List<String> noBreakBefore,
            List<String> narrowAfter,
            List<String> noBreakAfter) {
        static final Spacing NONE = new Spacing(List.of(), List.of(), List.of(), List.of());

        public Spacing {
            narrowBefore = List.copyOf(narrowBefore);
            noBreakBefore = List.copyOf(noBreakBefore);
            narrowAfter = List.copyOf(narrowAfter);
            noBreakAfter = List.copyOf(noBreakAfter);
        }
    }

    /** Characters that are not seen and belong to the spelling. */
    public enum Joiner {
        /** Zero width joiner, U+200D. */
        ZWJ,
        /** Zero width non-joiner, U+200C. */
        ZWNJ
    }

    /** How words are counted; {@link Count} has the rules. */
    public enum WordRule {
        /** Words stand between spaces. */
        SPACED,
        /** No spaces between words: each character of the script counts as one. */
        CHARACTERS,
        /** No spaces between words: a dictionary finds them. */
        DICTIONARY
    }

    /**
     * How a page shows the language beside Latin text.
     *
     * @param serif    names of fonts for running text, best first; empty for the page's own
     * @param sans     for headings and furniture
     * @param leading  height of a line, in sizes of its text
     * @param size     of running text, in rem
     */
    public record Face(List<String> serif, List<String> sans, double leading, double size) {
        public Face {
            serif = List.copyOf(serif);
            sans = List.copyOf(sans);
        }
    }

    /** A trait that a file may say something about. */
    public enum Trait {
        DIRECTION,
        TERMINATORS,
        QUOTES,
        SPACING,
        DIGITS,
        JOINERS,
        REDUPLICATION,
        DATE,
        MONTHS,
        WORDS,
        FONTS,
        LEADING,
        SIZE;

        /** As files and screens write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who says so.
     *
     * @param source the file's name, {@code CLDR}, or {@code built in} for what neither speaks of
     * @param why    the file's reason; empty otherwise
     */
    public record Origin(String source, String why) {
        /** Nobody. */
        public static final Origin NONE = new Origin("nobody", "");

        private static final Set<Trait> OF_CLDR =
                EnumSet.of(Trait.DIRECTION, Trait.QUOTES, Trait.DIGITS, Trait.DATE, Trait.MONTHS);

        /** Where no file speaks of the trait. */
        static Origin otherwise(Trait trait) {
            return new Origin(OF_CLDR.contains(trait) ? "CLDR" : "built in", "");
        }
    }
}
