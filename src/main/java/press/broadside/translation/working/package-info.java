/**
 * What people are at while they translate: texts that are not confirmed yet, verdicts of reviewers, notes and questions, and
 * who is where. Nothing of it is ever published; {@link press.broadside.translation.Desk} has what is.
 *
 * <p>Start at {@code TypedTexts}.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.translation.working;
