package press.broadside.release;

import java.time.Instant;

/**
 * A statement was taken back, in every language.
 *
 * @param buryAt when its notices give way to tombstones
 */
record Withdrawal(String statement, Instant at, Instant buryAt) {}
