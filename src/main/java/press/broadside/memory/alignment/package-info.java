/**
 * What was published before the memory was there: finds the sentences of a document in its translation.
 *
 * <p>Start at {@link press.broadside.memory.alignment.ParallelText}. Takes the text units of two documents, gives
 * {@link press.broadside.memory.alignment.Bead}s, which {@link press.broadside.memory.alignment.BeadTmx} writes as a memory.
 * Two revisions of one document are another matter, and extraction's.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.memory.alignment;
