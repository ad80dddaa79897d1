package press.broadside.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import press.broadside.intake.Document;
import press.broadside.intake.Kind;
import press.broadside.intake.RevisionKey;

/**
 * A statement in one locale, ready for readers.
 *
 * @param revision  the source it stands for
 * @param slug      its name in addresses
 * @param title     plain text, in the edition's language, as are {@code bodies}, {@code topics} and {@code summary}
 * @param persons   names as in the source
 * @param summary   plain text; where the statement has none, its first paragraph, cut short
 * @param body      sanitised HTML, without the title's heading where the document began with it
 * @param document  the edition in the source's format
 * @param images    names of the stored pictures that document and body show: {@code SHA256.SUFFIX}
 * @param notes     of corrections, the oldest first; readers see them above the body
 * @param sort      the statement's text, a look at it before it is done, or what stands in its place
 */
public record Edition(
        EditionKey key,
        RevisionKey revision,
        String slug,
        Kind kind,
        String title,
        List<String> persons,
        List<String> bodies,
        Optional<LocalDate> date,
        List<String> topics,
        String summary,
        String body,
        Document document,
        List<String> images,
        List<CorrectionNote> notes,
        Sort sort,
        Instant assembledAt) {
    public Edition {
        notes = List.copyOf(notes);
        persons = List.copyOf(persons);
        bodies = List.copyOf(bodies);
        topics = List.copyOf(topics);
        images = List.copyOf(images);
    }

    /** An edition of which nothing was corrected. */
    public Edition(
            EditionKey key,
            RevisionKey revision,
            String slug,
            Kind kind,
            String title,
            List<String> persons,
            List<String> bodies,
            Optional<LocalDate> date,
            List<String> topics,
            String summary,
            String body,
            Document document,
            List<String> images,
            Sort sort,
            Instant assembledAt) {
        this(
                key,
                revision,
                slug,
                kind,
                title,
                persons,
                bodies,
                date,
                topics,
                summary,
                body,
                document,
                images,
                List.of(),
                sort,
                assembledAt);
    }

    /** What an edition holds. */
    public enum Sort {
        /** Approved text. */
        TEXT,
        /** What was not approved is pseudo-translated: for looking at, never for readers. */
        REHEARSAL,
        /** In the place of a text that was withdrawn: that it was, and when. */
        NOTICE,
        /** In the place of a text that is wrong until its correction is translated: that it is being corrected. */
        HELD
    }

    /** Sanitised HTML: the body below what is said of corrections. */
    public String text() {
        return CorrectionNote.html(notes, key.locale()) + body;
    }

    /** Whether it only stands in a text's place. */
    public boolean standsIn() {
        return sort == Sort.NOTICE || sort == Sort.HELD;
    }

    public boolean rehearsal() {
        return sort == Sort.REHEARSAL;
    }

    public boolean notice() {
        return sort == Sort.NOTICE;
    }

    /** The same content under another version. */
    Edition as(EditionKey other, Instant at) {
        return new Edition(
                other, revision, slug, kind, title, persons, bodies, date, topics, summary, body, document, images,
                notes, sort, at);
    }

    Edition noting(List<CorrectionNote> others) {
        return new Edition(
                key,
                revision,
                slug,
                kind,
                title,
                persons,
                bodies,
                date,
                topics,
                summary,
                body,
                document,
                images,
                others,
                sort,
                assembledAt);
    }
}
