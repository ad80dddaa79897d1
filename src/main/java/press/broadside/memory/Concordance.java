package press.broadside.memory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a phrase was used before, on either side: words one after the other, each in any of its forms. Exact: whatever the
 * memory holds when it is asked is found, up to the number asked for. Safe for many threads, which wait for each other.
 */
public final class Concordance implements AutoCloseable {
    private final JdbcMemoryStore store;
    private final Path path;
    private Optional<ConcordanceFile> opened = Optional.empty();

    /** @param path of the file that it keeps beside the database; made when it is first asked */
    Concordance(JdbcMemoryStore store, Path path) {
        this.store = store;
        this.path = path;
    }

    /**
     * The youngest first, those with the phrase in English before those with it in a target.
     *
     * @param languages of targets; none means all
     * @param most      how many at most
     * @return empty where the phrase has no word
     */
    public synchronized List<Occurrence> find(String phrase, List<Locale> languages, int most) {
        ConcordanceFile file = opened.orElseGet(() -> new ConcordanceFile(path));
        opened = Optional.of(file);
        followUp(file);
        List<Locale> wanted = languages.isEmpty()
                ? file.languages().stream()
                        .filter(language -> !language.equals(Locale.ENGLISH))
                        .toList()
                : languages;
        var places = new LinkedHashSet<Occurrence>();
        var search = new Search(file, phrase, most);
        search.add(Locale.ENGLISH, wanted, places);
        wanted.forEach(language -> search.add(language, List.of(language), places));
        return places.stream().limit(most).toList();
    }

    /** One phrase, in the stems of each language. */
    private final class Search {
        private final ConcordanceFile file;
        private final String phrase;
        private final int most;

        Search(ConcordanceFile file, String phrase, int most) {
            this.file = file;
            this.phrase = phrase;
            this.most = most;
        }

        void add(Locale side, List<Locale> wanted, Set<Occurrence> places) {
            var words = file.of(side).words(phrase);
            if (words.isEmpty() || places.size() >= most) {
                return;
            }
            List<Long> units = file.units(side, words, wanted, most);
            store.units(units, Set.copyOf(wanted)).stream()
                    .sorted(Comparator.comparingInt(unit -> units.indexOf(unit.id())))
                    .forEach(unit -> unit.targets().forEach((language, target) -> {
                        Occurrence place = occurrence(unit, language, target);
                        if (!place.inSource().isEmpty() || !place.inTarget().isEmpty()) {
                            places.add(place);
                        }
                    }));
        }

        private Occurrence occurrence(StoredUnit unit, Locale language, StoredUnit.Target target) {
            String english = unit.source().plain();
            String translated = target.text().plain();
            return new Occurrence(
                    english,
                    file.of(Locale.ENGLISH).places(phrase, english),
                    language,
                    translated,
                    file.of(language).places(phrase, translated),
                    target.origin().name());
        }
    }

    /** Reads on in the memory's log. */
    private void followUp(ConcordanceFile file) {
        long seq = file.seq(store.identity(), store.latest());
        for (var changes = store.changesAfter(seq); !changes.isEmpty(); changes = store.changesAfter(seq)) {
            var units = new ArrayList<Long>();
            Set<Locale> locales = new LinkedHashSet<>();
            changes.forEach(change -> {
                units.add(change.unit().id());
                locales.addAll(change.unit().locales());
            });
            List<StoredUnit> now = locales.isEmpty() ? List.of() : store.units(units, locales);
            seq = changes.get(changes.size() - 1).seq();
            file.take(units, now, seq);
        }
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(ConcordanceFile::close);
    }
}
