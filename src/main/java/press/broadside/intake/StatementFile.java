package press.broadside.intake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/**
 * A document on disk with its metadata file: {@code NAME.SUFFIX.meta.yaml}, or {@code NAME.meta.yaml}.
 *
 * @param meta a path that exists, maybe as a link; links are never followed
 */
record StatementFile(Path document, Optional<Path> meta) {
    static final String META = ".meta.yaml";
    private static final Set<OpenOption> UNFOLLOWED = Set.of(StandardOpenOption.READ, NOFOLLOW_LINKS);

    /** A folder has its metadata within. */
    static StatementFile at(Path document) {
        if (StatementFolder.isOne(document)) {
            return new StatementFile(document, Optional.empty());
        }
        String name = String.valueOf(document.getFileName());
        return new StatementFile(
                document, sibling(document, name + META).or(() -> sibling(document, stem(name) + META)));
    }

    /** The name without its last suffix. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /**
     * Reads both files, never more than a byte over their limits.
     *
     * @throws StatementRejected    if one of them is a link or no file
     * @throws UncheckedIOException if one of them cannot be read
     */
    Submission read(IntakeLimits limits, String sender) {
        String name = String.valueOf(document.getFileName());
        byte[] content = bytes(document, limits.bytesOf(name), "the file");
        Optional<byte[]> beside = meta.map(file -> bytes(file, limits.maxMetaBytes(), "the .meta.yaml beside it"));
        Submission alone = Submission.of(name, content, sender);
        return beside.map(alone::withMeta).orElse(alone);
    }

    private static byte[] bytes(Path file, int limit, String what) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                throw new StatementRejected(
                        what + " is a symbolic link, which is never followed; send the file itself");
            }
            if (!attributes.isRegularFile()) {
                throw new StatementRejected(what + " is not a regular file; send a document");
            }
            try (var in = Channels.newInputStream(Files.newByteChannel(file, UNFOLLOWED))) {
                return in.readNBytes(limit + 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    ShownName.of(String.valueOf(file.getFileName()))
                            + " cannot be read; check that it is there and readable",
                    e);
        }
    }

    private static Optional<Path> sibling(Path document, String name) {
        try {
            return Optional.of(document.resolveSibling(name)).filter(file -> Files.exists(file, NOFOLLOW_LINKS));
        } catch (InvalidPathException e) {
            return Optional.empty(); // a name that this system cannot write has no file beside it
        }
    }
}
