package press.broadside.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A document format that we take in; the last suffix of a file's name tells it, in any case. */
public enum Format {
    HTML("text/html", "html", "htm"),
    MARKDOWN("text/markdown", "md"),
    TEXT("text/plain", "txt");

    private final String mediaType;
    private final List<String> suffixes;

    Format(String mediaType, String... suffixes) {
        this.mediaType = mediaType;
        this.suffixes = List.of(suffixes);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The suffix that our own files of this format have, without the dot. */
    public String suffix() {
        return suffixes.get(0);
    }

    /** The format that a file name claims; empty when it has no suffix or one that we do not know. */
    public static Optional<Format> claimedBy(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String suffix = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (format.suffixes.contains(suffix)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
