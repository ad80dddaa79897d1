package press.broadside.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Compares the public folder with what is to be in it, a file at a time. */
final class Check {
    private final Path root;
    private final Set<String> expected = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();

    Check(Path root) {
        this.root = root;
    }

    void compare(Map<String, byte[]> files) {
        files.forEach((path, content) -> compare(path, () -> content));
    }

    /** Each path once, as pictures stand on many pages. */
    void compare(String path, Supplier<byte[]> content) {
        if (!expected.add(path)) {
            return;
        }
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            differences.add(new Difference(Difference.Sort.MISSING, path));
        } else if (!Arrays.equals(read(file), content.get())) {
            differences.add(new Difference(Difference.Sort.DIFFERENT, path));
        }
    }

    /** Sorted by path. To be called once all that is expected was compared. */
    List<Difference> differences() {
        extra().forEach(path -> differences.add(new Difference(Difference.Sort.EXTRA, path)));
        return differences.stream()
                .sorted(Comparator.comparing(Difference::path))
                .toList();
    }

    private List<String> extra() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !expected.contains(path) && !isKept(path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + root, e);
        }
    }

    /** Pictures and stylesheets that a page named once: copies of that page may still ask for them. */
    private static boolean isKept(String path) {
        return path.startsWith(PublicPictures.FOLDER) || path.startsWith(Stylesheet.FOLDER);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
