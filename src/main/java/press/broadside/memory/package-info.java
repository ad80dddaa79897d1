/**
 * What we said before: finds earlier translations of a segment for every language at once, and remembers new ones.
 *
 * <p>Start at {@code TranslationMemory}. Takes an {@link press.broadside.extraction.Extract}, gives a
 * {@link press.broadside.memory.Recall}. Knows the stages before it, nothing of the desk or the feeds.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.memory;
