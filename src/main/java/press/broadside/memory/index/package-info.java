/**
 * Sources found by likeness, exactly: every source at or above a floor, or the best one for each language.
 *
 * <p>Start at {@link press.broadside.memory.index.SimilarSources}: {@code byCharacters()} or {@code byWords()}, then {@code
 * put(text, labels)} gives a source its number, {@code all(text, floor)} and {@code best(text, floor, labels)} give
 * {@link press.broadside.memory.index.Likeness}es. Knows nothing of units, languages or databases.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.memory.index;
