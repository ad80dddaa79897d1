package press.broadside.terminology;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of terms, by its heading: {@code de}, {@code de forbidden}, {@code fr-CA preferred @canada}.
 *
 * @param tag     of the language
 * @param status  preferred where the heading says none
 * @param section for which alone it is said; empty for all
 */
record CsvColumn(String tag, Status status, Optional<String> section) {
    private static final Pattern HEADING = Pattern.compile(
            "(?<tag>[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*)(?:\\s+(?<status>[a-z]+))?(?:\\s+@(?<section>.+))?");

    /** In the order of {@link Term#ORDER}. */
    static final Comparator<CsvColumn> ORDER = Comparator.comparing(CsvColumn::term, Term.ORDER);

    /** Empty where the heading is none of a column of terms. */
    static Optional<CsvColumn> of(String heading) {
        Matcher parts = HEADING.matcher(heading.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> status = Optional.ofNullable(parts.group("status"));
        Optional<String> section = Optional.ofNullable(parts.group("section"));
        return status.flatMap(Status::ofWord)
                .or(() -> status.isEmpty() ? Optional.of(Status.PREFERRED) : Optional.empty())
                .map(known -> new CsvColumn(parts.group("tag"), known, section));
    }

    static CsvColumn of(Term term) {
        return new CsvColumn(term.locale().toLanguageTag(), term.status(), term.section());
    }

    private Term term() {
        return new Term(Locale.forLanguageTag(tag), "-", status, section);
    }

    String heading() {
        return tag
                + (status == Status.PREFERRED ? "" : " " + status.word())
                + section.map(id -> " @" + id).orElse("");
    }
}
