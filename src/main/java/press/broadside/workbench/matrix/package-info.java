/**
 * Statements by languages: how far everything is, at a glance, and what editors decide of it.
 *
 * <p>Start at {@code Matrix}, which is what is shown; {@code StatementPage} is one row in full, with the decisions.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.workbench.matrix;
