package press.broadside.intake;

import java.util.Locale;
import java.util.Optional;

/** A document format that we take in; the last suffix of a file's name tells it, in any case. */
public enum Format {
    HTML("text/html", "html", "htm"),
    MARKDOWN("text/markdown", "md", "md"),
    TEXT("text/plain", "txt", "txt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt", "odt");

    private final String mediaType;
    private final String suffix;
    private final String otherSuffix;

    Format(String mediaType, String suffix, String otherSuffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.otherSuffix = otherSuffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether documents of this format are characters; otherwise they are ZIP packages. */
    public boolean isText() {
        return this == HTML || this == MARKDOWN || this == TEXT;
    }

    /** The suffix that our own files of this format have, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** The format that a file name claims; empty when it has no suffix or one that we do not know. */
    public static Optional<Format> claimedBy(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String claimed = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (claimed.equals(format.suffix) || claimed.equals(format.otherSuffix)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
