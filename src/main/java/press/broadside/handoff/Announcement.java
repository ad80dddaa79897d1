package press.broadside.handoff;

import java.util.regex.Pattern;

/**
 * What happened, to what: {@code statement-accepted} of {@code rates-3f2a1c/r1}.
 *
 * @param kind    lower-case words joined by hyphens; a route takes it up by {@code from: work:KIND}
 * @param subject key of the stored noun, readable in logs; what is carried is this key, never the noun itself
 */
public record Announcement(String kind, String subject) {
    private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Announcement {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("announcement kind '" + kind + "' is not lower-case words and hyphens");
        }
        if (subject.isBlank()) {
            throw new IllegalArgumentException("announcement " + kind + " has no subject");
        }
    }
}
