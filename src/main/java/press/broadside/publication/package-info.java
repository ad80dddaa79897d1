/**
 * Editions reach readers: an entry in the section's feeds, a page, and the lists that lead there.
 *
 * <p>Start at {@code Publication}. Takes an {@link press.broadside.assembly.Edition}, gives an
 * {@code Entry}. Knows the stages before it, nothing of channels.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.publication;
