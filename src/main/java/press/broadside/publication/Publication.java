package press.broadside.publication;

import java.net.URI;
import java.nio.file.Path;
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

/** Puts editions before readers: an entry in each section's feeds, a page, and the lists that lead there. */
public final class Publication {
    private final Editions editions;
    private final Sections sections;
    private final Places places;
    private final Openings openings;
    private final EntryStore entries;
    private final ShelfWriter writer;
    private final Signs signs;
    private final PublicFiles files;
    private final Relations relations;
    private final Path folder;
    private final URI publicUrl;

    Publication(
            Editions editions,
            Sections sections,
            Places places,
            Openings openings,
            EntryStore entries,
            ShelfWriter writer,
            Signs signs,
            PublicFiles files,
            Relations relations,
            Path folder,
            URI publicUrl) {
        this.editions = editions;
        this.sections = sections;
        this.places = places;
        this.openings = openings;
        this.entries = entries;
        this.writer = writer;
        this.signs = signs;
        this.files = files;
        this.relations = relations;
        this.folder = folder;
        this.publicUrl = publicUrl;
    }

    /**
     * Opens every section's shelves: their feeds and lists exist from now on, empty or not, and what an earlier run left
     * undone is done. To be called once at start, before the routes.
     */
    public void open() {
        files.sweep();
        files.write(signs.files(shelves()));
        for (Shelf shelf : shelves()) {
            openings.open(shelf, shelf.equals(home(shelf.locale())));
            writer.open(shelf);
        }
    }

    /**
     * The edition's entry, with its page, feeds and lists written in every section that may show it. An older version than
     * the one shown changes nothing. Safe to repeat, also after a crash at any point; {@code entry-published} is announced
     * once for each section and version.
     *
     * @param editionKey {@code STATEMENT/VARIANT/vNUMBER}
     * @return empty while the gate lets no section show it
     * @throws IllegalStateException if no section publishes the edition's locale
     */
    public Optional<Entry> publish(String editionKey) {
        Edition edition = editions.edition(EditionKey.parse(editionKey));
        List<Section> readers = readers(edition.key().variant());
        Shelf home = new Shelf(readers.get(0), edition.key().locale());
        Optional<Places.Settled> settled = places.settle(edition, home, readers);
        settled.ifPresent(page -> showEverywhere(edition, page, home, readers));
        return settled.map(page -> entry(home, page.entry()));
    }

    private void showEverywhere(Edition edition, Places.Settled page, Shelf home, List<Section> readers) {
        show(home, page.entry(), page.changed());
        for (Section section : readers.subList(1, readers.size())) {
            Shelf shelf = new Shelf(section, edition.key().locale());
            show(shelf, page.entry(), places.place(edition, page.entry(), shelf));
        }
        relations.announce(edition.key().statement());
    }

    private void show(Shelf shelf, EntryRow entry, boolean changed) {
        if (changed) {
            writer.show(shelf);
        } else {
            writer.showAgain(shelf, entry);
        }
    }

    /**
     * Takes a withdrawn statement out of every feed, list and archive: tombstones stay, and its pages say that they are
     * gone. What was published again meanwhile stays. Safe to repeat.
     *
     * @param statement its id
     */
    public void bury(String statement) {
        List<EntryRow> buried = entries.of(statement);
        for (Shelf shelf : shelves()) {
            boolean concerned = buried.stream().anyMatch(entry -> entry.locale().equals(shelf.locale()));
            if (concerned) {
                places.bury(statement, shelf);
                writer.show(shelf);
            }
        }
        for (EntryRow entry : buried) {
            pageShelf(entry).ifPresent(home -> {
                places.buryPage(entry, home);
                writer.show(home);
            });
        }
        relations.announce(statement);
    }

    /** Makes the pages of a statement name each other as they are now. Safe to repeat. */
    public void relate(String statement) {
        for (EntryRow entry : entries.of(statement)) {
            pageShelf(entry).filter(home -> places.relate(entry, home)).ifPresent(writer::show);
        }
    }

    /** Writes every feed, page and list anew from the database; where nothing changed, the same bytes. */
    public void republish() {
        files.write(signs.files(shelves()));
        shelves().forEach(writer::rewrite);
    }

    /** What differs between the public folder and what is to be in it; empty where all is well. Changes nothing. */
    public List<Difference> check() {
        var check = new Check(folder);
        check.compare(signs.files(shelves()));
        shelves().forEach(shelf -> writer.check(shelf, check));
        return check.differences();
    }

    /** Takes what is not new any more out of the lists of news; to be called every hour. */
    void age() {
        shelves().stream().filter(openings::age).forEach(writer::show);
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
        return places.shown(section, statement, variant).map(PlaceRow::edition);
    }

    /**
     * The entry of a page or an id, buried ones too.
     *
     * @param addressOrId a page's address, with or without the public address before it; or {@code urn:uuid:…}
     */
    public Optional<Entry> entry(String addressOrId) {
        return entries.find(Wanted.of(addressOrId, publicUrl))
                .map(row -> new Entry(
                        row.id(),
                        row.home(),
                        row.edition(),
                        row.slug(),
                        publicUrl.resolve(publicUrl.getPath().replaceFirst("/*$", "/") + row.path()),
                        row.sort() == Edition.Sort.REHEARSAL,
                        row.publishedAt(),
                        row.updatedAt()));
    }

    /** Every section's place for an entry, those that it left too. */
    public List<Showing> showings(String entry) {
        return places.ofEntry(entry).stream()
                .map(row -> new Showing(
                        row.section(), row.edition(), row.sort(), row.publishedAt(), row.updatedAt(), row.goneAt()))
                .toList();
    }

    /** Who may show an edition: the section whose own it is, else all that publish its locale; the first has its page. */
    private List<Section> readers(Variant variant) {
        List<Section> readers = sections.allPublishing(variant.locale()).stream()
                .filter(section -> variant.section().map(section.id()::equals).orElse(true))
                .toList();
        if (readers.isEmpty()) {
            throw new IllegalStateException(
                    "no section publishes " + variant + "; add the locale to a section in routes/sections.yaml");
        }
        return readers;
    }

    private Shelf home(Locale locale) {
        return new Shelf(sections.publishing(locale).orElseThrow(), locale);
    }

    /** Where an entry's page lies, while that section publishes its language. */
    private Optional<Shelf> pageShelf(EntryRow entry) {
        return sections.named(entry.home())
                .filter(section -> section.locales().contains(entry.locale()))
                .map(section -> new Shelf(section, entry.locale()));
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
                row.home(),
                row.edition(),
                row.slug(),
                shelf.address(publicUrl, row.file()),
                row.sort() == Edition.Sort.REHEARSAL,
                row.publishedAt(),
                row.updatedAt());
    }
}
