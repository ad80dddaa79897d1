package press.broadside.dispatch;

import java.util.Locale;

/** What a delivery tells its destination, in the order of their turns. */
public enum Act {
    /** A text is taken back. */
    WITHDRAWAL(0),
    /** A text that the destination has is replaced. */
    CORRECTION(1),
    /** A text that it does not have. */
    NEW(2);

    private final int turn;

    Act(int turn) {
        this.turn = turn;
    }

    /** Lower goes first. */
    int turn() {
        return turn;
    }

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Act read(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }
}
