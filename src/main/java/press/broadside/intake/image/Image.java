package press.broadside.intake.image;

import java.util.Arrays;

/**
 * A checked picture without metadata.
 *
 * @param hash   SHA-256 of {@code bytes}, 64 hexadecimal digits
 * @param width  in pixels, as shown: of a photograph that lies on its side, the height of its file
 * @param height in pixels, as shown
 * @param bytes  what readers get; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // the hash stands for the bytes
public record Image(String hash, ImageType type, int width, int height, byte[] bytes) {
    /** {@code HASH.SUFFIX}: its file name among the public pictures. */
    public String name() {
        return hash + "." + type.suffix();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Image image && type == image.type && Arrays.equals(bytes, image.bytes);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return name() + " of " + width + " by " + height + " pixels";
    }
}
