package press.broadside.publication;

import java.util.Locale;
import press.broadside.assembly.Edition;

/** Names of pages: short, in ASCII, each once in its language. */
final class Slugs {
    private static final int LONGEST = 120;

    private final EntryStore entries;

    Slugs(EntryStore entries) {
        this.entries = entries;
    }

    String free(Edition edition) {
        String wished = edition.slug().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        wished = wished.substring(0, Math.min(wished.length(), LONGEST)).replaceAll("^-+|-+$", "");
        String base = wished.isEmpty() ? "statement" : wished;
        String slug = base;
        for (int i = 2; slug.equals("index") || entries.isTaken(edition.key().locale(), slug); i++) {
            slug = base + "-" + i;
        }
        return slug;
    }
}
