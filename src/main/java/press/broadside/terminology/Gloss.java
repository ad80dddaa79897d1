package press.broadside.terminology;

/** What is said in one language for a term that a segment has. */
public record Gloss(Occurrence occurrence, Rendering rendering) {
    public Concept concept() {
        return occurrence.concept();
    }

    /** The English term as the term base has it. */
    public String term() {
        return concept().name();
    }

    /** For a person: {@code dock worker: Hafenarbeiter; also Docker; never Schauermann}. */
    public String sentence() {
        return term() + ": " + rendering.sentence();
    }
}
