package press.broadside.publication;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Editions;

/** Entries as feeds say them. One is the same until it changes: made once, as feeds are written far more often. */
final class FeedItems {
    private final Editions editions;
    private final PublicPictures pictures;
    private final URI publicUrl;
    private final KeptItems kept = new KeptItems();

    FeedItems(Editions editions, PublicPictures pictures, URI publicUrl) {
        this.editions = editions;
        this.pictures = pictures;
        this.publicUrl = publicUrl;
    }

    Feed.Item item(PlaceRow place) {
        return kept.get(place, () -> made(place));
    }

    private Feed.Item made(PlaceRow place) {
        Edition edition = editions.edition(place.edition());
        URI page = URI.create(publicUrl + "/" + place.page());
        return new Feed.Item(
                place.entry(),
                page,
                Pages.title(place.title(), place.sort(), place.locale()),
                lines(Stream.concat(edition.persons().stream(), edition.bodies().stream())),
                place.publishedAt(),
                place.updatedAt(),
                lines(Stream.concat(Stream.of(Pages.kind(edition.kind(), place.locale())), edition.topics().stream())),
                PublicText.line(edition.summary()),
                Fragment.forFeed(pictures.placed(edition), place.locale(), page),
                pictures.first(edition));
    }

    private static List<String> lines(Stream<String> texts) {
        return texts.map(PublicText::line)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
