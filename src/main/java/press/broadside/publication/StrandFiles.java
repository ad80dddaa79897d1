package press.broadside.publication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import press.broadside.language.EditionPhrases;

/**
 * The files of one list: its feeds, its archives, and pages to leaf through. An archive holds a fixed range of numbers and
 * is closed while all of them are in the feed still, so that nothing falls between the two.
 */
final class StrandFiles {
    private final PublicationSettings settings;
    private final ListingStore listings;
    private final StrandStore strands;
    private final Pages pages;
    private final FeedItems items;

    StrandFiles(
            PublicationSettings settings, ListingStore listings, StrandStore strands, Pages pages, FeedItems items) {
        this.settings = settings;
        this.listings = listings;
        this.strands = strands;
        this.pages = pages;
        this.items = items;
    }

    /** The feeds and the first page: of the newest entries, however many there are. */
    Map<String, byte[]> current(StrandStore.Row row) {
        Strand strand = row.strand();
        List<PlaceRow> newest = newest(row);
        Feed feed =
                feed(strand, row.updatedAt(), feedEntries(row), tombstones(row), chain(Optional.empty(), closed(row)));
        var files = new LinkedHashMap<String, byte[]>();
        files.put(strand.path(AtomFeed.FILE), AtomFeed.write(feed));
        files.put(strand.path(RssFeed.FILE), RssFeed.write(feed));
        files.put(strand.path(JsonFeed.FILE), JsonFeed.write(feed));
        List<Strand> parts = strand.isAll() ? strands.parts(strand.shelf()) : List.of();
        files.put(
                strand.path(Pages.LIST),
                utf8(pages.list(strand, newest, new Leaf(Optional.empty(), closed(row)), parts)));
        return files;
    }

    /** One archive and the page that shows the same entries. */
    Map<String, byte[]> archive(StrandStore.Row row, long number) {
        Strand strand = row.strand();
        var all =
                listings.between(strand, (number - 1) * settings.archived() + 1, number * settings.archived()).stream()
                        .map(ListingStore.Listed::place)
                        .toList();
        var shown = all.stream().filter(PlaceRow::isShown).toList();
        var gone = all.stream().filter(place -> !place.isShown()).toList();
        Instant updated = all.stream()
                .map(place -> place.goneAt().orElse(place.updatedAt()))
                .reduce(row.openedAt(), (a, b) -> a.isAfter(b) ? a : b);
        Feed feed = feed(
                strand,
                updated,
                shown,
                gone.stream().map(StrandFiles::tombstone).toList(),
                chain(Optional.of(number), number - 1));
        var files = new LinkedHashMap<String, byte[]>();
        files.put(strand.path(AtomFeed.archive(number)), AtomFeed.write(feed));
        files.put(
                strand.path(Leaf.folder(number) + Pages.LIST),
                utf8(pages.list(strand, shown, new Leaf(Optional.of(number), closed(row)), List.of())));
        return files;
    }

    /** How many archives are closed; the last of them is this one. */
    long closed(StrandStore.Row row) {
        return Math.max(0, row.last() / settings.archived() - 1);
    }

    /** The archive that holds a number, once it is closed. */
    long archiveOf(long number) {
        return (number - 1) / settings.archived() + 1;
    }

    LongStream archives(StrandStore.Row row) {
        return LongStream.rangeClosed(1, closed(row));
    }

    private List<PlaceRow> newest(StrandStore.Row row) {
        return listings.newest(row.strand(), settings.window()).stream()
                .map(ListingStore.Listed::place)
                .toList();
    }

    /** The window, and older ones that were changed since its first entry, so that readers hear of it. */
    private List<PlaceRow> feedEntries(StrandStore.Row row) {
        var newest = listings.newest(row.strand(), settings.window());
        if (newest.size() < settings.window()) {
            return newest.stream().map(ListingStore.Listed::place).toList();
        }
        var oldest = newest.get(newest.size() - 1);
        var corrected =
                listings.corrected(row.strand(), oldest.number(), oldest.place().publishedAt(), settings.window());
        return Stream.concat(newest.stream(), corrected.stream())
                .map(ListingStore.Listed::place)
                .toList();
    }

    /** Counted from the feed's last change, so that a feed that nothing happens to stays as it is. */
    private List<Feed.Tombstone> tombstones(StrandStore.Row row) {
        Instant since = row.updatedAt().minus(Duration.ofDays(settings.tombstones()));
        return listings.gone(row.strand(), since).stream()
                .map(listed -> tombstone(listed.place()))
                .toList();
    }

    private static Feed.Tombstone tombstone(PlaceRow place) {
        return new Feed.Tombstone(place.entry(), place.goneAt().orElseThrow());
    }

    private static Feed.Chain chain(Optional<Long> number, long previous) {
        return new Feed.Chain(number, Optional.of(previous).filter(archive -> archive > 0));
    }

    private Feed feed(
            Strand strand, Instant updated, List<PlaceRow> shown, List<Feed.Tombstone> gone, Feed.Chain chain) {
        Shelf shelf = strand.shelf();
        String section = PublicText.line(shelf.name());
        URI list = strand.address(
                settings.publicUrl(), chain.number().map(Leaf::folder).orElse("") + Pages.LIST);
        return new Feed(
                EntryId.ofFeed(strand),
                shelf.locale(),
                Pages.name(strand),
                section,
                EditionPhrases.of(shelf.locale()).get("all"),
                list,
                strand.address(settings.publicUrl(), ""),
                updated,
                shown.stream().map(items::item).toList(),
                gone,
                chain,
                settings.hub());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
