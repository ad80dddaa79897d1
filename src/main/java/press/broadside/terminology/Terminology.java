package press.broadside.terminology;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import press.broadside.extraction.Extract;
import press.broadside.section.Sections;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * The term base. The English terms of a statement are found in one pass over it, for all languages at once.
 *
 * <p>Safe for many threads; what another process took in is seen by the next look-up.
 */
public final class Terminology {
    private final Sections sections;
    private final JdbcTermStore store;
    private final TermImport imports;
    private final TermFolder folder;
    private final TerminologySettings settings;
    private volatile Loaded loaded = new Loaded(-1, new TermIndex());

    /** The index as it stood at a version of the store. */
    private record Loaded(long version, TermIndex index) {}

    Terminology(Sections sections, JdbcTermStore store, TerminologySettings settings, Clock clock) {
        this.sections = sections;
        this.store = store;
        this.settings = settings;
        this.imports = new TermImport(store, settings, clock);
        this.folder = new TermFolder(settings.folder(), store, imports);
    }

    /** The terms of a statement in some languages. */
    public Terms of(Extract extract, List<Locale> languages) {
        return of(extract.units(), languages);
    }

    /**
     * The terms of some of a statement's units.
     *
     * @param languages {@code pt-BR} also finds what is said for {@code pt}
     * @throws org.springframework.dao.DataAccessException if the database cannot be read; trying again is safe
     */
    public Terms of(List<TextUnit> units, List<Locale> languages) {
        TermIndex index = index();
        var hits = new HashMap<Segment, List<TermIndex.Hit>>();
        var ids = new LinkedHashSet<String>();
        for (TextUnit unit : units) {
            for (Segment segment : unit.segments()) {
                List<TermIndex.Hit> found = index.in(segment.text());
                found.forEach(hit -> ids.add(hit.concept()));
                hits.put(segment, found);
            }
        }
        var wanted = new LinkedHashSet<Locale>();
        languages.forEach(language -> wanted.addAll(Concept.layers(language)));
        Map<String, Concept> concepts =
                store.concepts(ids, wanted).stream().collect(Collectors.toMap(Concept::id, Function.identity()));
        var bySegment = new HashMap<String, List<Occurrence>>();
        hits.forEach((segment, found) -> {
            List<Occurrence> occurrences = occurrences(segment, found, concepts);
            if (!occurrences.isEmpty()) {
                bySegment.put(segment.id(), occurrences);
            }
        });
        return new Terms(bySegment, sections);
    }

    private static List<Occurrence> occurrences(
            Segment segment, List<TermIndex.Hit> hits, Map<String, Concept> concepts) {
        String plain = segment.text().plain();
        return hits.stream()
                .filter(hit -> concepts.containsKey(hit.concept()))
                .map(hit -> new Occurrence(
                        plain.substring(hit.from(), hit.to()),
                        hit.from(),
                        hit.to(),
                        Objects.requireNonNull(concepts.get(hit.concept()))))
                .toList();
    }

    private TermIndex index() {
        long version = store.version();
        Loaded known = loaded;
        return known.version() == version ? known.index() : reloaded(version);
    }

    private synchronized TermIndex reloaded(long version) {
        if (loaded.version() != version) {
            var index = new TermIndex();
            store.english(index::add);
            loaded = new Loaded(version, index);
        }
        return loaded.index();
    }

    /**
     * Reads a file, TBX or CSV by its name. The same bytes again change nothing; a file of the same name takes the place of the
     * former one's concepts.
     *
     * @throws TermsRefused if it cannot be read or is no term base, naming file and line; nothing of it was taken in
     */
    public ImportReport load(Path file) {
        return imports.load(file);
    }

    /**
     * Loads the folder and the files of the settings. A file of the folder that is refused is reported, and the others go on;
     * what files of the folder said that are there no more goes.
     *
     * @throws TermsRefused if one of the files (not of the folder) is refused
     */
    public List<ImportReport> loadAll() {
        var reports = new ArrayList<>(folder.load());
        settings.files().forEach(file -> reports.add(load(file)));
        return List.copyOf(reports);
    }

    /** All concepts in the order of their ids, read in portions as they are gone through. */
    public Iterable<Concept> concepts() {
        return () -> store.pages().stream()
                .flatMap(ids -> store.concepts(ids).stream())
                .iterator();
    }

    /**
     * Writes the whole term base, sorted.
     *
     * @param out is not closed
     */
    public void export(TermsFormat format, OutputStream out) {
        try {
            format.write(concepts(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("the terms cannot be written: " + e.getMessage(), e);
        }
    }
}
