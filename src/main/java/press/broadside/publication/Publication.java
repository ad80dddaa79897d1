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
import press.broadside.section.Section;
import press.broadside.section.Sections;

/** Puts editions before readers: an entry in the section's three feeds, a page, and the lists that lead there. */
public final class Publication {
    private final Editions editions;
    private final Sections sections;
    private final Places places;
    private final ShelfWriter writer;
    private final URI publicUrl;

    Publication(Editions editions, Sections sections, Places places, ShelfWriter writer, URI publicUrl) {
        this.editions = editions;
        this.sections = sections;
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
        writer.writeSigns(shelves());
        shelves().forEach(writer::open);
    }

    /**
     * The edition's entry, with its page, feeds and lists written. An older version than the one shown changes nothing.
     * Safe to repeat, also after a crash at any point; {@code entry-published} is announced once a version.
     *
     * @param editionKey {@code STATEMENT/LOCALE/vNUMBER}
     * @throws IllegalStateException if no section publishes the edition's locale
     */
    public Entry publish(String editionKey) {
        Edition edition = editions.edition(EditionKey.parse(editionKey));
        Shelf shelf = shelf(edition.key().locale());
        Places.Placed placed = places.place(edition, shelf);
        if (placed.changed()) {
            writer.show(shelf);
        } else {
            writer.showAgain(shelf, placed.row());
        }
        return entry(shelf, placed.row());
    }

    /** Writes every feed, page and list anew from the database; where nothing changed, the same bytes. */
    public void republish() {
        writer.writeSigns(shelves());
        shelves().forEach(writer::rewrite);
    }

    /** Where readers find the feeds of a locale: Atom, RSS, JSON. Empty when no section publishes it. */
    public List<URI> feeds(Locale locale) {
        return sections.publishing(locale)
                .map(section -> new Shelf(section, locale))
                .map(shelf -> List.of(
                        shelf.address(publicUrl, AtomFeed.FILE),
                        shelf.address(publicUrl, RssFeed.FILE),
                        shelf.address(publicUrl, JsonFeed.FILE)))
                .orElse(List.of());
    }

    /** The version of an edition that a section shows now; empty where it shows none. */
    public Optional<EditionKey> shown(String section, String statement, Variant variant) {
        return places.shown(statement, variant.locale())
                .filter(row -> row.section().equals(section))
                .map(EntryRow::edition);
    }

    private Shelf shelf(Locale locale) {
        Section section = sections.publishing(locale)
                .orElseThrow(() -> new IllegalStateException("no section publishes " + locale.toLanguageTag()
                        + "; add the locale to a section in routes/sections.yaml"));
        return new Shelf(section, locale);
    }

    private List<Shelf> shelves() {
        var shelves = new ArrayList<Shelf>();
        for (Section section : sections.all()) {
            section.locales().forEach(locale -> shelves.add(new Shelf(section, locale)));
        }
        return shelves;
    }

    private Entry entry(Shelf shelf, EntryRow row) {
        return new Entry(
                row.id(),
                row.section(),
                row.edition(),
                row.slug(),
                shelf.address(publicUrl, row.file()),
                row.rehearsal(),
                row.publishedAt(),
                row.updatedAt());
    }
}
