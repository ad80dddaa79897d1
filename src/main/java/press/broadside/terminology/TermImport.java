package press.broadside.terminology;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.broadside.text.Sha256;

/**
 * Takes files into the term base. A file is first read to its end without writing, so that a broken one leaves nothing behind;
 * then its concepts are written in short transactions, and it is named as read after the last. Killed between two, it is read
 * again at the next start.
 */
final class TermImport {
    private static final Logger log = LoggerFactory.getLogger(TermImport.class);
    private static final int CONCEPTS_AT_ONCE = 500;
    private static final int MOST_REMARKS = 1_000;

    private final JdbcTermStore store;
    private final TerminologySettings settings;
    private final Clock clock;

    TermImport(JdbcTermStore store, TerminologySettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws TermsRefused if it cannot be read or is no term base; nothing of it was taken in */
    ImportReport load(Path file) {
        String name = nameOf(file);
        boolean ofFolder = isOfFolder(file);
        TermsFormat format = TermsFormat.ofFile(file)
                .orElseThrow(() -> new TermsRefused(file, "is neither .tbx nor .csv by its name"));
        Optional<JdbcTermStore.LoadedFile> before = store.files().stream()
                .filter(loaded -> loaded.name().equals(name))
                .findFirst();
        if (!ofFolder && before.filter(JdbcTermStore.LoadedFile::ofFolder).isPresent()) {
            throw new TermsRefused(
                    file,
                    "%s has a file of this name; change that one, or give this one another name"
                            .formatted(settings.folder()));
        }
        try {
            limitSize(file);
            String hash = read(file, bytes -> bytes.transferTo(OutputStream.nullOutputStream()));
            if (before.filter(loaded -> loaded.hash().equals(hash)).isPresent()) {
                return ImportReport.unchanged(name);
            }
            read(file, bytes -> format.read(file, bytes, settings, new Count(file)::take));
            var run = new Run(file, new JdbcTermStore.LoadedFile(name, hash, ofFolder));
            String again = read(file, bytes -> format.read(file, bytes, settings, run::take));
            if (!again.equals(hash)) {
                throw new TermsRefused(file, "was changed while it was read; load it again");
            }
            return run.ended();
        } catch (NoSuchFileException e) {
            throw new TermsRefused(file, "there is no such file");
        } catch (IOException e) {
            throw new TermsRefused(file, "cannot be read: " + e.getMessage());
        }
    }

    /** What a file goes by. */
    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private boolean isOfFolder(Path file) {
        Path folder = settings.folder().toAbsolutePath().normalize();
        return folder.equals(file.toAbsolutePath().normalize().getParent());
    }

    private void limitSize(Path file) throws IOException {
        long bytes = Files.size(file);
        long most = settings.maxBytes().toBytes();
        if (bytes > most) {
            throw new TermsRefused(
                    file,
                    "has %,d bytes, broadside.terminology.max-bytes allows %,d; divide it, or raise the setting"
                            .formatted(bytes, most));
        }
    }

    /** What is done with a file's bytes. */
    @FunctionalInterface
    private interface Reading {
        void of(InputStream bytes) throws IOException;
    }

    /** Gives the SHA-256 of all bytes of the file. */
    private static String read(Path file, Reading reading) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (var bytes = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
            reading.of(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first reading: is it a term base to its end, and not too large? */
    private final class Count {
        private final Path file;
        private int concepts;

        Count(Path file) {
            this.file = file;
        }

        void take(ConceptDraft draft) {
            if (++concepts > settings.maxConcepts()) {
                throw new TermsRefused(
                        file,
                        draft.line(),
                        "has more than %,d concepts, the most that broadside.terminology.max-concepts allows"
                                .formatted(settings.maxConcepts()));
            }
        }
    }

    /** The second reading: concepts on their way in. */
    private final class Run {
        private final Path path;
        private final JdbcTermStore.LoadedFile file;
        private final Set<String> ids = new HashSet<>();
        private final List<Concept> waiting = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final Map<String, Integer> leftOut = new TreeMap<>();
        private int read;
        private int added;
        private int changed;
        private boolean settled = true;

        Run(Path path, JdbcTermStore.LoadedFile file) {
            this.path = path;
            this.file = file;
        }

        void take(ConceptDraft draft) {
            read++;
            draft.leftOut().forEach((kind, count) -> leftOut.merge(kind, count, Integer::sum));
            draft.concept(this::refuse).ifPresent(concept -> take(draft, concept));
            if (waiting.size() == CONCEPTS_AT_ONCE) {
                write();
            }
        }

        private void take(ConceptDraft draft, Concept concept) {
            if (ids.add(concept.id())) {
                waiting.add(concept);
            } else {
                refuse("line %d: the concept %s is in this file already".formatted(draft.line(), concept.id()));
            }
        }

        private void refuse(String why) {
            if (refused.size() < MOST_REMARKS) {
                refused.add(why);
            }
        }

        private void write() {
            JdbcTermStore.Written written = store.write(file.name(), waiting);
            added += written.added();
            changed += written.changed();
            settled &= written.elsewhere().isEmpty();
            for (Concept concept : written.elsewhere()) {
                refuse("the concept %s is in %s already".formatted(concept.id(), store.fileOf(concept.id())));
            }
            waiting.clear();
        }

        ImportReport ended() {
            write();
            int removed = store.loaded(settled ? file : file.unsettled(), ids, clock.millis());
            log.info(
                    "terminology: {} in, {} concepts, {} new, {} changed, {} gone, {} refused",
                    path,
                    read,
                    added,
                    changed,
                    removed,
                    refused.size());
            return new ImportReport(file.name(), false, read, added, changed, removed, refused, leftOut);
        }
    }
}
