package press.broadside.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static press.broadside.hostile.HostileCase.cleaned;
import static press.broadside.hostile.HostileCase.exact;
import static press.broadside.hostile.HostileCase.refused;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Plain text in every encoding but the right one, and in sizes that nobody writes. */
final class TextHostile {
    private TextHostile() {}

    static List<HostileCase> cases() {
        return List.of(
                refused("text-empty.txt", "", "there is no text to translate"),
                refused("text-blank.txt", " \n\t\u00A0\u200B\n", "there is no text to translate"),
                refused("text-only-marks.txt", "★ — 2026 … 14:30", "there is no text to translate"),
                refused("text-nul.txt", "Hello\u0000there", "holds a NUL character"),
                refused("text-utf16-without-mark.txt", "Hello".getBytes(UTF_16LE), "holds a NUL character"),
                exact("text-utf16-with-mark.txt", "\uFEFFHello in sixteen bits".getBytes(UTF_16BE)),
                refused(
                        "text-utf16-odd.txt",
                        joined("\uFEFFHello".getBytes(UTF_16LE), bytes(0x41)),
                        "not valid UTF-16LE"),
                refused(
                        "text-utf16-lone-surrogate.txt",
                        joined("\uFEFFHello".getBytes(UTF_16LE), bytes(0x00, 0xD8, 0x41, 0x00)),
                        "not valid UTF-16LE"),
                refused("text-utf32.txt", bytes(0xFF, 0xFE, 0, 0, 0x48, 0, 0, 0), "holds a NUL character"),
                refused("text-latin.txt", "Gr\u00FC\u00DFe".getBytes(ISO_8859_1), "is not valid UTF-8"),
                refused("text-overlong.txt", joined("Hello ".getBytes(UTF_8), bytes(0xC0, 0xAF)), "is not valid UTF-8"),
                refused(
                        "text-cesu-surrogate.txt",
                        joined("Hello ".getBytes(UTF_8), bytes(0xED, 0xA0, 0x80)),
                        "is not valid UTF-8"),
                refused(
                        "text-beyond-unicode.txt",
                        joined("Hello ".getBytes(UTF_8), bytes(0xF4, 0x90, 0x80, 0x80)),
                        "is not valid UTF-8"),
                refused("text-cut-off.txt", joined("Hello ".getBytes(UTF_8), bytes(0xE2, 0x82)), "is not valid UTF-8"),
                refused("text-replacement.txt", "Hello \uFFFD", "holds U+FFFD"),
                refused("text-line-of-5-mb.txt", "x".repeat(5_000_000), "max-line"),
                refused("text-10-mb.txt", "Hello there\n".repeat(900_000), "max-bytes"),
                refused("text-100000-sentences.txt", "Word. ".repeat(100_000), "max-segments"),
                refused("text-2-million-lines.txt", "a\n".repeat(2_000_000), "max-segments"),
                exact("text-million-blank-lines.txt", "Hello blank\n" + "\r\n".repeat(1_000_000) + "there"),
                exact("text-1-mb-without-a-space.txt", "x".repeat(990_000)),
                exact("text-1-mb-of-one-sentence.txt", "word ".repeat(190_000)),
                exact("text-endless-paragraph.txt", ("word ".repeat(100) + "\n").repeat(5_000)),
                exact("text-zero-width.txt", "Zero" + "\u200B".repeat(300_000) + "width"),
                exact("text-combining.txt", "Za" + "\u0301".repeat(300_000) + "lgo"),
                exact("text-bidi.txt", "Pay \u202E0001\u202C to \u2067me\u2069 now"),
                exact("text-markup.txt", "Hello <script>alert(1)</script> & {{x}} ${x} {1}\n\n# not a heading\n"),
                exact("text-okapi-marks.txt", "Hello \uE101\uE110 and \uE103\uE111 there"),
                exact("text-noncharacters.txt", "Private \uE000 and \uDBFF\uDFFD stay"),
                cleaned("text-controls.txt", "Hello\u0007\u001B[2J there\u007F", "removed: 3 control characters"),
                cleaned("text-forbidden.txt", "Hello \uFFFE there", "removed: 1 control character"),
                exact("text-line-ends.txt", "One\rTwo\r\nThree\u2028Four\u2029Five\u0085Six"),
                exact("text-dots.txt", "Dots " + ".".repeat(30_000) + " end"),
                exact("text-quotes.txt", "Quotes " + ".\")']".repeat(30_000) + " end"),
                exact("text-braces.txt", "Braces " + "{1}{/1}".repeat(20_000) + " end"));
    }

    static byte[] bytes(int... values) {
        var bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
