package press.broadside.memory;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.broadside.extraction.Extract;
import press.broadside.extraction.Extracts;
import press.broadside.intake.RevisionKey;
import press.broadside.language.LanguageGuard;
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
public final class TranslationMemory implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TranslationMemory.class);
    private static final LanguageGuard GUARD = new LanguageGuard();

    private final Extracts extracts;
    private final Sections sections;
    private final JdbcMemoryStore store;
    private final MemoryWriter writer;
    private final IndexFeed feed;
    private final SentenceSplitter splitter;
    private final MemorySettings settings;
    private final TmxImport imports;
    private final Housekeeping housekeeping;
    private final Clock clock;

    TranslationMemory(
            Extracts extracts,
            Sections sections,
            JdbcMemoryStore store,
            MemoryWriter writer,
            Housekeeping housekeeping,
            IndexFeed feed,
            SentenceSplitter splitter,
            MemorySettings settings,
            Clock clock) {
        this.extracts = extracts;
        this.sections = sections;
        this.store = store;
        this.feed = feed;
        this.splitter = splitter;
        this.settings = settings;
        this.writer = writer;
        this.housekeeping = housekeeping;
        this.imports = new TmxImport(store, writer, GUARD, clock);
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
     * @param languages {@code pt-BR} also finds {@code pt}, lower by a penalty and never above 99; never the reverse
     * @return by language, then by segment or unit id: best first, none below the floor
     */
    public Map<Locale, Map<String, List<Match>>> recall(List<TextUnit> units, List<Locale> languages) {
        SourceIndex index = feed.caughtUp();
        var wanted = new HashSet<>(languages);
        List<Fan.Found> found = Lookup.of(units).parallelStream()
                .flatMap(unit -> probe(index, unit, wanted).stream())
                .toList();
        var deductions = new Deductions(settings.penalties(), sections, clock.millis());
        return new Fan(store, splitter, settings, sections.match(), deductions, languages).spread(found);
    }

    /** Similar sentences are not looked for where every language has the whole unit. */
    private List<Fan.Found> probe(SourceIndex index, Lookup.OfUnit unit, Set<Locale> wanted) {
        var found = new ArrayList<Fan.Found>();
        unit.whole().forEach(whole -> found.add(probe(index, whole, whole.reach(), wanted)));
        boolean saidAsAWhole = !found.isEmpty() && found.get(0).covers(wanted);
        for (Lookup segment : unit.segments()) {
            var reach = saidAsAWhole ? SourceIndex.Reach.SAME_SENTENCE : segment.reach();
            found.add(probe(index, segment, reach, wanted));
        }
        return found;
    }

    private Fan.Found probe(SourceIndex index, Lookup lookup, SourceIndex.Reach reach, Set<Locale> wanted) {
        var probe = new SourceIndex.Probe(lookup.text(), reach, settings.floor(), wanted);
        return new Fan.Found(lookup, index.probe(probe));
    }

    /**
     * Takes approved text in. What was held for the same source between the same neighbours in that language is superseded, and
     * kept with the time. The same again changes nothing, and what was superseded after its approval stays so. A text that
     * contradicts its language tag is kept out, which the memory's log tells.
     *
     * @throws org.springframework.dao.DataAccessException if the database cannot be written; trying again is safe
     */
    public void remember(List<Bitext> bitexts) {
        writer.write(approvals(bitexts.stream().filter(this::isPlausible).toList()), Origin.APPROVED, clock.millis());
    }

    private boolean isPlausible(Bitext bitext) {
        Optional<String> why =
                GUARD.contradiction(bitext.locale(), bitext.target().plain());
        why.ifPresent(reason -> {
            log.warn("memory: {}: {}", reason, bitext.target());
            housekeeping.keptOut(bitext.locale(), bitext.approval().approver(), reason + ": " + bitext.target());
        });
        return why.isEmpty();
    }

    /**
     * Supersedes what is approved no longer, each from the time at which its approval ended. The same again changes nothing,
     * and an approval that is younger than its end stands.
     *
     * @throws org.springframework.dao.DataAccessException if the database cannot be written; nothing was superseded
     */
    public void supersede(List<Bitext> ended) {
        writer.end(approvals(ended), clock.millis());
    }

    private static List<NewUnit> approvals(List<Bitext> bitexts) {
        return bitexts.stream()
                .filter(bitext -> !Languages.isEnglish(bitext.locale()))
                .map(NewUnit::approved)
                .toList();
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
        feed.caughtUp();
        feed.keepIfWorthwhile();
        return List.copyOf(reports);
    }

    /**
     * Makes this process's index anew from the database, and keeps it for the next start. Look-ups go on meanwhile.
     *
     * @throws org.springframework.dao.DataAccessException if the database cannot be read; the index is as it was
     */
    public void rebuild() {
        feed.rebuild();
    }

    /** Keeps the index for the next start, where that saves time. */
    @Override
    public void close() {
        feed.close();
    }
}
