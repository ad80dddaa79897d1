/**
 * Who receives: the national sections of {@code routes/sections.yaml}, their locales, policies and channels.
 *
 * <p>Start at {@link press.broadside.section.Sections}. Lies beneath the stages, as several of them ask it.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.section;
