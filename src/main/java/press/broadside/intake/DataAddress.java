package press.broadside.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** {@code data:} addresses: content written into the document itself. */
final class DataAddress {
    private static final String SCHEME = "data:";

    private DataAddress() {}

    static boolean isOne(String address) {
        return address.strip().regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Its content; empty bytes where it is not written as it should be, so that it is told to be no picture. */
    static byte[] content(String address) {
        String written = address.strip();
        int comma = written.indexOf(',');
        if (comma < 0) {
            return new byte[0];
        }
        String head = written.substring(0, comma).toLowerCase(Locale.ROOT);
        byte[] content = octets(written.substring(comma + 1));
        return head.endsWith(";base64") ? base64(content) : content;
    }

    private static byte[] base64(byte[] content) {
        try {
            return Base64.getMimeDecoder().decode(content); // line breaks are no mistake there
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The characters, with {@code %41} read as the octet it names. */
    private static byte[] octets(String written) {
        byte[] characters = written.getBytes(ISO_8859_1);
        var octets = new ByteArrayOutputStream(characters.length);
        for (int at = 0; at < characters.length; at++) {
            boolean named = characters[at] == '%'
                    && at + 2 < characters.length
                    && HexFormat.isHexDigit(characters[at + 1])
                    && HexFormat.isHexDigit(characters[at + 2]);
            if (named) {
                octets.write(
                        HexFormat.fromHexDigit(characters[at + 1]) << 4 | HexFormat.fromHexDigit(characters[at + 2]));
                at += 2;
            } else {
                octets.write(characters[at]);
            }
        }
        return octets.toByteArray();
    }
}
