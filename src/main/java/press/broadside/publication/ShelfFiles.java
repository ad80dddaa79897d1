package press.broadside.publication;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import press.broadside.language.EditionPhrases;
import press.broadside.text.Sha256;

/** The content of a shelf's files, from the database and nothing else: the same rows give the same bytes. */
final class ShelfFiles {
    private static final int AT_ONCE = 200;

    private final PublicationSettings settings;
    private final EntryStore entries;
    private final ListingStore listings;
    private final StrandStore strands;
    private final PageFiles pageFiles;
    private final StrandFiles strandFiles;
    private final Sitemaps sitemaps;
    private final Pages pages;

    ShelfFiles(
            PublicationSettings settings,
            EntryStore entries,
            ListingStore listings,
            StrandStore strands,
            PageFiles pageFiles,
            StrandFiles strandFiles,
            Sitemaps sitemaps,
            Pages pages) {
        this.settings = settings;
        this.entries = entries;
        this.listings = listings;
        this.strands = strands;
        this.pageFiles = pageFiles;
        this.strandFiles = strandFiles;
        this.sitemaps = sitemaps;
        this.pages = pages;
    }

    /**
     * What the files do not show yet, as batches in the order in which they are to be written: pages first, then archives,
     * then feeds and lists. Nothing is named before it is there.
     *
     * @param places those that changed
     * @param has    whether a file is there
     */
    void changed(
            Shelf shelf, ShelfStore.State state, List<PlaceRow> places, Predicate<String> has, Consumer<Batch> out) {
        long since = state.written();
        List<EntryRow> changed = entries.changed(shelf, since);
        changed.forEach(entry -> out.accept(pageFiles.page(shelf, entry)));
        List<StrandStore.Row> rows = strands.changed(shelf, since);
        for (StrandStore.Row row : rows) {
            archivesOf(row, places, has).forEach(number -> out.accept(Batch.of(strandFiles.archive(row, number))));
        }
        rows.forEach(row -> out.accept(Batch.of(strandFiles.current(row))));
        changed.stream()
                .map(entry -> Sitemaps.fileOf(entry.number()))
                .distinct()
                .forEach(file -> out.accept(Batch.of(sitemaps.pages(shelf, file))));
        if (changed.stream().anyMatch(entry -> Sitemaps.isFirst(entry.number()))
                || !has.test(shelf.path(Sitemaps.INDEX))) {
            out.accept(Batch.of(sitemaps.index(shelf)));
        }
        out.accept(Batch.of(sitemaps.news(shelf, state.newsAt())));
    }

    /** All of it, in the same order. */
    void whole(Shelf shelf, ShelfStore.State state, Consumer<Batch> out) {
        long last = entries.last(shelf);
        for (long first = 1; first <= last; first += AT_ONCE) {
            entries.numbered(shelf, first, first + AT_ONCE - 1)
                    .forEach(entry -> out.accept(pageFiles.page(shelf, entry)));
        }
        List<StrandStore.Row> rows = strands.changed(shelf, -1);
        for (StrandStore.Row row : rows) {
            strandFiles.archives(row).forEach(number -> out.accept(Batch.of(strandFiles.archive(row, number))));
        }
        rows.forEach(row -> out.accept(Batch.of(strandFiles.current(row))));
        for (long file = 1; file <= Sitemaps.fileOf(last); file++) {
            out.accept(Batch.of(sitemaps.pages(shelf, file)));
        }
        out.accept(Batch.of(sitemaps.index(shelf)));
        out.accept(Batch.of(sitemaps.news(shelf, state.newsAt())));
    }

    /** An entry's page, and the first pages and feeds of the lists in which it stands. */
    void around(Shelf shelf, EntryRow entry, Consumer<Batch> out) {
        if (entry.home().equals(shelf.section().id())) {
            out.accept(pageFiles.page(shelf, entry));
        }
        strands.changed(shelf, -1).stream()
                .filter(row -> row.strand().isAll())
                .forEach(row -> out.accept(Batch.of(strandFiles.current(row))));
    }

    /** Fingerprint of everything but the entries that the shelf's files depend on. */
    String dress(Shelf shelf) {
        return Sha256.of(String.join(
                "\n",
                settings.toString(),
                shelf.name(),
                shelf.section().zone().getId(),
                new TreeMap<>(EditionPhrases.of(shelf.locale()).words()).toString(),
                pages.dress(shelf.locale())));
    }

    /** Archives that were closed since, with those that lead to them; and closed ones in which something changed. */
    private List<Long> archivesOf(StrandStore.Row row, List<PlaceRow> places, Predicate<String> has) {
        long closed = strandFiles.closed(row);
        var wanted = new TreeSet<Long>();
        for (long n = closed; n > 0 && !has.test(row.strand().path(AtomFeed.archive(n))); n--) {
            wanted.add(n);
            wanted.add(n - 1);
        }
        for (PlaceRow place : places) {
            Map<String, Long> numbers = listings.numbers(place);
            if (numbers.containsKey(row.strand().path())) {
                wanted.add(strandFiles.archiveOf(numbers.get(row.strand().path())));
            }
        }
        return wanted.stream().filter(number -> number > 0 && number <= closed).toList();
    }
}
