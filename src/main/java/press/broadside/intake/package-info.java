/**
 * Statements come in: from the inbox, from uploads and the command line, checked, cleaned and accepted once.
 *
 * <p>Start at {@code Intake}. Takes a file, gives a {@link press.broadside.intake.Revision}. Knows nothing of later stages.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.intake;
