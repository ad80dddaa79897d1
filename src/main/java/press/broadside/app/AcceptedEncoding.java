package press.broadside.app;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code Accept-Encoding} says of gzip (RFC 9110, 12.5.3). */
final class AcceptedEncoding {
    private AcceptedEncoding() {}

    /** {@code *} speaks for gzip where gzip is not named; a weight of 0 refuses. */
    static boolean takesGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        boolean any = false;
        for (String one : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = one.strip().split(";", 2);
            String coding = parts[0].strip();
            boolean wanted =
                    parts.length == 1 || !parts[1].replaceAll("\\s", "").matches("q=0(\\.0{0,3})?");
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return wanted;
            }
            any |= coding.equals("*") && wanted;
        }
        return any;
    }
}
