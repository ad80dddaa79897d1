package press.broadside.intake;

import java.nio.file.Path;

/**
 * A file of the inbox that was taken in or refused, and still lies there until {@link Inbox#clear} has put it away.
 *
 * @param file where it lies
 * @param note what is to be written beside it
 */
public record Taken(Path file, Outcome outcome, Note note) {}
