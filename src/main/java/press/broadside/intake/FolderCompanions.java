package press.broadside.intake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Pictures that lie in the document's folder or below; no link is followed, neither to a file nor to a folder. */
final class FolderCompanions implements Companions {
    /** Of a folder with more entries than this, those for single languages are not looked for. */
    private static final int MOST_ENTRIES = 10_000;

    private final Path folder;
    private final int limit;
    private final Map<Path, List<String>> listings = new HashMap<>();

    /** @param limit bytes that a picture may have */
    FolderCompanions(Path folder, int limit) {
        this.folder = folder.toAbsolutePath().normalize();
        this.limit = limit;
    }

    @Override
    public Optional<byte[]> find(String name) {
        try {
            Path file = folder.resolve(name).normalize();
            boolean ours = file.startsWith(folder) && !file.equals(folder) && isReached(file);
            return ours ? Optional.of(read(file)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the picture " + ShownName.of(name) + " cannot be read; check its rights", e);
        }
    }

    @Override
    public Map<Locale, byte[]> localized(String name) {
        int slash = name.lastIndexOf('/') + 1;
        String own = name.substring(slash);
        Map<Locale, byte[]> localized = new LinkedHashMap<>();
        for (String sibling : names(folder.resolve(name).resolveSibling("").normalize())) {
            PictureName.language(own, sibling)
                    .ifPresent(locale -> find(name.substring(0, slash) + sibling)
                            .ifPresent(content -> localized.putIfAbsent(locale, content)));
        }
        return localized;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** Whether a regular file is there without a link on the way, by what the file system itself calls it too. */
    private boolean isReached(Path file) throws IOException {
        for (Path step = file.getParent(); !step.equals(folder); step = step.getParent()) {
            if (!Files.isDirectory(step, NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return Files.isRegularFile(file, NOFOLLOW_LINKS) && file.toRealPath().startsWith(folder.toRealPath());
    }

    private byte[] read(Path file) throws IOException {
        var options = Set.of(StandardOpenOption.READ, NOFOLLOW_LINKS);
        try (var in = Channels.newInputStream(Files.newByteChannel(file, options))) {
            return in.readNBytes(limit + 1);
        }
    }

    private List<String> names(Path of) {
        return listings.computeIfAbsent(of, listed -> {
            if (!Files.isDirectory(listed, NOFOLLOW_LINKS)) {
                return List.of();
            }
            try (Stream<Path> entries = Files.list(listed)) {
                return entries.limit(MOST_ENTRIES)
                        .map(entry -> entry.getFileName().toString())
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("the folder of the document cannot be listed; check its rights", e);
            }
        });
    }
}
