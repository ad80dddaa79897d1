package press.broadside.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import press.broadside.assembly.Edition;
import press.broadside.intake.Format;

/** What a channel carries of an edition. */
enum Carries {
    /** The edition in the source's format. */
    DOCUMENT,
    /** Its text as HTML, without a page around it. */
    BODY;

    Parcel parcel(DeliveryKey key, Act act, Edition edition, Optional<String> earlier) {
        boolean document = this == DOCUMENT;
        String language = edition.key().locale().toLanguageTag();
        Format format = edition.document().format();
        return new Parcel(
                key,
                act,
                language,
                edition.slug() + "." + language + "." + (document ? format.suffix() : "html"),
                document ? mediaType(format) : "text/html; charset=utf-8",
                document ? edition.document().bytes() : edition.text().getBytes(UTF_8),
                earlier);
    }

    private static String mediaType(Format format) {
        return switch (format.suffix()) {
            case "html" -> "text/html; charset=utf-8";
            case "md" -> "text/markdown; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "odt" -> "application/vnd.oasis.opendocument.text";
            default -> "application/octet-stream";
        };
    }
}
