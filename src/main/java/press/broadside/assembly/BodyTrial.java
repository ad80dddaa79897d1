package press.broadside.assembly;

import java.util.Locale;
import java.util.Optional;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Trial;

/** Makes a page's body of a document as assembly will; what cannot be shown is not to be accepted. */
record BodyTrial() implements Trial {
    /** A title that stands in the text is text: a statement of one line is all title. */
    private static final String NO_TITLE = "";

    @Override
    public Optional<String> objection(Document document, Fields fields) {
        return Body.of(document, NO_TITLE, Locale.ENGLISH).html().isEmpty()
                ? Optional.of("there is no text in the body of the document, so that its page would be empty;"
                        + " check that it is the right file")
                : Optional.empty();
    }
}
