/**
 * Entries go out over each section's channels; a ledger knows what was sent where.
 *
 * <p>Start at {@code Dispatch}. Takes an entry, gives a {@code Receipt} from each destination.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.dispatch;
