package press.broadside.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The files that some process holds open for writing, as far as Linux lets us see; elsewhere none. */
final class OpenFiles {
    private static final Path PROCESSES = Path.of("/proc");
    private static final long GOOD_FOR_NANOS = 200_000_000;
    private static final int ACCESS_MODE = 3;

    private final Path folder;
    private Set<Path> written = Set.of();
    private long lookedAt;
    private boolean looked;

    /** @param folder only files directly in it are told */
    OpenFiles(Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    /** Looks at most five times a second, however many files wait. */
    synchronized boolean isWritten(Path file) {
        if (!looked || System.nanoTime() - lookedAt > GOOD_FOR_NANOS) {
            written = look();
            lookedAt = System.nanoTime();
            looked = true;
        }
        return written.contains(folder.resolve(file.getFileName()));
    }

    private Set<Path> look() {
        var found = new HashSet<Path>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            processes.forEach(process -> look(process, found));
        } catch (IOException e) {
            // no /proc here: size and time have to do
        }
        return found;
    }

    private void look(Path process, Set<Path> found) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                Path target = Files.readSymbolicLink(descriptor);
                if (folder.equals(target.getParent()) && isForWriting(process, descriptor)) {
                    found.add(target);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // another user's process, or one that has just ended
        }
    }

    private static boolean isForWriting(Path process, Path descriptor) throws IOException {
        Path info = process.resolve("fdinfo").resolve(descriptor.getFileName());
        for (String line : Files.readAllLines(info)) {
            if (line.startsWith("flags:")) {
                return (Integer.parseInt(line.substring("flags:".length()).strip(), 8) & ACCESS_MODE) != 0;
            }
        }
        return false;
    }
}
