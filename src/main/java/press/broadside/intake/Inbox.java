package press.broadside.intake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The watched folder. A route asks {@link #ready} of a file, another {@link #folders}; then both call {@link #take}, write the
 * note as JSON and call {@link #clear}. A crash between the calls leaves the file or folder in the inbox; it is then taken
 * again and found to be known.
 */
public final class Inbox {
    private static final String SENDER = "inbox";
    private static final Set<String> UNFINISHED = Set.of(
            ".part", ".tmp", ".temp", ".partial", ".crdownload", ".download", ".filepart", ".swp", ".lock", ".lck");

    private final Path folder;
    private final InboxNames names;
    private final Shelf inbox;
    private final Shelf done;
    private final Shelf refused;
    private final Arrivals arrivals;
    private final OpenFiles open;
    private final Intake intake;
    private final Clock clock;

    /** Opens the folders {@code inbox/}, {@code done/} and {@code refused/} under {@code data}, making what is missing. */
    Inbox(Path data, Duration settle, Intake intake, Clock clock) {
        this.folder = data.resolve("inbox");
        this.names = new InboxNames(folder);
        this.intake = intake;
        this.clock = clock;
        try {
            this.inbox = new Shelf(folder, "");
            this.done = new Shelf(data.resolve("done"), ".receipt.json");
            this.refused = new Shelf(data.resolve("refused"), ".reason.json");
            this.arrivals = new Arrivals(folder, settle);
            this.open = new OpenFiles(folder);
            removeLeftMetadata();
        } catch (IOException e) {
            throw new UncheckedIOException("the inbox under " + data + " cannot be opened; check its rights", e);
        }
    }

    /** Whether this entry of the inbox is a document, or a link, that rests. Hidden, lock and unfinished files never are. */
    public boolean ready(Path file) {
        String name = file.getFileName().toString();
        if (isLeftAlone(name) || names.isMended(name)) {
            return false;
        }
        try {
            return isAtRest(file) && StatementFile.at(file).meta().stream().allMatch(this::isAtRestUnchecked);
        } catch (NoSuchFileException e) {
            return false; // just gone
        } catch (IOException e) {
            throw new UncheckedIOException(ShownName.of(name) + " in the inbox cannot be looked at", e);
        }
    }

    /** The folders of the inbox that rest with all that is in them, by name; hidden ones are left alone. */
    public List<Path> folders() {
        var resting = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder, StatementFolder::isOne)) {
            for (Path entry : entries) {
                if (!isLeftAlone(entry.getFileName().toString()) && isAtRest(new StatementFolder(entry))) {
                    resting.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the inbox cannot be listed; check its rights", e);
        }
        resting.sort(null);
        return resting;
    }

    /** An empty folder waits for what will be put into it, as does one with a file that somebody is still writing. */
    private boolean isAtRest(StatementFolder whole) {
        try {
            long size = 0;
            long modified = 0;
            boolean holds = false;
            for (Path entry : whole.entries()) {
                var attributes = Files.readAttributes(entry, BasicFileAttributes.class, NOFOLLOW_LINKS);
                if (isUnfinished(entry.getFileName().toString())
                        || (attributes.isRegularFile() && open.isWritten(entry))) {
                    return false;
                }
                holds |= !attributes.isDirectory();
                size = size * 31 + (attributes.isDirectory() ? 0 : attributes.size());
                modified = Math.max(modified, attributes.lastModifiedTime().toMillis());
            }
            return holds && arrivals.isAtRest(whole.folder(), size, modified);
        } catch (IOException | UncheckedIOException e) {
            return false; // it is just being filled or taken away: look again
        }
    }

    /**
     * Accepts or refuses a file or folder, which stays in the inbox.
     *
     * @throws UncheckedIOException     if it cannot be read now; trying again is safe
     * @throws IllegalArgumentException if it is not in the inbox itself
     */
    public Taken take(Path file) {
        if (!folder.toAbsolutePath().equals(file.toAbsolutePath().getParent())) {
            throw new IllegalArgumentException(ShownName.of(file.toString()) + " is not in the inbox");
        }
        Outcome outcome = StatementFolder.isOne(file) ? intake.accept(file, SENDER) : intake.acceptAlone(file, SENDER);
        return new Taken(file, outcome, note(ShownName.of(file.getFileName().toString()), outcome));
    }

    /**
     * Puts a taken file or folder away with its metadata: to {@code done/} beside {@code NAME.receipt.json}, or to {@code refused/}
     * beside {@code NAME.reason.json}. The note is safe on disk before the file moves.
     *
     * @param note the JSON of {@code taken.note()}
     */
    public synchronized void clear(Taken taken, byte[] note) {
        Shelf shelf = taken.outcome() instanceof Outcome.Refused ? refused : done;
        try {
            shelf.put(StatementFile.at(taken.file()), note);
            arrivals.forget(taken.file());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    taken.note().file() + " cannot be moved out of the inbox; check space and rights", e);
        }
    }

    /** Moves all refused files and folders back into the inbox with their metadata; returns their names, fit to be shown. */
    public List<String> retry() {
        var names = new ArrayList<String>();
        try {
            for (Path document : refused.documents()) {
                inbox.takeBack(document, refused);
                names.add(ShownName.of(document.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "refused files cannot be moved back into the inbox; check space and rights", e);
        }
        return List.copyOf(names);
    }

    private Note note(String name, Outcome outcome) {
        String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        if (outcome instanceof Outcome.Refused refusal) {
            return new Note.Refusal(name, refusal.reason(), SENDER, at);
        }
        if (outcome instanceof Outcome.Accepted accepted) {
            return receipt(name, "accepted", accepted.revision().key(), accepted.remarks(), at);
        }
        Outcome.Known known = (Outcome.Known) outcome;
        return receipt(name, "known", known.revision(), known.remarks(), at);
    }

    private static Note receipt(String name, String outcome, RevisionKey key, List<String> remarks, String at) {
        return new Note.IntakeReceipt(name, outcome, key.statement(), "r" + key.number(), remarks, SENDER, at);
    }

    /** Whether a name belongs to a hidden, lock, unfinished or metadata file. */
    public static boolean isLeftAlone(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".")
                || lower.startsWith("~$")
                || lower.endsWith("~")
                || lower.endsWith(StatementFile.META)
                || isUnfinished(lower);
    }

    private static boolean isUnfinished(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return UNFINISHED.stream().anyMatch(lower::endsWith);
    }

    private boolean isAtRest(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
        boolean document = attributes.isRegularFile() || attributes.isSymbolicLink();
        return document && arrivals.isAtRest(file, attributes) && !open.isWritten(file);
    }

    private boolean isAtRestUnchecked(Path file) {
        try {
            return isAtRest(file);
        } catch (IOException e) {
            return false; // the metadata is just being replaced: look again
        }
    }

    /** A crash between moving a document and removing its metadata leaves a second link to the metadata here. */
    private void removeLeftMetadata() throws IOException {
        try (var entries = Files.newDirectoryStream(folder, "*" + StatementFile.META)) {
            for (Path meta : entries) {
                if (isLinkedElsewhere(meta) && !belongsToADocument(meta)) {
                    Files.deleteIfExists(meta);
                }
            }
        }
    }

    private static boolean isLinkedElsewhere(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                && (Integer) Files.getAttribute(file, "unix:nlink", NOFOLLOW_LINKS) > 1;
    }

    private boolean belongsToADocument(Path meta) throws IOException {
        for (Path document : inbox.documents()) {
            if (StatementFile.at(document).meta().filter(meta::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
