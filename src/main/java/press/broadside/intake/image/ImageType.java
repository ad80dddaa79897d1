package press.broadside.intake.image;

import java.util.Optional;

/** A kind of picture that every browser shows and that we take in; the content tells it, never a name. */
public enum ImageType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final String suffix;

    ImageType(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The suffix of stored pictures, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** By the first bytes; whether the rest keeps what they promise is not looked at. */
    static Optional<ImageType> of(Octets file) {
        if (file.startsWith(0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (file.startsWith(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (file.startsWith(0, 'G', 'I', 'F', '8', '7', 'a') || file.startsWith(0, 'G', 'I', 'F', '8', '9', 'a')) {
            return Optional.of(GIF);
        }
        boolean webp = file.startsWith(0, 'R', 'I', 'F', 'F') && file.startsWith(8, 'W', 'E', 'B', 'P');
        return webp ? Optional.of(WEBP) : Optional.empty();
    }
}
