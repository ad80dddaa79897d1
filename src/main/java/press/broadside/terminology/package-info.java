/**
 * What we call things: concepts with their terms in every language, found in a statement, and checked in its translations.
 *
 * <p>Start at {@link press.broadside.terminology.Terminology}. Takes an {@link press.broadside.extraction.Extract}, gives
 * {@link press.broadside.terminology.Terms}. Knows the stages before it, nothing of the desk or the feeds.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.terminology;
