package press.broadside.release;

import java.time.Instant;

/**
 * A decision as it stands in the log.
 *
 * @param act  embargo, lift, set, decide, withdraw, republish
 * @param told in words: until when, for which languages
 */
public record Decision(Instant at, By by, String act, String statement, String told) {}
