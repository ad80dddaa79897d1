package press.broadside.intake.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static press.broadside.intake.image.TestPictures.chunk;
import static press.broadside.intake.image.TestPictures.joined;
import static press.broadside.intake.image.TestPictures.latin;
import static press.broadside.intake.image.TestPictures.part;
import static press.broadside.intake.image.TestPictures.withChunk;
import static press.broadside.intake.image.TestPictures.withSegment;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.text.Sha256;

class ImageFileTest {
    private static final ImageLimits LIMITS = ImageLimits.DEFAULTS;

    static Stream<byte[]> plain() {
        return Stream.of(
                TestPictures.jpeg(64, 48), TestPictures.png(64, 48), TestPictures.gif(64, 48), TestPictures.webp());
    }

    @ParameterizedTest
    @MethodSource("plain")
    void a_plain_picture_stays_as_it_is(byte[] picture) {
        Image image = read(picture);

        assertThat(image.bytes()).isEqualTo(picture);
        assertThat(image.name())
                .isEqualTo(Sha256.of(picture) + "." + image.type().suffix());
    }

    @ParameterizedTest
    @MethodSource("plain")
    void stripping_twice_is_stripping_once(byte[] picture) {
        Image once = read(joined(picture, latin("<script>alert(1)</script>")));

        assertThat(read(once.bytes())).isEqualTo(once);
        assertThat(once.bytes()).isEqualTo(picture);
    }

    @ParameterizedTest
    @MethodSource("plain")
    void a_picture_that_breaks_off_anywhere_is_refused(byte[] picture) {
        for (int length = 0; length < picture.length; length += 1 + length / 50) {
            byte[] cut = part(picture, 0, length);

            assertThatExceptionOfType(NotAnImage.class).isThrownBy(() -> read(cut));
        }
    }

    @Test
    void a_photograph_loses_camera_place_and_thumbnail_and_shows_the_same() {
        byte[] photograph = TestPictures.photograph(80, 60, 1);

        Image image = read(photograph);

        assertThat(text(image)).doesNotContain("SECRET", "Spy", "Exif");
        assertThat(image.bytes()).isEqualTo(TestPictures.jpeg(80, 60));
        assertThat(pixels(image)).isEqualTo(TestPictures.decoded(photograph).getRGB(0, 0, 80, 60, null, 0, 80));
    }

    @ParameterizedTest
    @CsvSource({"2, 80, 60", "3, 80, 60", "6, 60, 80", "8, 60, 80"})
    void a_photograph_that_lies_on_its_side_still_says_so_and_nothing_else(int orientation, int width, int height) {
        Image image = read(TestPictures.photograph(80, 60, orientation));

        assertThat(image.width()).isEqualTo(width);
        assertThat(image.height()).isEqualTo(height);
        assertThat(text(image)).contains("Exif").doesNotContain("SECRET", "Spy");
        assertThat(read(image.bytes())).isEqualTo(image);
        assertThat(image.bytes()).hasSize(TestPictures.jpeg(80, 60).length + 36);
    }

    @Test
    void parts_of_a_jpeg_that_are_not_picture_go() {
        byte[] jpeg = TestPictures.jpeg(80, 60);
        byte[] talkative = withSegment(
                withSegment(withSegment(jpeg, 0xFE, latin("SECRET comment")), 0xED, latin("Photoshop 3.0 SECRET")),
                0xE2,
                latin("MPF\0SECRET"));

        assertThat(read(talkative).bytes()).isEqualTo(jpeg);
    }

    @Test
    void colours_of_a_jpeg_stay() {
        byte[] jpeg = TestPictures.jpeg(80, 60);
        byte[] coloured = withSegment(jpeg, 0xE2, latin("ICC_PROFILE\0\1\1 as it came"));

        assertThat(text(read(coloured))).contains("ICC_PROFILE\0\1\1 as it came");
    }

    @Test
    void what_a_jpeg_hides_behind_its_tables_is_damage() {
        byte[] tables = joined(new byte[66], latin("hidden"));

        assertRefused(withSegment(TestPictures.jpeg(8, 8), 0xDB, tables), "another length than they say");
    }

    @Test
    void chunks_of_a_png_that_are_not_picture_go() {
        byte[] png = TestPictures.png(80, 60);
        byte[] talkative = withChunk(
                withChunk(withChunk(png, "tEXt", latin("Author\0SECRET")), "eXIf", latin("SECRET")),
                "acTL",
                new byte[8]);

        assertThat(read(talkative).bytes()).isEqualTo(png);
    }

    @Test
    void colours_of_a_png_stay() {
        assertThat(text(read(withChunk(TestPictures.png(8, 8), "gAMA", TestPictures.big(45455)))))
                .contains("gAMA");
    }

    @Test
    void a_png_with_a_wrong_checksum_or_an_unknown_critical_chunk_is_damaged() {
        byte[] png = TestPictures.png(80, 60);
        byte[] flipped = png.clone();
        flipped[60] ^= 1;

        assertRefused(flipped, "the checksum of its chunk IDAT");
        assertRefused(withChunk(png, "EVIL", latin("x")), "do not know");
        assertRefused(withChunk(png, "IEND", new byte[0]), "IEND at byte 33 is out of order");
    }

    @Test
    void comments_and_foreign_blocks_of_a_gif_go_and_its_loop_stays() {
        byte[] gif = TestPictures.gif(80, 60);
        int behindColours = 13 + (3 << ((gif[10] & 7) + 1));
        byte[] loop = joined(new byte[] {0x21, (byte) 0xFF, 11}, latin("NETSCAPE2.0"), new byte[] {3, 1, 5, 0, 0});
        byte[] talkative = joined(
                part(gif, 0, behindColours),
                loop,
                new byte[] {0x21, (byte) 0xFE, 6},
                latin("SECRET"),
                new byte[] {0},
                new byte[] {0x21, (byte) 0xFF, 11},
                latin("XMP DataXMP"),
                new byte[] {6},
                latin("SECRET"),
                new byte[] {0},
                part(gif, behindColours, gif.length));

        assertThat(read(talkative).bytes())
                .isEqualTo(joined(part(gif, 0, behindColours), loop, part(gif, behindColours, gif.length)));
    }

    @Test
    void a_webp_loses_its_metadata_and_their_flags() {
        byte[] webp = TestPictures.webp();
        byte[] head = {'V', 'P', '8', 'X', 10, 0, 0, 0, 0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] secret = joined(latin("XMP "), new byte[] {6, 0, 0, 0}, latin("SECRET"));
        byte[] exif = joined(latin("EXIF"), new byte[] {6, 0, 0, 0}, latin("SECRET"));

        Image image = read(riff(head, part(webp, 12, webp.length), secret, exif));

        head[8] = 0;
        assertThat(image.bytes()).isEqualTo(riff(head, part(webp, 12, webp.length)));
        assertThat(image.width()).isEqualTo(1);
    }

    @Test
    void more_pixels_than_a_browser_should_hold_are_refused_before_anything_is_decoded() {
        byte[] size = joined(TestPictures.big(50_000), TestPictures.big(50_000), new byte[] {8, 0, 0, 0, 0});
        byte[] bomb = joined(
                part(TestPictures.png(8, 8), 0, 8),
                chunk("IHDR", size),
                chunk("IDAT", new byte[10]),
                chunk("IEND", new byte[0]));

        assertRefused(
                bomb,
                "it has 2,500,000,000 pixels, more than the 40,000,000 that broadside.intake.image.max-pixels allows");
    }

    @Test
    void frames_of_an_animation_are_counted_together() {
        byte[] gif = TestPictures.gif(40, 40);
        int frames = 13 + (3 << ((gif[10] & 7) + 1));
        byte[] frame = part(gif, frames, gif.length - 1);
        byte[] animated = joined(part(gif, 0, frames), frame, frame, frame, latin(";"));

        assertThat(ImageFile.read(animated, new ImageLimits(100_000, 4800, 1, 1))
                        .bytes())
                .isEqualTo(animated);
        assertThatExceptionOfType(NotAnImage.class)
                .isThrownBy(() -> ImageFile.read(animated, new ImageLimits(100_000, 4799, 1, 1)))
                .withMessageContaining("4,800 pixels");
    }

    @Test
    void a_file_of_too_many_bytes_is_refused_unread() {
        assertThatExceptionOfType(NotAnImage.class)
                .isThrownBy(() -> ImageFile.read(new byte[11], new ImageLimits(10, 1, 1, 1)))
                .withMessageContaining("more than the 10 that broadside.intake.image.max-bytes allows");
    }

    @Test
    void other_contents_are_told_by_what_they_are() {
        Map.of(
                        "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG drawing",
                        "<html><script>alert(1)</script></html>", "neither JPEG nor PNG",
                        "\0\0\0\34ftypavif", "neither JPEG nor PNG",
                        "", "neither JPEG nor PNG")
                .forEach((content, reason) -> assertRefused(latin(content), reason));
    }

    @Test
    void any_change_of_a_byte_gives_a_picture_or_a_reason() {
        plain().forEach(picture -> {
            for (int at = 0; at < picture.length; at++) {
                byte[] changed = picture.clone();
                changed[at] ^= (byte) (1 << at % 8);
                try {
                    Image image = read(changed);
                    assertThat(read(image.bytes())).isEqualTo(image);
                } catch (NotAnImage refused) {
                    assertThat(refused.reason()).matches("(it|by its content it) .*");
                }
            }
        });
    }

    private static Image read(byte[] content) {
        return ImageFile.read(content, LIMITS);
    }

    private static void assertRefused(byte[] content, String reason) {
        assertThatExceptionOfType(NotAnImage.class)
                .isThrownBy(() -> read(content))
                .withMessageContaining(reason);
    }

    private static String text(Image image) {
        return new String(image.bytes(), ISO_8859_1);
    }

    private static int[] pixels(Image image) {
        BufferedImage decoded = TestPictures.decoded(image.bytes());
        return decoded.getRGB(0, 0, decoded.getWidth(), decoded.getHeight(), null, 0, decoded.getWidth());
    }

    private static byte[] riff(byte[]... chunks) {
        byte[] all = joined(chunks);
        int size = all.length + 4;
        return joined(latin("RIFF"), new byte[] {(byte) size, (byte) (size >> 8), 0, 0}, latin("WEBP"), all);
    }
}
