package press.broadside.publication;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.broadside.assembly.Edition;
import press.broadside.assembly.EditionKey;
import press.broadside.assembly.Editions;
import press.broadside.assembly.Variant;

/** Puts editions before readers: an entry in the section's three feeds, a page, and the lists that lead there. */
public final class Publication {
    private final Editions editions;
    private final Bookcase bookcase;
    private final EntryStore entries;
    private final Places places;
    private final ShelfWriter writer;
    private final URI publicUrl;

    Publication(
            Editions editions,
            Bookcase bookcase,
            EntryStore entries,
            Places places,
            ShelfWriter writer,
            URI publicUrl) {
        this.editions = editions;
        this.bookcase = bookcase;
        this.entries = entries;
        this.places = places;
        this.writer = writer;
        this.publicUrl = publicUrl;
    }

    /**
     * Opens every section's shelves: their feeds and lists exist from now on, empty or not, and what an earlier run left
     * undone is done. To be called once at start, before the routes.
     */
    public void open() {
        writer.sweep();
        writer.writeSigns(bookcase.all());
        bookcase.sections().locales().stream()
                .map(bookcase::home)
                .filter(places::gather)
                .forEach(writer::rewrite);
        bookcase.all().forEach(writer::open);
    }

    /**
     * The edition's entries, its home's first, with page, feeds and lists written: one for each section that shows it. An older
     * version than the one shown changes nothing, and what the gate holds gets no entry. Safe to repeat, also after a crash at
     * any point; {@code entry-published} is announced once a section and version.
     *
     * @param editionKey {@code STATEMENT/VARIANT/vNUMBER}
     * @throws IllegalStateException if no section publishes the edition's locale
     */
    public List<Entry> publish(String editionKey) {
        Edition edition = editions.edition(EditionKey.parse(editionKey));
        var shown = new ArrayList<Entry>();
        for (Shelf shelf : bookcase.of(edition.key().variant())) {
            Places.Placed placed = places.place(edition, shelf);
            placed.changed().forEach(writer::show);
            placed.row().ifPresent(row -> {
                if (placed.changed().isEmpty()) {
                    writer.showAgain(shelf, row);
                }
                shown.add(entry(row));
            });
        }
        return List.copyOf(shown);
    }

    /**
     * Tombstones take the place of a withdrawn statement's notices, in every section and language; notices that are still on their
     * way are shown first, as readers keep a text of which a tombstone alone tells them. Safe to repeat.
     */
    public void bury(String statement) {
        for (Variant variant : editions.variants(statement)) {
            editions.newest(statement, variant, Edition.Sort.NOTICE)
                    .ifPresent(notice -> publish(notice.key().toString()));
        }
        places.bury(statement).forEach(writer::show);
    }

    /** Writes every feed, page and list anew from the database; where nothing changed, the same bytes. */
    public void republish() {
        writer.writeSigns(bookcase.all());
        bookcase.all().forEach(writer::rewrite);
    }

    /** Where readers find the feeds of a locale: Atom, RSS, JSON. Empty when no section publishes it. */
    public List<URI> feeds(Locale locale) {
        return bookcase.sections()
                .publishing(locale)
                .map(section -> new Shelf(section, locale))
                .map(shelf -> List.of(
                        shelf.address(publicUrl, AtomFeed.FILE),
                        shelf.address(publicUrl, RssFeed.FILE),
                        shelf.address(publicUrl, JsonFeed.FILE)))
                .orElse(List.of());
    }

    /** The version of an edition that a section shows now; empty where it shows none. */
    public Optional<EditionKey> shown(String section, String statement, Variant variant) {
        return entries.find(section, statement, variant.locale())
                .filter(row -> !row.isBuried())
                .map(EntryRow::edition);
    }

    private Entry entry(EntryRow row) {
        return new Entry(
                row.id(),
                row.section(),
                row.edition(),
                row.slug(),
                URI.create(publicUrl + "/" + row.path()),
                row.rehearsal(),
                row.publishedAt(),
                row.updatedAt());
    }
}
