package press.broadside.terminology;

import java.util.Comparator;
import java.util.List;

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

    public List<String> proposed() {
        return texts(Status.PROPOSED);
    }

    public List<String> forbidden() {
        return texts(Status.FORBIDDEN);
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
