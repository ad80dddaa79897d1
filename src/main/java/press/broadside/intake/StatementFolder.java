package press.broadside.intake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder handed in whole: one document with its metadata and its pictures, the pictures maybe in folders below. */
record StatementFolder(Path folder) {
    /** More files than this nobody puts beside one statement. */
    static final int MOST_FILES = 1_000;

    static final int DEEPEST = 8;

    static boolean isOne(Path file) {
        return Files.isDirectory(file, NOFOLLOW_LINKS);
    }

    /**
     * The one document in it.
     *
     * @throws StatementRejected if there is none, or more than one, or too much beside it
     */
    Path document() {
        if (entries().size() > MOST_FILES) {
            throw new StatementRejected(
                    "the folder holds more than %,d files; send one document and its pictures".formatted(MOST_FILES));
        }
        List<Path> documents = documents();
        if (documents.isEmpty()) {
            throw new StatementRejected("there is no document in the folder, only "
                    + "other files; put a .html, .htm, .md, .txt, .docx or .odt file into it, beside its pictures");
        }
        if (documents.size() > 1) {
            throw new StatementRejected(documents.stream()
                            .limit(5)
                            .map(document -> ShownName.of(document.getFileName().toString()))
                            .collect(Collectors.joining(", ", "there is more than one document in the folder: ", ""))
                    + "; send each in a folder of its own");
        }
        return documents.get(0);
    }

    private List<Path> documents() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !Files.isDirectory(entry, NOFOLLOW_LINKS))
                    .filter(entry -> !Inbox.isLeftAlone(entry.getFileName().toString()))
                    .filter(entry ->
                            Format.claimedBy(entry.getFileName().toString()).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Everything in it, folders too, without following links; at most one more than may be there. */
    List<Path> entries() {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.limit(MOST_FILES + 1L).toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private UncheckedIOException unreadable(Exception e) {
        String name = ShownName.of(String.valueOf(folder.getFileName()));
        return new UncheckedIOException("the folder " + name + " cannot be read; check its rights", new IOException(e));
    }
}
