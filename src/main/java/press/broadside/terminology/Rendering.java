package press.broadside.terminology;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a concept is called in one language, for one section.
 *
 * @param terms the best first; empty where the term base does not say
 */
public record Rendering(List<Term> terms) {
    public Rendering {
        terms = terms.stream().sorted(Comparator.comparing(Term::status)).toList();
    }

    /** What may be written, the preferred first. */
    public List<String> allowed() {
        return terms.stream()
                .filter(term -> term.status().isAllowed())
                .map(Term::text)
                .toList();
    }

    /** What may be written, and behind it what was proposed. */
    public List<String> usable() {
        return Stream.concat(allowed().stream(), proposed().stream()).toList();
    }

    public List<String> proposed() {
        return texts(Status.PROPOSED);
    }

    public List<String> forbidden() {
        return texts(Status.FORBIDDEN);
    }

    /** For a person: {@code Hafenarbeiter; also Docker; never Schauermann}. */
    public String sentence() {
        List<String> allowed = allowed();
        return Stream.of(
                        listed("", allowed.stream().limit(1).toList()),
                        listed("also ", allowed.stream().skip(1).toList()),
                        listed("proposed ", proposed()),
                        listed("never ", forbidden()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String listed(String word, List<String> terms) {
        return terms.isEmpty() ? "" : word + String.join(", ", terms);
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    private List<String> texts(Status status) {
        return terms.stream()
                .filter(term -> term.status() == status)
                .map(Term::text)
                .toList();
    }
}
