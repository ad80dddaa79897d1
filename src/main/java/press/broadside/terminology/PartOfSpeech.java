package press.broadside.terminology;

import java.util.Arrays;
import java.util.Optional;

/** TBX's {@code partOfSpeech}: how a concept's English terms are inflected. */
public enum PartOfSpeech {
    NOUN("noun"),
    VERB("verb"),
    ADJECTIVE("adjective"),
    ADVERB("adverb"),
    PROPER_NOUN("properNoun"),
    OTHER("other");

    private final String tbx;

    PartOfSpeech(String tbx) {
        this.tbx = tbx;
    }

    String tbx() {
        return tbx;
    }

    /** Whatever the case, and whether {@code proper noun} is written as one word or as two. */
    static Optional<PartOfSpeech> of(String written) {
        String word = written.replaceAll("[\\s_-]", "");
        return Arrays.stream(values())
                .filter(part -> part.tbx.equalsIgnoreCase(word))
                .findFirst();
    }
}
