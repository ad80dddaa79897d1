package press.broadside.extraction.office;

import java.util.regex.Pattern;

/**
 * Text as it goes to and comes from the filter, which takes {@code [#$name]} in a text for a reference to another text: a mark behind
 * each opening bracket keeps it from that.
 */
public final class FilterText {
    private static final String MARK = "\uE104";

    /** What the filter marks its own codes with, our mark, and what no XML may hold. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\uE101-\uE104\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");

    private FilterText() {}

    /** What the filter must not meet becomes U+FFFD. */
    public static String allowed(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
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
