/**
 * The desk: one draft per statement and language, the states of its segments, and the people who decide.
 *
 * <p>Start at {@code Desk}. Takes a {@link press.broadside.memory.Recall}, gives a
 * {@link press.broadside.translation.Draft}. Knows the stages before it, nothing of editions.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.translation;
