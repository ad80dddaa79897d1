package press.broadside.intake;

import java.time.Duration;
import press.broadside.handoff.Hopeless;

/** A document that a parser could not bear. The parser was ended; the document is at fault, and trying again is of no use. */
public final class ParsingStopped extends Hopeless {
    /** Counted by this, in the metric {@code broadside.parsing.stopped}. */
    enum Why {
        TIME,
        STACK,
        MEMORY
    }

    private final Why why;

    private ParsingStopped(Why why, String reason) {
        super(reason);
        this.why = why;
    }

    static ParsingStopped overTime(Duration limit) {
        return new ParsingStopped(
                Why.TIME,
                ("the document takes longer to read than the %s s that broadside.parsing.time-limit allows;"
                                + " simplify or split it, or have the setting raised")
                        .formatted(limit.toMillis() / 1000.0));
    }

    static ParsingStopped overStack() {
        return new ParsingStopped(
                Why.STACK, "the document nests its parts deeper than can be read; simplify it and send it again");
    }

    static ParsingStopped overMemory() {
        return new ParsingStopped(
                Why.MEMORY,
                "the document takes more memory to read than there is; split it, or start the program with more (-Xmx)");
    }

    Why why() {
        return why;
    }
}
