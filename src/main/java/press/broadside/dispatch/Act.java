package press.broadside.dispatch;

import java.util.Locale;

/** What a delivery tells its destination, in the order of their turns. */
public enum Act {
    /** A text is taken back. */
    WITHDRAWAL,
    /** A text that the destination has is replaced. */
    CORRECTION,
    /** A text that it does not have. */
    NEW;

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Act read(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }
}
