/**
 * A statement revision is taken apart into text units and segments, and put together again in another language.
 *
 * <p>Start at {@code Extraction}. Takes a {@link press.broadside.intake.Revision}, gives an
 * {@link press.broadside.extraction.Extract}. Knows the stages before it, nothing of the memory or the desk.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.extraction;
