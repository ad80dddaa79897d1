package press.broadside.intake.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** TestPictures for tests, made by program; and parts that hostile or merely talkative ones carry. */
public final class TestPictures {
    private TestPictures() {}

    /** A sky over land: much like a photograph to a decoder. */
    public static byte[] jpeg(int width, int height) {
        return written(drawn(width, height, Color.ORANGE), "jpg");
    }

    public static byte[] png(int width, int height) {
        return written(drawn(width, height, Color.GREEN), "png");
    }

    public static byte[] gif(int width, int height) {
        return written(drawn(width, height, Color.RED), "gif");
    }

    /** Another content for each colour. */
    public static byte[] jpeg(int width, int height, Color sky) {
        return written(drawn(width, height, sky), "jpg");
    }

    /** One pixel, lossless. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** A photograph as a phone writes it: camera, place and thumbnail in Exif, and the side that is up. */
    public static byte[] photograph(int width, int height, int orientation) {
        byte[] exif = joined(
                latin("Exif\0\0"),
                new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 2, 0},
                new byte[] {0x0F, 0x01, 2, 0, 4, 0, 0, 0, 'S', 'p', 'y', 0}, // the camera's maker
                new byte[] {0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0},
                latin("SECRET PLACE 52.5 N 13.4 E"));
        return withSegment(jpeg(width, height), 0xE1, exif);
    }

    /** A JPEG with a further segment right behind its start. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        int length = content.length + 2;
        byte[] head = {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length};
        return joined(part(jpeg, 0, 2), head, content, part(jpeg, 2, jpeg.length));
    }

    /** A PNG with a further chunk right behind its header. */
    public static byte[] withChunk(byte[] png, String name, byte[] content) {
        return joined(part(png, 0, 33), chunk(name, content), part(png, 33, png.length));
    }

    public static byte[] chunk(String name, byte[] content) {
        byte[] named = joined(latin(name), content);
        var sum = new CRC32();
        sum.update(named);
        return joined(big(content.length), named, big(sum.getValue()));
    }

    public static byte[] part(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    public static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    public static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static byte[] big(long value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    static BufferedImage decoded(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            if (image == null) {
                throw new IllegalArgumentException("ImageIO does not know this picture");
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage drawn(int width, int height, Color sky) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, sky, 0, height, Color.WHITE));
        pen.fillRect(0, 0, width, height);
        pen.setPaint(new GradientPaint(0, height / 2f, Color.DARK_GRAY, width, height, Color.BLACK));
        pen.fillRect(0, height * 2 / 3, width, height);
        for (int i = 0; i < 12; i++) {
            pen.setColor(new Color(40 + 15 * i, 30 + 5 * i, 90));
            pen.fillOval(i * width / 12, height / 2 - (i % 3) * height / 20, width / 16 + 1, height / 3 + 1);
        }
        pen.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
