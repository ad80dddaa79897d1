package press.broadside.app;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import press.broadside.language.Languages;
import press.broadside.section.Approval;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/**
 * Which sections a process serves, where its command line narrows them.
 *
 * @param languages only these; empty for all
 * @param approve   in place of each section's own policy
 */
record SectionsChoice(List<Locale> languages, Optional<Approval> approve) {
    static SectionsChoice of(List<String> tags, String approve) {
        List<Locale> languages = tags.stream()
                .filter(t -> !t.isBlank())
                .map(Languages::parse)
                .distinct()
                .toList();
        return new SectionsChoice(
                languages,
                approve.isBlank() ? Optional.empty() : Optional.of(Approval.valueOf(approve.toUpperCase(Locale.ROOT))));
    }

    /** The sections of a file, with the languages asked for and the policy asked for. */
    Sections among(Sections file) {
        return new Sections(file.all().stream()
                .map(this::narrowed)
                .filter(section -> !section.locales().isEmpty())
                .toList());
    }

    /** One section called {@code all}, where there is no file: exact matches are approved unless said otherwise. */
    Sections all() {
        Map<Locale, String> names = languages.stream().collect(Collectors.toMap(Function.identity(), l -> "All"));
        return new Sections(List.of(
                new Section("all", names, languages, ZoneOffset.UTC, approve.orElse(Approval.EXACT), List.of())));
    }

    private Section narrowed(Section section) {
        List<Locale> kept = section.locales().stream()
                .filter(locale -> languages.isEmpty() || languages.contains(locale))
                .toList();
        return new Section(
                section.id(),
                section.name(),
                kept,
                section.zone(),
                approve.orElse(section.approve()),
                section.meanwhile(),
                section.accepts(),
                section.channels());
    }
}
