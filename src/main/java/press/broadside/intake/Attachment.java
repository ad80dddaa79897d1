package press.broadside.intake;

/**
 * A picture that came along with a document.
 *
 * @param name    as the document refers to it: hostile until compared with what the document says, never used as a path
 * @param content its bytes; the array is not changed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes in passing: never compared, read once
public record Attachment(String name, byte[] content) {}
