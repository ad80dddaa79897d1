package press.broadside.assembly;

import java.util.Locale;
import java.util.Optional;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Trial;

/** Makes a page's body of a document as assembly will; what cannot be shown is not to be accepted. */
record BodyTrial() implements Trial {
    @Override
    public Optional<String> objection(Document document, Fields fields) {
        Body body = Body.of(document, fields.title(), Locale.ENGLISH);
        return body.html().isEmpty() && body.opening(fields.persons()).isEmpty()
                ? Optional.of("nothing of the document can be shown on a page; check that it is the right file")
                : Optional.empty();
    }
}
