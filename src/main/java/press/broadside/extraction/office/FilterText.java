package press.broadside.extraction.office;

/**
 * Text as it goes to and comes from the filter, which takes {@code [#$name]} in a text for a reference to another text: a mark behind
 * each opening bracket keeps it from that.
 */
public final class FilterText {
    private static final String MARK = "\uE104";

    private FilterText() {}

    /** What the filter must not meet becomes U+FFFD. */
    public static String allowed(String text) {
        return text.codePoints().noneMatch(FilterText::isForbidden)
                ? text
                : text.codePoints()
                        .map(point -> isForbidden(point) ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** What the filter marks its own codes with, our mark, and what no XML may hold. */
    private static boolean isForbidden(int point) {
        boolean control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
        boolean mark = point >= 0xE101 && point <= 0xE104;
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return control || mark || half || point == 0xFFFE || point == 0xFFFF;
    }

    /** For the filter. */
    public static String marked(String text) {
        return text.indexOf('[') < 0 ? text : text.replace("[", "[" + MARK);
    }

    /** From the filter. */
    public static String unmarked(String text) {
        return text.replace(MARK, "");
    }
}
