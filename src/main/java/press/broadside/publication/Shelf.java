package press.broadside.publication;

import java.net.URI;
import java.util.Locale;
import press.broadside.section.Section;

/** One section in one language: three feeds, one list, and a page per entry, side by side in one folder. */
record Shelf(Section section, Locale locale) {
    String name() {
        return section.name().getOrDefault(locale, section.id());
    }

    /** Below the public folder and below the public address alike. */
    String path() {
        return section.id() + "/" + locale.toLanguageTag();
    }

    String path(String file) {
        return path() + "/" + file;
    }

    URI address(URI publicUrl, String file) {
        return URI.create(publicUrl + "/" + path(file));
    }

    @Override
    public String toString() {
        return path();
    }
}
