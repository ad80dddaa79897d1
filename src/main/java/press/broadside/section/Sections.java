package press.broadside.section;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.broadside.language.LanguageMatch;

/**
 * All sections, in the order of their file.
 *
 * @param all several may publish the same locale; the first of them is its home: pages lie there
 */
public record Sections(List<Section> all) {
    public Sections {
        all = List.copyOf(all);
    }

    /** Every locale that some section publishes, in order, once. */
    public List<Locale> locales() {
        return all.stream()
                .flatMap(section -> section.locales().stream())
                .distinct()
                .toList();
    }

    /** The home of a locale, the first section that publishes it, whose policies hold for it; empty when none does. */
    public Optional<Section> publishing(Locale locale) {
        return allPublishing(locale).stream().findFirst();
    }

    /** Every section that publishes this locale, its home first. */
    public List<Section> allPublishing(Locale locale) {
        return all.stream().filter(s -> s.locales().contains(locale)).toList();
    }

    /** What readers of a locale get until a correction is translated: as all its sections show one text, the strictest holds. */
    public Meanwhile meanwhile(Locale locale) {
        return allPublishing(locale).stream()
                .map(Section::meanwhile)
                .reduce(Meanwhile.KEEP, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    /** The section of this id. */
    public Optional<Section> named(String id) {
        return all.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** What may stand in for what, as the sections say. */
    public LanguageMatch match() {
        var named = new HashMap<Locale, List<Locale>>();
        all.forEach(section -> named.putAll(section.accepts()));
        return new LanguageMatch(named);
    }
}
