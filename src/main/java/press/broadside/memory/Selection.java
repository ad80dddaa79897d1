package press.broadside.memory;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A part of the memory.
 *
 * @param languages of the targets; empty for all
 * @param origins   names of files, or {@code approved}; empty for all
 */
public record Selection(Set<Locale> languages, Set<String> origins) {
    public static final Selection ALL = new Selection(Set.of(), Set.of());

    public Selection {
        languages = Set.copyOf(languages);
        origins = Set.copyOf(origins);
    }

    List<String> tags() {
        return languages.stream().map(Locale::toLanguageTag).sorted().toList();
    }
}
