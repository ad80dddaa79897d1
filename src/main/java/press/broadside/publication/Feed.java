package press.broadside.publication;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the three feeds of a shelf say, before any format; all text is clean, all moments are whole seconds.
 *
 * @param title   the section's name, with the topic or kind where the feed is only of that
 * @param author  the section's name: the author of what nobody signed
 * @param about   one line on what is in it
 * @param page    the shelf's list
 * @param folder  address of the feeds' folder, with a slash at its end
 * @param updated the newest change; while there is none, when the shelf was opened
 * @param items   newest first; after them older ones that were changed lately
 * @param chain   where it stands among the archives
 * @param hub     who passes changes on at once
 */
record Feed(
        String id,
        Locale locale,
        String title,
        String author,
        String about,
        URI page,
        URI folder,
        Instant updated,
        List<Item> items,
        List<Tombstone> tombstones,
        Chain chain,
        Optional<URI> hub) {
    Feed {
        items = List.copyOf(items);
        tombstones = List.copyOf(tombstones);
    }

    String language() {
        return locale.toLanguageTag();
    }

    String address(String file) {
        return folder + file;
    }

    /** What was an entry, and is withdrawn. */
    record Tombstone(String id, Instant when) {}

    /**
     * Where a document stands in the chain that leads from the feed to the first entry.
     *
     * @param number   of this archive; empty for the feed itself
     * @param previous number of the archive before it
     */
    record Chain(Optional<Long> number, Optional<Long> previous) {}

    /**
     * A picture that stands for an entry.
     *
     * @param length in bytes
     * @param width  in pixels, as is {@code height}
     */
    record Picture(String address, String mediaType, long length, int width, int height) {}

    /**
     * One entry.
     *
     * @param authors persons, then bodies; may be empty
     * @param html    content, every address absolute
     * @param tags    kind and topics, in the feed's language
     * @param picture the first in the content
     */
    record Item(
            String id,
            URI page,
            String title,
            List<String> authors,
            Instant published,
            Instant updated,
            List<String> tags,
            String summary,
            String html,
            Optional<Picture> picture) {
        Item {
            authors = List.copyOf(authors);
            tags = List.copyOf(tags);
        }
    }
}
