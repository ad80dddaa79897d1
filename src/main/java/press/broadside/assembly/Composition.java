package press.broadside.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import press.broadside.intake.Document;
import press.broadside.intake.Revision;
import press.broadside.translation.DraftKey;

/** An edition out of a document in its language and the fields around it. */
record Composition(Revision revision, DraftKey draft, Illustrations pictures, FieldTexts texts) {
    /** The edition as version 1, assembled at the epoch: the store gives it its number and its moment. */
    Edition edition(Document document, boolean rehearsal) {
        Locale locale = draft.locale();
        var body = Body.unsigned(document, revision, pictures, texts.title(), locale);
        return new Edition(
                EditionKey.of(revision.key().statement(), locale, 1),
                revision.key(),
                revision.slug(),
                revision.fields().kind(),
                texts.title(),
                texts.persons(),
                texts.bodies(),
                revision.fields().date(),
                texts.topics(),
                summary(body),
                body.html(),
                FrontMatter.above(document, revision, texts.saysItsTitle(), texts.localized()),
                pictures.shown(body.content(), document),
                rehearsal ? Edition.Sort.REHEARSAL : Edition.Sort.TEXT,
                Instant.EPOCH);
    }

    /** Its author's, or else the beginning of the text. */
    private String summary(Body body) {
        var names = new ArrayList<>(revision.fields().persons());
        names.addAll(texts.bodies());
        return texts.summary().orElseGet(() -> Summary.of(body.opening(names).orElse(texts.title()), draft.locale()));
    }
}
