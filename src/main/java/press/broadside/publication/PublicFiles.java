package press.broadside.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Files that readers see: each one whole, old or new, never half, also after a power cut. */
final class PublicFiles {
    private static final String UNFINISHED = ".tmp";

    private final Path root;

    PublicFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Replaces each file in one step, in this order; what is the same already is left alone.
     *
     * @param files content by path below the public folder
     * @return how many were replaced
     * @throws UncheckedIOException naming the file; those before it may be new already, each is whole
     */
    int write(Map<String, byte[]> files) {
        var finished = new LinkedHashMap<Path, Path>();
        try {
            Set<Path> folders = new LinkedHashSet<>();
            for (var file : files.entrySet()) {
                Path target = resolve(file.getKey());
                folders.addAll(folderOf(target));
                if (!isAlready(target, file.getValue())) {
                    finished.put(target, unfinished(target, file.getValue()));
                }
            }
            for (var move : finished.entrySet()) {
                Files.move(move.getValue(), move.getKey(), StandardCopyOption.ATOMIC_MOVE);
            }
            // also where nothing changed: whoever wrote it may have died before this line
            for (Path folder : folders) {
                flush(folder);
            }
            return finished.size();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write public files " + files.keySet() + " under " + root, e);
        }
    }

    /** Writes a file whose name tells its content, unless it is there. */
    void keep(String path, Supplier<byte[]> content) {
        if (!has(path)) {
            write(Map.of(path, content.get()));
            return;
        }
        try {
            flush(resolve(path).getParent()); // whoever wrote it may have died before doing so
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path + " under " + root, e);
        }
    }

    /** Takes files away that are not to be there any more. */
    void remove(Set<String> paths) {
        try {
            for (String path : paths) {
                if (Files.deleteIfExists(resolve(path))) {
                    flush(resolve(path).getParent());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove public files " + paths + " under " + root, e);
        }
    }

    boolean has(String path) {
        return Files.isRegularFile(resolve(path));
    }

    /** Takes away what a crash left unfinished. A writer that is at work elsewhere loses its file and begins again. */
    void sweep() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var all = Files.walk(root)) {
            List<Path> leftovers = all.filter(PublicFiles::isUnfinished).toList();
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot sweep " + root, e);
        }
    }

    private Path resolve(String path) {
        Path target = root.resolve(path).normalize();
        if (!target.startsWith(root) || target.equals(root)) {
            throw new IllegalArgumentException("'" + path + "' is not below the public folder");
        }
        return target;
    }

    /** The file's folder, made where missing, and each folder above that has a new name in it. */
    private Set<Path> folderOf(Path target) throws IOException {
        var folders = new LinkedHashSet<Path>();
        Path folder = target.getParent();
        folders.add(folder);
        while (!folder.equals(root) && !Files.exists(folder)) {
            folder = folder.getParent();
            folders.add(folder);
        }
        Files.createDirectories(target.getParent());
        return folders;
    }

    private static boolean isAlready(Path target, byte[] content) throws IOException {
        return Files.isRegularFile(target)
                && Files.size(target) == content.length
                && Arrays.equals(Files.readAllBytes(target), content);
    }

    private static Path unfinished(Path target, byte[] content) throws IOException {
        String once = UUID.randomUUID().toString().substring(0, 8);
        Path unfinished = target.resolveSibling("." + target.getFileName() + "-" + once + UNFINISHED);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
        return unfinished;
    }

    private static void flush(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static boolean isUnfinished(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") && name.endsWith(UNFINISHED) && Files.isRegularFile(path);
    }
}
