/**
 * What all screens have in common: the frame around them, and their words in the reader's language.
 *
 * <p>Start at {@code Phrasebook}; {@code templates/workbench/shell.html} is the frame. Each screen keeps its words in
 * {@code messages/workbench/SCREEN_LANGUAGE.properties}.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.workbench.shell;
