package press.broadside.intake.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import press.broadside.text.Sha256;

/** A picture as it comes: told by its content, walked through part by part, and rid of everything that is not picture. */
public final class ImageFile {
    private ImageFile() {}

    /**
     * Checks and strips a picture. Nothing is decoded: what is kept is kept byte for byte.
     *
     * @return without comments, camera data, thumbnails, place and author; only which side of a photograph is up remains
     * @throws NotAnImage if it is no JPEG, PNG, GIF or WebP, is cut off or damaged, or beyond a limit
     */
    public static Image read(byte[] content, ImageLimits limits) {
        if (content.length > limits.maxBytes()) {
            throw NotAnImage.overLimit("too many bytes", "max-bytes", limits.maxBytes());
        }
        var file = new Octets(content);
        ImageType type = ImageType.of(file).orElseThrow(() -> unknown(content));
        Stripped stripped = switch (type) {
            case JPEG -> new JpegFile(file, limits).stripped();
            case PNG -> new PngFile(file, limits).stripped();
            case GIF -> new GifFile(file, limits).stripped();
            case WEBP -> new WebpFile(file, limits).stripped();
        };
        byte[] kept = stripped.kept().toByteArray();
        return new Image(Sha256.of(kept), type, stripped.width(), stripped.height(), kept);
    }

    /** Whether a file begins as one of our pictures does. */
    public static boolean isOne(byte[] content) {
        return ImageType.of(new Octets(content)).isPresent();
    }

    private static NotAnImage unknown(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 1000), ISO_8859_1).toLowerCase(Locale.ROOT);
        if (start.contains("<svg")) {
            return new NotAnImage("it is an SVG drawing, which is not shown; export it as PNG");
        }
        return new NotAnImage("by its content it is neither JPEG nor PNG, GIF or WebP; export it as one of these");
    }
}
