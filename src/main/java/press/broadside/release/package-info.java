/**
 * When a text may be shown: embargoes, release sets and withdrawals, asked at one gate.
 *
 * <p>Start at {@link press.broadside.release.Gate}. Takes an edition and a section, gives a
 * {@link press.broadside.release.Verdict}. Knows the stages before it, nothing of feeds or channels.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.release;
