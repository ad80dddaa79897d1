package press.broadside.memory;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadside.text.Bitext;
import press.broadside.text.CodedText;
import press.broadside.text.Sha256;

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
        return Sha256.of(whole).substring(0, 32);
    }

    /** A neighbour as it is compared; blank where there is none. */
    static String context(Optional<CodedText> neighbour) {
        return neighbour.map(Wording::exact).orElse("");
    }
}
