package press.broadside.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.intake.Remarks.Removed;

/** Characters that no output format can carry, raw or as references. */
final class Characters {
    private static final Pattern REFERENCE = Pattern.compile("&#(?:[xX]([0-9a-fA-F]+)|([0-9]+))");

    private Characters() {}

    /** The text without control characters and non-characters, which XML forbids; bidi and zero-width ones stay. */
    static String withoutControls(String text, Remarks remarks) {
        if (text.codePoints().noneMatch(Characters::isForbidden)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isForbidden(c)) {
                remarks.removed(Removed.CONTROL);
            } else {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    /** @throws StatementRejected if a numeric reference from {@code from} to {@code to} names no character that text may hold */
    static void checkReferences(String text, int from, int to) {
        Matcher reference = REFERENCE.matcher(text).region(from, to);
        while (reference.find()) {
            if (!exists(codePoint(reference))) {
                throw StatementRejected.at(
                        Place.of(text, reference.start()),
                        "refers to a character that does not exist (%s); write the character that is meant"
                                .formatted(ShownName.of(reference.group())));
            }
        }
    }

    /** Offsets of the numeric references to control characters from {@code from} to {@code to}, begin and end in turn. */
    static List<Integer> controlReferences(String text, int from, int to) {
        var places = new ArrayList<Integer>();
        Matcher reference = REFERENCE.matcher(text).region(from, to);
        while (reference.find()) {
            int c = codePoint(reference);
            if (isForbidden(c) && exists(c)) {
                int end = reference.end();
                places.add(reference.start());
                places.add(end < to && text.charAt(end) == ';' ? end + 1 : end);
            }
        }
        return places;
    }

    /** Whether a string can be stored: no NUL, no lone surrogate, no U+FFFD. */
    static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(
                        c -> c == 0 || c == 0xFFFD || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static int codePoint(Matcher reference) {
        boolean hex = reference.group(1) != null;
        String digits = (hex ? reference.group(1) : reference.group(2)).replaceFirst("^0+(?=.)", "");
        return digits.length() > 8
                ? Integer.MAX_VALUE
                : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(digits, hex ? 16 : 10));
    }

    private static boolean isForbidden(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        return control || c == 0x7F || !exists(c);
    }

    /** Whether this is a character, if only a control character. */
    private static boolean exists(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c != 0 && !surrogate && c != 0xFFFD && (c & 0xFFFE) != 0xFFFE && c <= Character.MAX_CODE_POINT;
    }
}
