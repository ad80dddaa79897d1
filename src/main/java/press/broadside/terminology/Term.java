package press.broadside.terminology;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import press.broadside.language.Languages;

/**
 * What a concept is called in a language.
 *
 * @param locale  canonical BCP 47; {@code mul} for a name that stays as it is in every language
 * @param text    as typed, white space collapsed
 * @param section for which alone this is said; empty for all
 */
public record Term(Locale locale, String text, Status status, Optional<String> section) {
    /** More than one language: a name that is not translated, unless a language has a term of its own. */
    public static final Locale EVERY_LANGUAGE = Locale.forLanguageTag("mul");

    /** English first, then by tag; what is said for all before what is said for a section; the best status first. */
    static final Comparator<Term> ORDER = Comparator.comparing((Term term) -> !term.isEnglish())
            .thenComparing(term -> term.locale().toLanguageTag())
            .thenComparing(term -> term.section().orElse(""))
            .thenComparing(Term::status)
            .thenComparing(Term::text);

    public Term {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a term in " + locale.toLanguageTag() + " is blank");
        }
    }

    boolean isEnglish() {
        return Languages.isEnglish(locale);
    }

    Term as(Status other) {
        return new Term(locale, text, other, section);
    }
}
