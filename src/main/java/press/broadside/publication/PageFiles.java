package press.broadside.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Editions;

/** The page of an entry; once it is buried, what stands there instead. */
final class PageFiles {
    /** A page's name with this at its end: the server says that the page is gone, with this text. */
    static final String GONE = ".gone";

    private final Editions editions;
    private final Pages pages;
    private final PublicPictures pictures;
    private final StrandStore strands;

    PageFiles(Editions editions, Pages pages, PublicPictures pictures, StrandStore strands) {
        this.editions = editions;
        this.pages = pages;
        this.pictures = pictures;
        this.strands = strands;
    }

    Batch page(Shelf shelf, EntryRow entry) {
        String path = shelf.path(entry.file());
        if (entry.isGone()) {
            return new Batch(
                    Map.of(path + GONE, utf8(pages.gone(shelf, entry, notice(entry)))), Set.of(path), List.of());
        }
        Edition edition = editions.edition(entry.edition());
        String page = pages.page(
                shelf,
                entry,
                edition,
                new Pages.Shown(
                        pictures.placed(edition),
                        pictures.first(edition),
                        edition.topics().stream()
                                .map(PublicText::line)
                                .filter(topic -> !topic.isEmpty())
                                .map(topic -> new Pages.Topic(
                                        topic,
                                        strands.topic(shelf, topic).map(strand -> strand.path() + "/" + Pages.LIST)))
                                .toList()));
        return new Batch(Map.of(path, utf8(page)), Set.of(path + GONE), edition.images());
    }

    /** Nothing of a withdrawn text is shown, even where its notice has not come. */
    private Optional<Edition> notice(EntryRow entry) {
        return Optional.of(editions.edition(entry.edition())).filter(Edition::notice);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
