package press.broadside.intake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Names that cannot be carried through routes as they are: one that is not valid in the system's encoding arrives with U+FFFD
 * in it and cannot be opened by that; one with a backslash would be taken for a path, which may lead out of the inbox. Such a
 * file gets underscores there, and is seen at the next look.
 */
final class InboxNames {
    private static final String UNFIT = "[\uFFFD\\\\]";

    private final Path folder;

    InboxNames(Path folder) {
        this.folder = folder;
    }

    /**
     * Whether a file of this name was given another.
     *
     * @param shown the name as a route or a listing shows it
     */
    boolean isMended(String shown) {
        String fit = shown.replaceAll(UNFIT, "_");
        if (fit.equals(shown)) {
            return false;
        }
        try (var entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Path mended = folder.resolve(fit);
                if (entry.getFileName().toString().equals(shown) && !Files.exists(mended, NOFOLLOW_LINKS)) {
                    Files.move(entry, mended);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    ShownName.of(shown) + " in the inbox cannot be given a name that can be opened", e);
        }
        return true;
    }
}
