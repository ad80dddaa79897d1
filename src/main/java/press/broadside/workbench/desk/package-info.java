/**
 * The translator's desk: a statement in one language, segment beside segment, with everything that helps to say it well.
 * Reviewers work at the same desk.
 *
 * <p>Start at {@code DeskPage}, which is the screen, and {@code Board}, which is what it shows; {@code DeskWriting} takes what
 * people say.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.workbench.desk;
