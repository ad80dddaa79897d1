package press.broadside.terminology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was decided about a term. */
public enum Status {
    /** Write this one. */
    PREFERRED("preferredTerm-admn-sts"),
    /** This one may be written as well. */
    ADMITTED("admittedTerm-admn-sts"),
    /** Nobody has approved it yet: it is shown, and nothing is checked against it. */
    PROPOSED(""),
    /** Never write this one. */
    FORBIDDEN("deprecatedTerm-admn-sts");

    private final String tbx;

    Status(String tbx) {
        this.tbx = tbx;
    }

    /** The value of TBX's {@code administrativeStatus}; empty where the term has none. */
    String tbx() {
        return tbx;
    }

    /** {@code preferred}, {@code admitted}, {@code proposed} or {@code forbidden}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it was approved for use. */
    public boolean isAllowed() {
        return this == PREFERRED || this == ADMITTED;
    }

    static Optional<Status> ofWord(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /** TBX's values of all versions, in full ({@code admittedTerm-admn-sts}) or short; a superseded term counts as forbidden. */
    static Optional<Status> ofTbx(String value) {
        String stem = value.strip().toLowerCase(Locale.ROOT).replaceFirst("term(-admn-sts)?$", "");
        return switch (stem) {
            case "preferred" -> Optional.of(PREFERRED);
            case "admitted" -> Optional.of(ADMITTED);
            case "deprecated", "superseded", "forbidden" -> Optional.of(FORBIDDEN);
            case "proposed" -> Optional.of(PROPOSED);
            default -> Optional.empty();
        };
    }
}
