package press.broadside.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as someone hands it in.
 *
 * @param name        file name as found: may hold anything, so it is only ever shown (by {@link ShownName}), never used as a path
 * @param content     the document's bytes; the array is not changed
 * @param meta        bytes of the {@code NAME.meta.yaml} beside it, if there is one
 * @param attachments pictures that came along
 * @param statement   the id of the statement that this is a revision of, where the sender says so beside the document
 * @param said        fields that the sender gives beside the document; what it says itself of these does not count
 * @param sender      who or what handed it in, for receipts and refusals: {@code inbox}, {@code command line}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes in passing: never compared, read once
public record Submission(
        String name,
        byte[] content,
        Optional<byte[]> meta,
        List<Attachment> attachments,
        Optional<String> statement,
        Map<String, String> said,
        String sender) {
    public Submission {
        said = Map.copyOf(said);
        attachments = List.copyOf(attachments);
    }

    /** A document alone. */
    public static Submission of(String name, byte[] content, String sender) {
        return new Submission(name, content, Optional.empty(), List.of(), Optional.empty(), Map.of(), sender);
    }

    public Submission withMeta(byte[] yaml) {
        return new Submission(name, content, Optional.of(yaml), attachments, statement, said, sender);
    }

    public Submission withAttachments(List<Attachment> pictures) {
        return new Submission(name, content, meta, pictures, statement, said, sender);
    }

    /** The same, as a revision of a statement. */
    public Submission revising(String id) {
        return new Submission(name, content, meta, attachments, Optional.of(id), said, sender);
    }

    /** The same, with fields by their keys in a {@code .meta.yaml}. */
    public Submission saying(Map<String, String> fields) {
        return new Submission(name, content, meta, attachments, statement, fields, sender);
    }
}
