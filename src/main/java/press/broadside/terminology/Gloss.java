package press.broadside.terminology;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said in one language for a term that a segment has. */
public record Gloss(Occurrence occurrence, Rendering rendering) {
    /** The English term as the term base has it. */
    public String term() {
        return occurrence.concept().name();
    }

    /** For a person: {@code dock worker: Hafenarbeiter; also Docker; never Hafenproletarier}. */
    public String sentence() {
        var allowed = rendering.allowed();
        String said = Stream.of(
                        allowed.stream().limit(1).collect(Collectors.joining()),
                        listed("also ", allowed.subList(Math.min(1, allowed.size()), allowed.size())),
                        listed("proposed ", rendering.proposed()),
                        listed("never ", rendering.forbidden()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return term() + ": " + said;
    }

    private static String listed(String word, java.util.List<String> terms) {
        return terms.isEmpty() ? "" : word + String.join(", ", terms);
    }
}
