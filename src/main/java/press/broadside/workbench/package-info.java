/**
 * Screens for people who work with Broadside.
 *
 * <p>Start at {@code PipelinePage}. Above the stages: asks them, and nothing imports it.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.workbench;
