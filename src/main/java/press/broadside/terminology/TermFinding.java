package press.broadside.terminology;

/**
 * What a translation makes of a term otherwise than was decided.
 *
 * @param term what is missing, or what is forbidden and there
 */
public record TermFinding(Kind kind, Gloss gloss, String term) {
    /** What is wrong. */
    public enum Kind {
        MISSING,
        FORBIDDEN
    }

    /** For a person: {@code 'Hafenarbeiter' is missing, for 'dock workers'}. */
    public String sentence() {
        String source = gloss.occurrence().text();
        return kind == Kind.MISSING
                ? "'%s' is missing, for '%s'".formatted(term, source)
                : "'%s' is forbidden, for '%s'".formatted(term, source)
                        + gloss.rendering().allowed().stream()
                                .findFirst()
                                .map("; write '%s'"::formatted)
                                .orElse("");
    }
}
