package press.broadside.assembly.office;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a paragraph style means on a page. */
enum StyleRole {
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    QUOTE,
    CAPTION,
    /** What a cell says that heads others, in bold. */
    TABLE_HEAD,
    /** A line of a table of contents: pages have no page numbers. */
    CONTENTS,
    TEXT;

    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    private static final Pattern CONTENTS_LINE = Pattern.compile(
            "(?:toc|contents|index|user index|(?:illustration|figure|table|object) index) (?:[1-9]|10|heading)"
                    + "|table of (?:figures|authorities)|toa heading");

    /** The role of a style with a well-known name, which word processors keep in English; empty for any other. */
    static Optional<StyleRole> named(String name) {
        String known = name.strip().toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(known);
        if (heading.matches()) {
            return Optional.of(heading(Integer.parseInt(heading.group(1))));
        }
        if (CONTENTS_LINE.matcher(known).matches()) {
            return Optional.of(CONTENTS);
        }
        return switch (known) {
            case "title" -> Optional.of(H1);
            case "subtitle" -> Optional.of(TEXT);
            case "quote", "intense quote", "quotations", "block text" -> Optional.of(QUOTE);
            case "caption" -> Optional.of(CAPTION);
            case "table heading" -> Optional.of(TABLE_HEAD);
            default -> Optional.empty();
        };
    }

    /** @param level from 1; deeper than 6 is 6 */
    static StyleRole heading(int level) {
        return values()[Math.max(1, Math.min(level, 6)) - 1];
    }

    boolean isHeading() {
        return name().matches("H[1-6]");
    }
}
