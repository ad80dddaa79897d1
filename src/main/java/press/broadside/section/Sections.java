package press.broadside.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.broadside.language.LanguageMatch;

/**
 * All sections, in the order of their file.
 *
 * @param all no two publish the same locale
 */
public record Sections(List<Section> all) {
    public Sections {
        all = List.copyOf(all);
    }

    /** Every locale that some section publishes, in order. */
    public List<Locale> locales() {
        var locales = new ArrayList<Locale>();
        all.forEach(section -> locales.addAll(section.locales()));
        return List.copyOf(locales);
    }

    /** The one section that publishes this locale; empty when none does. */
    public Optional<Section> publishing(Locale locale) {
        return all.stream().filter(s -> s.locales().contains(locale)).findFirst();
    }

    /** What may stand in for what, as the sections say. */
    public LanguageMatch match() {
        var named = new HashMap<Locale, List<Locale>>();
        all.forEach(section -> named.putAll(section.accepts()));
        return new LanguageMatch(named);
    }
}
