package press.broadside.memory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadside.text.Bitext;
import press.broadside.text.CodedText;

/**
 * A translation unit on its way into the memory.
 *
 * @param targets codes numbered by their place in the source
 * @param saidAt  epoch milliseconds; 0 where unknown
 * @param place   where it was read, for messages: {@code line 12}
 */
record NewUnit(
        CodedText source,
        Optional<CodedText> before,
        Optional<CodedText> after,
        boolean wholeUnit,
        Map<Locale, CodedText> targets,
        long saidAt,
        String place) {

    static NewUnit approved(Bitext bitext, long now) {
        CodedText target = CodeNumbers.byPlace(bitext.source(), bitext.target());
        return new NewUnit(
                bitext.source(),
                bitext.before(),
                bitext.after(),
                bitext.wholeUnit(),
                Map.of(bitext.locale(), target),
                now,
                "approved");
    }

    /** The same for units with the same source between the same neighbours, however their white space was typed. */
    String identity() {
        String whole = Wording.exact(source) + "\n" + context(before) + "\n" + context(after);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A neighbour as it is compared; blank where there is none. */
    static String context(Optional<CodedText> neighbour) {
        return neighbour.map(Wording::exact).orElse("");
    }
}
