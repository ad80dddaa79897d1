package press.broadside.publication;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the three feeds of a shelf say, before any format; all text is clean, all moments are whole seconds.
 *
 * @param title   the section's name; it is also the author of what nobody signed
 * @param about   one line on what is in it
 * @param page    the shelf's list
 * @param folder  address of the feeds' folder, with a slash at its end
 * @param updated the newest change; while there is none, when the shelf was opened
 * @param items   newest first
 * @param gone    what was withdrawn and may still be in readers' stores, newest first
 * @param file    of the Atom document, as it is one of a chain
 * @param earlier file of the archive that goes before it
 */
record Feed(
        String id,
        Locale locale,
        String title,
        String about,
        URI page,
        URI folder,
        Instant updated,
        List<Item> items,
        List<Gone> gone,
        String file,
        Optional<String> earlier) {
    Feed {
        items = List.copyOf(items);
        gone = List.copyOf(gone);
    }

    /** A tombstone. */
    record Gone(String id, Instant when) {}

    boolean isArchive() {
        return !file.equals(AtomFeed.FILE);
    }

    String language() {
        return locale.toLanguageTag();
    }

    String address(String file) {
        return folder + file;
    }

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
