package press.broadside.terminology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that is loaded at start: the term base follows what is in it, and what is there no more. */
final class TermFolder {
    private static final Logger log = LoggerFactory.getLogger(TermFolder.class);

    private final Path folder;
    private final JdbcTermStore store;
    private final TermImport imports;

    TermFolder(Path folder, JdbcTermStore store, TermImport imports) {
        this.folder = folder;
        this.store = store;
        this.imports = imports;
    }

    /** Loads each file in the order of names; one that is refused is reported, and the others go on. */
    List<ImportReport> load() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files = listed.filter(TermFolder::isTermBase).sorted().toList();
            forgetAllBut(files.stream().map(TermImport::nameOf).toList());
            var reports = new LinkedHashMap<Path, ImportReport>();
            files.forEach(file -> reports.put(file, loadOrReport(file)));
            // a concept may have moved to a file that was read before the one that had it
            files.stream().filter(this::isUnsettled).forEach(file -> reports.put(file, loadOrReport(file)));
            return List.copyOf(reports.values());
        } catch (IOException e) {
            throw new TermsRefused(folder, "cannot be listed: " + e.getMessage());
        }
    }

    private static boolean isTermBase(Path file) {
        return TermsFormat.ofFile(file).isPresent()
                && !TermImport.nameOf(file).startsWith(".")
                && Files.isRegularFile(file);
    }

    private void forgetAllBut(List<String> names) {
        store.files().stream()
                .filter(file -> file.ofFolder() && !names.contains(file.name()))
                .forEach(file -> {
                    log.info("terminology: {} is there no more, its concepts go", file.name());
                    store.remove(file.name());
                });
    }

    private boolean isUnsettled(Path file) {
        return store.files().stream()
                .anyMatch(loaded -> loaded.name().equals(TermImport.nameOf(file)) && loaded.isUnsettled());
    }

    private ImportReport loadOrReport(Path file) {
        try {
            return imports.load(file);
        } catch (TermsRefused refused) {
            log.error("terminology: {}", refused.getMessage());
            return ImportReport.refused(TermImport.nameOf(file), String.valueOf(refused.getMessage()));
        }
    }
}
