package press.broadside.intake;

import java.time.Duration;

/**
 * What parsers may take. Each is a setting {@code broadside.parsing.NAME}.
 *
 * @param timeLimit    {@code time-limit}, processor time from a document's arrival until it is known to be readable; by the
 *                     clock it may be four times as much, on a busy machine. Later steps, which meet only what was readable,
 *                     may take four times as long. 8 seconds
 * @param stack        {@code stack}, bytes of the stack that a document is read on; 4 MiB
 * @param threads      {@code threads}, documents read at the same time; 2
 * @param maxAbandoned {@code max-abandoned}, threads that may be stuck at once; one more, and the process leaves; 3
 */
public record ParsingSettings(Duration timeLimit, long stack, int threads, int maxAbandoned) {
    public static final ParsingSettings DEFAULTS = new ParsingSettings(Duration.ofSeconds(8), 4 << 20, 2, 3);

    private static final long LEAST_STACK = 512 << 10;

    public ParsingSettings {
        require(timeLimit.compareTo(Duration.ZERO) > 0, "time-limit is " + timeLimit + "; set more than 0s");
        require(stack >= LEAST_STACK, "stack is " + stack + "; set at least 512KB");
        require(threads >= 1, "threads is " + threads + "; set at least 1");
        require(maxAbandoned >= 0, "max-abandoned is " + maxAbandoned + "; set 0 or more");
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException("broadside.parsing." + otherwise);
        }
    }
}
