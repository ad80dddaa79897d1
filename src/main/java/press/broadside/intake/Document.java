package press.broadside.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * A document in one of our formats.
 *
 * @param bytes UTF-8 without byte order mark where the format is text; a ZIP package where it is not; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes in passing: compared by content below, never changed
public record Document(Format format, byte[] bytes) {
    public static Document of(Format format, String text) {
        return new Document(format, text.getBytes(UTF_8));
    }

    /**
     * The document as text.
     *
     * @throws IllegalStateException if its format is a package
     */
    public String text() {
        if (!format.isText()) {
            throw new IllegalStateException("a document of type " + format.mediaType() + " is no text");
        }
        return new String(bytes, UTF_8);
    }

    /** The same format with other text. */
    public Document withText(String text) {
        return of(format, text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && format == document.format && Arrays.equals(bytes, document.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * format.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return format + " of " + bytes.length + " bytes";
    }
}
