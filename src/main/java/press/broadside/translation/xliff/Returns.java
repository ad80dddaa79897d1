package press.broadside.translation.xliff;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import press.broadside.intake.Inbox;
import press.broadside.intake.ShownName;

/**
 * The watched folder {@code handoff/in/}. A route asks {@link #ready}, then calls {@link #take}, writes what became of the file
 * as JSON and calls {@link #clear}. A crash between the calls leaves the file there; taken again it changes nothing.
 */
public final class Returns {
    private static final String NOBODY = "handoff";
    private static final int LONGEST_NAME = 200;

    private final Path in;
    private final Path done;
    private final Path refused;
    private final Exchange exchange;

    /** A file that was taken in or refused, and lies there until it is cleared away. */
    public record TakenReturn(Path path, TakenFile report) {}

    /** Opens the folders {@code in/}, {@code out/}, {@code done/} and {@code refused/}, making what is missing. */
    Returns(Path handoff, Exchange exchange) {
        this.exchange = exchange;
        try {
            Files.createDirectories(handoff.resolve("out"));
            this.in = Files.createDirectories(handoff.resolve("in"));
            this.done = Files.createDirectories(handoff.resolve("done"));
            this.refused = Files.createDirectories(handoff.resolve("refused"));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + handoff + " cannot be opened; check its rights", e);
        }
    }

    /** Whether this is a file to take: not hidden, not unfinished by its name. */
    public boolean ready(Path file) {
        return !Inbox.isLeftAlone(file.getFileName().toString()) && !Files.isDirectory(file, NOFOLLOW_LINKS);
    }

    /** @throws UncheckedIOException if it cannot be read now; trying again is safe */
    public TakenReturn take(Path file) {
        String name = file.getFileName().toString();
        try {
            if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
                return new TakenReturn(file, TakenFile.refused(ShownName.of(name), "is no file, but a link"));
            }
            return new TakenReturn(file, exchange.take(file, Optional.empty(), NOBODY));
        } catch (IOException e) {
            throw new UncheckedIOException(ShownName.of(name) + " in handoff/in cannot be read", e);
        }
    }

    /**
     * Puts a taken file away, to {@code done/} or {@code refused/}, beside {@code NAME.report.json}, which is there first.
     *
     * @param report the JSON of {@code taken.report()}
     */
    public void clear(TakenReturn taken, byte[] report) {
        Path shelf = taken.report().wasRefused() ? refused : done;
        try {
            Path target = free(shelf, taken.path().getFileName().toString());
            Path unfinished = Files.createTempFile(shelf, ".report", ".tmp");
            Files.write(unfinished, report);
            Files.move(unfinished, note(target), ATOMIC_MOVE);
            Files.move(taken.path(), target, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    taken.report().file() + " cannot be moved out of " + in + "; check space and rights", e);
        }
    }

    private static Path note(Path file) {
        return file.resolveSibling(file.getFileName() + ".report.json");
    }

    /** The file's own name, or a numbered one where another has it; a long one is cut to leave room for its report's. */
    private static Path free(Path shelf, String name) {
        String own = name.length() > LONGEST_NAME / 3 ? name.substring(0, LONGEST_NAME / 3) : name;
        Path candidate = shelf.resolve(own);
        for (int number = 2; Files.exists(candidate, NOFOLLOW_LINKS); number++) {
            candidate = shelf.resolve(number + "-" + own);
        }
        return candidate;
    }
}
