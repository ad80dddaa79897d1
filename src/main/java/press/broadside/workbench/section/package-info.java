/**
 * What each national section receives, and how it arrives.
 *
 * <p>Start at {@code SectionPages}.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.workbench.section;
