package press.broadside.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A folder where files are put away, each with its metadata file and a note. A step that a crash cut short leaves nothing
 * behind that the next one does not overwrite: only the move of the document itself counts.
 */
final class Shelf {
    private static final int LONGEST_NAME = 200;
    private static final Set<String> OURS = Set.of(".reason.json", ".receipt.json", StatementFile.META);

    private final Path folder;
    private final String noteEnding;

    Shelf(Path folder, String noteEnding) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.noteEnding = noteEnding;
    }

    /** Writes the note, then moves the document, then its metadata. */
    void put(StatementFile file, byte[] note) throws IOException {
        Path target = free(file.document());
        write(beside(target, noteEnding), note);
        moveIn(file, target);
    }

    /** The documents on this shelf, and folders of them, without notes and metadata. */
    List<Path> documents() throws IOException {
        var documents = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") && !isOurs(name)) {
                    documents.add(entry);
                }
            }
        }
        documents.sort(null);
        return documents;
    }

    /** Takes a document and its metadata from another shelf, and throws its note away. */
    void takeBack(Path document, Shelf from) throws IOException {
        moveIn(StatementFile.at(document), free(document));
        Files.deleteIfExists(from.beside(document, from.noteEnding));
    }

    private void moveIn(StatementFile file, Path target) throws IOException {
        Path source = file.document();
        if (file.meta().isPresent()) {
            link(file.meta().get(), beside(target, StatementFile.META));
        }
        Files.move(source, target, ATOMIC_MOVE);
        if (file.meta().isPresent() && !isShared(file.meta().get())) {
            Files.deleteIfExists(file.meta().get());
        }
        sync(folder);
        sync(source.toAbsolutePath().getParent());
    }

    /** The metadata appears here before it goes there: a crash may leave it in both places, never in none. */
    private static void link(Path meta, Path target) throws IOException {
        Files.deleteIfExists(target);
        try {
            Files.createLink(target, meta);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(meta, target, NOFOLLOW_LINKS); // a file system without hard links
        }
    }

    /** {@code NAME.meta.yaml} may serve {@code NAME.html} and {@code NAME.md} at once. */
    private static boolean isShared(Path meta) throws IOException {
        try (var siblings = Files.newDirectoryStream(meta.toAbsolutePath().getParent())) {
            for (Path sibling : siblings) {
                String name = sibling.getFileName().toString();
                if (!isOurs(name)
                        && StatementFile.at(sibling).meta().filter(meta::equals).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The document's own name, byte for byte, or a numbered one when another has it. */
    private Path free(Path document) {
        Path own = folder.resolve(document.getFileName());
        String name = document.getFileName().toString();
        if (!isOurs(name) && !Files.exists(own, NOFOLLOW_LINKS)) {
            return own;
        }
        String stem = shortened(StatementFile.stem(name));
        String suffix = isOurs(name)
                ? ".file"
                : shortened(name.substring(StatementFile.stem(name).length()));
        for (int number = 2; ; number++) {
            Path candidate = folder.resolve(stem + "-" + number + suffix);
            if (!Files.exists(candidate, NOFOLLOW_LINKS)) {
                return candidate;
            }
        }
    }

    private Path beside(Path document, String ending) {
        return folder.resolve(shortened(document.getFileName().toString()) + ending);
    }

    /** A name that leaves room for an ending; a long one keeps its beginning and gets its hash. */
    private static String shortened(String name) {
        if (name.getBytes(UTF_8).length <= LONGEST_NAME) {
            return name;
        }
        int cut = name.offsetByCodePoints(0, Math.min(40, name.codePointCount(0, name.length())));
        return name.substring(0, cut) + "-" + Integer.toHexString(name.hashCode());
    }

    private static boolean isOurs(String name) {
        return OURS.stream().anyMatch(name::endsWith);
    }

    private void write(Path target, byte[] content) throws IOException {
        Path unfinished = Files.createTempFile(folder, ".note", ".tmp");
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            var buffer = java.nio.ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(unfinished, target, ATOMIC_MOVE);
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
