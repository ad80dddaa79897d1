package press.broadside.workbench.submit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import press.broadside.account.Ticket;
import press.broadside.text.Sha256;

/**
 * Documents that editors have uploaded and not accepted yet: a folder each, under a name that only its editor knows. They
 * outlive a restart, and go after a while.
 */
final class Uploads {
    private static final Pattern TICKET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._ -]");
    private static final int LONGEST_NAME = 120;

    /** @param document where it lies; its name is made safe */
    record Upload(String ticket, Path document) {
        Path meta() {
            String name = document.getFileName().toString();
            int dot = name.lastIndexOf('.');
            return document.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".meta.yaml");
        }
    }

    private final Path folder;
    private final Duration kept;
    private final Clock clock;

    Uploads(Path folder, Duration kept, Clock clock) {
        this.folder = folder;
        this.kept = kept;
        this.clock = clock;
    }

    /** Bytes that somebody sent, under the name that their browser gave. */
    interface Sent {
        String name();

        InputStream open() throws IOException;
    }

    /** Keeps a document with what belongs to it, such as its pictures. */
    Upload keep(Sent document, List<Sent> beside, Principal who) {
        forgetOld();
        String ticket = Ticket.fresh().text();
        try {
            Path own = Files.createDirectories(place(ticket, who));
            for (Sent one : beside) {
                write(own, one);
            }
            return new Upload(ticket, write(own, document));
        } catch (IOException e) {
            throw new UncheckedIOException("the upload cannot be kept; is the disk full?", e);
        }
    }

    private static Path write(Path own, Sent sent) throws IOException {
        Path file = own.resolve(safe(sent.name()));
        try (InputStream bytes = sent.open()) {
            Files.copy(bytes, file);
        }
        return file;
    }

    /** The last part of a name, without anything that a path or a shell could take for more than a name. */
    static String safe(String name) {
        String last = name.replaceAll(".*[/\\\\]", "");
        String plain =
                UNSAFE.matcher(last).replaceAll("_").replaceAll("^[. ]+", "").strip();
        String cut = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        return cut.isEmpty() ? "upload" : cut;
    }

    /** What somebody uploaded; empty where it is gone, or another's. */
    Optional<Upload> of(String ticket, Principal who) {
        if (!TICKET.matcher(ticket).matches()) {
            return Optional.empty();
        }
        Path own = place(ticket, who);
        try (Stream<Path> files = Files.isDirectory(own) ? Files.list(own) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().equals(documentName(own)))
                    .findFirst()
                    .map(file -> new Upload(ticket, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers which of the files is the document. */
    void mark(Upload upload, Principal who) {
        try {
            Files.writeString(
                    place(upload.ticket(), who).resolve(".document"),
                    upload.document().getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String documentName(Path own) {
        try {
            Path mark = own.resolve(".document");
            return Files.exists(mark) ? Files.readString(mark, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(Upload upload) {
        try {
            FileSystemUtils.deleteRecursively(upload.document().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetOld() {
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path one : all.toList()) {
                if (Files.getLastModifiedTime(one).toInstant().plus(kept).isBefore(clock.instant())) {
                    FileSystemUtils.deleteRecursively(one);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the ticket's hash, with the editor's login: knowing the folder is not enough, nor is being another editor. */
    private Path place(String ticket, Principal who) {
        return folder.resolve(Sha256.of(who.getName() + " " + ticket));
    }
}
