package press.broadside.publication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Editions editions;
    private final Pages pages;
    private final PublicPictures pictures;
    private final KeptItems items = new KeptItems();

    ShelfFiles(PublicationSettings settings, Editions editions, Pages pages, PublicPictures pictures) {
        this.settings = settings;
        this.editions = editions;
        this.pages = pages;
        this.pictures = pictures;
    }

    /** Pages first, then feeds, then the list: nothing is named before it is there. Pictures are written on the way. */
    Map<String, byte[]> files(Shelf shelf, Instant openedAt, List<EntryRow> rows, List<EntryRow> changed) {
        var files = new LinkedHashMap<String, byte[]>();
        for (EntryRow row : changed) {
            Edition edition = editions.edition(row.edition());
            pictures.write(edition);
            files.put(
                    shelf.path(row.file()),
                    utf8(pages.page(shelf, row, edition, pictures.placed(edition), pictures.first(edition))));
        }
        Feed feed = feed(shelf, openedAt, rows);
        files.put(shelf.path(AtomFeed.FILE), AtomFeed.write(feed));
        files.put(shelf.path(RssFeed.FILE), RssFeed.write(feed));
        files.put(shelf.path(JsonFeed.FILE), JsonFeed.write(feed));
        files.put(shelf.path(Pages.LIST), utf8(pages.list(shelf, rows)));
        return files;
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
                shelf.name(),
                shelf.section().zone().getId(),
                new TreeMap<>(EditionPhrases.of(shelf.locale()).words()).toString(),
                pages.dress(shelf.locale())));
    }

    private Feed feed(Shelf shelf, Instant openedAt, List<EntryRow> rows) {
        Instant updated = rows.stream().map(EntryRow::updatedAt).reduce(openedAt, (a, b) -> a.isAfter(b) ? a : b);
        return new Feed(
                EntryId.ofFeed(shelf.section().id(), shelf.locale()),
                shelf.locale(),
                PublicText.line(shelf.name()),
                EditionPhrases.of(shelf.locale()).get("all"),
                shelf.address(settings.publicUrl(), Pages.LIST),
                shelf.address(settings.publicUrl(), ""),
                updated,
                rows.stream()
                        .limit(settings.window())
                        .map(row -> item(shelf, row))
                        .toList());
    }

    /** An entry's part of the feeds is the same until the entry changes: made once, as feeds are written far more often. */
    private Feed.Item item(Shelf shelf, EntryRow row) {
        return items.get(row, () -> newItem(shelf, row));
    }

    private Feed.Item newItem(Shelf shelf, EntryRow row) {
        Edition edition = editions.edition(row.edition());
        URI page = shelf.address(settings.publicUrl(), row.file());
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
