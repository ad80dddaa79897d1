package press.broadside.intake.office;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/**
 * How the bytes of an XML part become characters: by the byte order mark, without one as UTF-8. What the part says of itself
 * must agree, so that no other program can read something else.
 *
 * @param mark bytes of the byte order mark
 */
record XmlEncoding(Charset charset, int mark) {
    static XmlEncoding of(byte[] xml) {
        if (startsWith(xml, 0xFE, 0xFF)) {
            return new XmlEncoding(UTF_16BE, 2);
        }
        if (startsWith(xml, 0xFF, 0xFE)) {
            return new XmlEncoding(UTF_16LE, 2);
        }
        return new XmlEncoding(UTF_8, startsWith(xml, 0xEF, 0xBB, 0xBF) ? 3 : 0);
    }

    /** Characters that throw where a byte is wrong. */
    Reader reader(byte[] xml) {
        return new InputStreamReader(
                new ByteArrayInputStream(xml, mark, xml.length - mark),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Whether an XML declaration that names this encoding tells the truth; ASCII is UTF-8 too. */
    boolean isCalled(String declared) {
        String name = declared.toUpperCase(Locale.ROOT);
        return charset.equals(UTF_8)
                ? name.equals("UTF-8") || name.equals("UTF8") || name.endsWith("ASCII")
                : name.startsWith("UTF-16");
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        boolean same = bytes.length >= start.length;
        for (int i = 0; same && i < start.length; i++) {
            same = (bytes[i] & 0xFF) == start[i];
        }
        return same;
    }
}
