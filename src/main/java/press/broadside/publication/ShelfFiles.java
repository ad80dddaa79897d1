package press.broadside.publication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Editions;
import press.broadside.language.EditionPhrases;
import press.broadside.language.Languages;
import press.broadside.section.Section;
import press.broadside.text.Sha256;

/** The content of a shelf's files, from its entries and nothing else: the same entries give the same bytes. */
final class ShelfFiles {
    private final PublicationSettings settings;
    private final EntryStore entries;
    private final Bookcase bookcase;
    private final Editions editions;
    private final Pages pages;
    private final PublicPictures pictures;
    private final KeptItems items = new KeptItems();

    ShelfFiles(
            PublicationSettings settings,
            EntryStore entries,
            Bookcase bookcase,
            Editions editions,
            Pages pages,
            PublicPictures pictures) {
        this.settings = settings;
        this.entries = entries;
        this.bookcase = bookcase;
        this.editions = editions;
        this.pages = pages;
        this.pictures = pictures;
    }

    /** Files to be written, in this order, and then files to be taken away. */
    record Change(Map<String, byte[]> written, List<String> removed) {}

    /**
     * The pages of entries, each once, whichever sections they are of. A page lies at its home and says what the newest version
     * says that a section shows. What was withdrawn leaves a page of another name, which is served as gone.
     */
    Change pages(List<EntryRow> rows) {
        var written = new LinkedHashMap<String, byte[]>();
        var removed = new ArrayList<String>();
        for (EntryRow row : rows) {
            EntryRow newest = entries.newest(row.id());
            bookcase.shelf(newest.home(), newest.locale()).ifPresent(home -> {
                byte[] page = page(home, newest);
                written.put(newest.isRead() ? newest.path() : gone(newest.path()), page);
                removed.add(newest.isRead() ? gone(newest.path()) : newest.path());
            });
        }
        return new Change(written, removed);
    }

    private static String gone(String path) {
        return path + ".gone";
    }

    private byte[] page(Shelf home, EntryRow row) {
        Edition edition = editions.edition(row.edition());
        pictures.write(edition);
        List<EntryRow> group = Alternates.of(row, entries.of(row.statement()));
        return utf8(pages.page(home, row, edition, pictures.placed(edition), pictures.first(edition), group));
    }

    /**
     * The archives, and lists of earlier entries, that hold these ordinals, of those that are full.
     *
     * @param count how many entries the shelf has had
     */
    Change archives(Shelf shelf, Instant changedAt, List<Long> ordinals, long count) {
        var written = new LinkedHashMap<String, byte[]>();
        ordinals.stream()
                .map(this::archiveOf)
                .distinct()
                .sorted()
                .filter(n -> n <= full(count))
                .forEach(number -> {
                    List<EntryRow> rows =
                            entries.between(shelf, (number - 1) * settings.window() + 1, number * settings.window());
                    Instant updated = rows.stream()
                            .map(EntryRow::changedAt)
                            .max(Instant::compareTo)
                            .orElse(changedAt);
                    written.put(
                            shelf.path(Archive.feed(number)),
                            AtomFeed.write(feed(shelf, updated, rows, List.of(), Archive.feed(number), number - 1)));
                    written.put(
                            shelf.path(Archive.list(number)),
                            utf8(pages.list(shelf, readable(rows), Archive.list(number), number - 1)));
                });
        return new Change(written, List.of());
    }

    private long archiveOf(long ordinal) {
        return (ordinal - 1) / settings.window() + 1;
    }

    private long full(long count) {
        return count / settings.window();
    }

    /** Feeds, then the list. */
    Change files(Shelf shelf, Instant changedAt) {
        List<EntryRow> rows = entries.newest(shelf, settings.window());
        List<EntryRow> gone = entries.buriedSince(shelf, changedAt.minus(settings.tombstones()));
        long archives = full(entries.count(shelf));
        Feed feed = feed(shelf, changedAt, rows, gone, AtomFeed.FILE, archives);
        var files = new LinkedHashMap<String, byte[]>();
        files.put(shelf.path(AtomFeed.FILE), AtomFeed.write(feed));
        files.put(shelf.path(RssFeed.FILE), RssFeed.write(feed));
        files.put(shelf.path(JsonFeed.FILE), JsonFeed.write(feed));
        files.put(shelf.path(Pages.LIST), utf8(pages.list(shelf, readable(rows), Pages.LIST, archives)));
        return new Change(files, List.of());
    }

    private static List<EntryRow> readable(List<EntryRow> rows) {
        return rows.stream().filter(EntryRow::isRead).toList();
    }

    /** What stands above the shelves: the stylesheet, the list of sections, and each section's list of languages. */
    Map<String, byte[]> signs(List<Shelf> all) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(pages.stylesheet().path(), pages.stylesheet().bytes());
        var bySection = new LinkedHashMap<Section, List<Shelf>>();
        all.forEach(shelf -> bySection
                .computeIfAbsent(shelf.section(), section -> new ArrayList<>())
                .add(shelf));
        bySection.forEach((section, shelves) ->
                files.put(section.id() + "/" + Pages.LIST, utf8(pages.languages(section, shelves))));
        if (!all.isEmpty()) {
            files.put(Pages.LIST, utf8(pages.sections(spoken(all), bySection)));
        }
        return files;
    }

    /** Fingerprint of everything but the entries that the shelf's files depend on. */
    String dress(Shelf shelf) {
        return Sha256.of(String.join(
                "\n",
                settings.publicUrl().toString(),
                Integer.toString(settings.window()),
                settings.tombstones().toString(),
                shelf.name(),
                shelf.section().zone().getId(),
                new TreeMap<>(EditionPhrases.of(shelf.locale()).words()).toString(),
                pages.dress(shelf.locale())));
    }

    /** @param archives how many archives there are before it */
    private Feed feed(
            Shelf shelf, Instant updated, List<EntryRow> rows, List<EntryRow> gone, String file, long archives) {
        return new Feed(
                EntryId.ofFeed(shelf.section().id(), shelf.locale()),
                shelf.locale(),
                PublicText.line(shelf.name()),
                EditionPhrases.of(shelf.locale()).get("all"),
                shelf.address(settings.publicUrl(), Pages.LIST),
                shelf.address(settings.publicUrl(), ""),
                updated,
                rows.stream()
                        .filter(row -> !row.isBuried())
                        .map(row -> item(shelf, row))
                        .toList(),
                gone.stream()
                        .map(row -> new Feed.Gone(row.id(), row.changedAt()))
                        .toList(),
                file,
                archives == 0 ? Optional.empty() : Optional.of(Archive.feed(archives)));
    }

    /** An entry's part of the feeds is the same until the entry changes: made once, as feeds are written far more often. */
    private Feed.Item item(Shelf shelf, EntryRow row) {
        return items.get(row, () -> newItem(shelf, row));
    }

    private Feed.Item newItem(Shelf shelf, EntryRow row) {
        Edition edition = editions.edition(row.edition());
        URI page = URI.create(settings.publicUrl() + "/" + row.path());
        return new Feed.Item(
                row.id(),
                page,
                Pages.title(row),
                lines(Stream.concat(edition.persons().stream(), edition.bodies().stream())),
                row.publishedAt(),
                row.updatedAt(),
                lines(Stream.concat(Stream.of(Pages.kind(edition.kind(), shelf.locale())), edition.topics().stream())),
                PublicText.line(edition.summary()),
                Fragment.forFeed(pictures.placed(edition), shelf.locale(), page),
                pictures.first(edition));
    }

    /** The front page speaks English where some shelf does, as the sections' names do not share a language. */
    private static Shelf spoken(List<Shelf> all) {
        return all.stream()
                .filter(shelf -> Languages.isEnglish(shelf.locale()))
                .findFirst()
                .orElse(all.get(0));
    }

    private static List<String> lines(Stream<String> texts) {
        return texts.map(PublicText::line)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
