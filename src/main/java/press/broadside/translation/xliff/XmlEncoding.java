package press.broadside.translation.xliff;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of an XML file: its byte order mark's, else what it declares, else UTF-8. Bytes that are none in it end the
 * reading; left to itself the JDK's parser would tell standard error of them.
 */
record XmlEncoding(Charset charset, int mark) {
    private static final int DECLARATION = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");

    /** @throws NotXliff if the encoding is unknown */
    static XmlEncoding of(byte[] content) {
        if (begins(content, 0xEF, 0xBB, 0xBF)) {
            return new XmlEncoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(content, 0xFE, 0xFF)) {
            return new XmlEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (begins(content, 0xFF, 0xFE)) {
            return new XmlEncoding(StandardCharsets.UTF_16LE, 2);
        }
        var start = new String(content, 0, Math.min(content.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        return new XmlEncoding(declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8, 0);
    }

    private static Charset named(String name) {
        if (!Charset.isSupported(name)) {
            throw new NotXliff("is in the encoding " + name + ", which is unknown here; save it as UTF-8");
        }
        return Charset.forName(name);
    }

    private static boolean begins(byte[] content, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    Reader reader(byte[] content) {
        var bytes = new ByteArrayInputStream(content, mark, content.length - mark);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(bytes, decoder));
    }
}
