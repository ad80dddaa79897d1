package press.broadside.intake.office;

import java.util.regex.Pattern;

/** Where a published document may lead. */
final class SafeLink {
    private static final String REST = "[^\\p{Cntrl}<>\"\\\\]+";
    private static final Pattern SAFE =
            Pattern.compile("(?i)(?:https?://" + REST + "|mailto:" + REST + "|tel:" + REST + "|#" + REST + ")");

    private SafeLink() {}

    /** Whether this is an address of the web, of mail or of a telephone, or a place in the document itself. */
    static boolean isSafe(String target) {
        return SAFE.matcher(target.strip()).matches();
    }
}
