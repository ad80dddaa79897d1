/**
 * Drafts as XLIFF for translation tools, and what comes back.
 *
 * <p>Start at {@link press.broadside.translation.xliff.Exchange}. XLIFF stays within this package: outside it there are
 * drafts, and files with what became of them.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.translation.xliff;
