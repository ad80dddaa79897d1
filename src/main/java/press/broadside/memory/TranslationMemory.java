package press.broadside.memory;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import press.broadside.extraction.Extract;
import press.broadside.extraction.Extracts;
import press.broadside.intake.RevisionKey;
import press.broadside.language.Languages;
import press.broadside.section.Sections;
import press.broadside.text.Bitext;
import press.broadside.text.TextUnit;

/**
 * What was said before. A segment is looked up once, whatever the number of languages; approved text comes back in.
 *
 * <p>Scores: 102 and 101 the same text between two or one of the same neighbours, 100 the same text, 99 but for case, codes or
 * numbers, fuzzy up to 98. Safe for many threads; what another process wrote is seen by the next look-up.
 */
public final class TranslationMemory {
    private final Extracts extracts;
    private final Sections sections;
    private final JdbcMemoryStore store;
    private final SourceIndex index;
    private final IndexFeed feed;
    private final SentenceSplitter splitter;
    private final MemorySettings settings;
    private final TmxImport imports;
    private final Clock clock;

    TranslationMemory(
            Extracts extracts,
            Sections sections,
            JdbcMemoryStore store,
            SourceIndex index,
            SentenceSplitter splitter,
            MemorySettings settings,
            Clock clock) {
        this.extracts = extracts;
        this.sections = sections;
        this.store = store;
        this.index = index;
        this.feed = new IndexFeed(store, index);
        this.splitter = splitter;
        this.settings = settings;
        this.imports = new TmxImport(store, clock);
        this.clock = clock;
    }

    /**
     * Looks up a whole statement for the languages of all sections but English.
     *
     * @param revisionKey as {@link RevisionKey} writes it
     * @throws java.util.NoSuchElementException if the revision was not extracted
     * @throws org.springframework.dao.DataAccessException if the database cannot be read; trying again is safe
     */
    public Recall recall(String revisionKey) {
        Extract extract = extracts.of(RevisionKey.parse(revisionKey));
        List<Locale> languages = sections.locales().stream()
                .filter(locale -> !Languages.isEnglish(locale))
                .toList();
        return new Recall(extract, languages, recall(extract.units(), languages));
    }

    /**
     * Earlier translations of each segment, and of each text unit of several segments as a whole.
     *
     * @param languages {@code pt-BR} also finds {@code pt}, one point lower and never above 99; never the reverse
     * @return by language, then by segment or unit id: best first, none below the floor
     */
    public Map<Locale, Map<String, List<Match>>> recall(List<TextUnit> units, List<Locale> languages) {
        feed.catchUp();
        var wanted = new HashSet<>(languages);
        var found = new ArrayList<Fan.Found>();
        Lookup.of(units).forEach(unit -> found.addAll(probe(unit, wanted)));
        return new Fan(store, splitter, settings, sections.match(), languages).spread(found);
    }

    /** Similar sentences are not looked for where every language has the whole unit. */
    private List<Fan.Found> probe(Lookup.OfUnit unit, Set<Locale> wanted) {
        var found = new ArrayList<Fan.Found>();
        unit.whole().forEach(whole -> found.add(probe(whole, whole.reach(), wanted)));
        boolean saidAsAWhole = !found.isEmpty() && found.get(0).covers(wanted);
        for (Lookup segment : unit.segments()) {
            var reach = saidAsAWhole ? SourceIndex.Reach.SAME_SENTENCE : segment.reach();
            found.add(probe(segment, reach, wanted));
        }
        return found;
    }

    private Fan.Found probe(Lookup lookup, SourceIndex.Reach reach, Set<Locale> wanted) {
        var probe = new SourceIndex.Probe(lookup.text(), reach, settings.floor(), wanted);
        return new Fan.Found(lookup, index.probe(probe));
    }

    /**
     * Takes approved text in. What was held for the same source between the same neighbours in that language is superseded, and
     * kept with the time. The same again changes nothing.
     *
     * @throws org.springframework.dao.DataAccessException if the database cannot be written; nothing was taken in
     */
    public void remember(List<Bitext> bitexts) {
        long now = clock.millis();
        List<NewUnit> units = bitexts.stream()
                .filter(bitext -> !Languages.isEnglish(bitext.locale()))
                .map(bitext -> NewUnit.approved(bitext, now))
                .toList();
        store.write(units, Origin.APPROVED, now);
    }

    /**
     * Reads a TMX 1.4b file whose source language is English. A file of the same bytes is read once.
     *
     * @throws TmxRefused if it cannot be read or is not TMX, naming file and line; nothing of it was taken in
     */
    public ImportReport load(Path tmx) {
        return imports.load(tmx);
    }

    /** Loads each {@code *.tmx} in the order of names; one that is refused is reported, and the others go on. */
    public List<ImportReport> loadFolder(Path folder) {
        return imports.loadFolder(folder);
    }

    /**
     * Loads the folder and the files of the settings, and reads the memory into this process.
     *
     * @throws TmxRefused if one of the files (not of the folder) is refused
     */
    public List<ImportReport> loadAll() {
        var reports = new ArrayList<>(loadFolder(settings.folder()));
        settings.files().forEach(file -> reports.add(load(file)));
        feed.catchUp();
        return List.copyOf(reports);
    }
}
