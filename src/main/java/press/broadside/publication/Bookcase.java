package press.broadside.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.broadside.assembly.Variant;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/** The shelves that there are: one for each section and language that it publishes. */
record Bookcase(Sections sections) {
    List<Shelf> all() {
        var shelves = new ArrayList<Shelf>();
        for (Section section : sections.all()) {
            section.locales().forEach(locale -> shelves.add(new Shelf(section, locale)));
        }
        return shelves;
    }

    /** Empty where the section does not publish the language (any longer). */
    Optional<Shelf> shelf(String section, Locale locale) {
        return sections.named(section)
                .filter(named -> named.locales().contains(locale))
                .map(named -> new Shelf(named, locale));
    }

    /** Where pages of a language lie. */
    Shelf home(Locale locale) {
        return sections.publishing(locale)
                .map(section -> new Shelf(section, locale))
                .orElseThrow(() -> new IllegalStateException("no section publishes " + locale.toLanguageTag()
                        + "; add the locale to a section in routes/sections.yaml"));
    }

    /** The shelves that an edition goes to, its home first: a section's own edition to that section alone. */
    List<Shelf> of(Variant variant) {
        Shelf home = home(variant.locale());
        return variant.section().isPresent()
                ? variant.section().flatMap(own -> shelf(own, variant.locale())).stream()
                        .toList()
                : sections.allPublishing(home.locale()).stream()
                        .map(section -> new Shelf(section, home.locale()))
                        .toList();
    }
}
