package press.broadside.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import press.broadside.extraction.Changes.Correction;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Significance;
import press.broadside.language.EditionPhrases;
import press.broadside.language.LanguageProfiles;
import press.broadside.language.LocalizedDates;
import press.broadside.section.Meanwhile;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/** Says above an edition's text what was corrected in it, and what was corrected in its source and not yet in it. */
final class Corrections {
    private final Function<RevisionKey, Optional<Correction>> since;
    private final Sections sections;
    private final LanguageProfiles profiles;

    /** @param since of what a later revision corrects in this one, if it is told to readers */
    Corrections(Function<RevisionKey, Optional<Correction>> since, Sections sections, LanguageProfiles profiles) {
        this.since = since;
        this.sections = sections;
        this.profiles = profiles;
    }

    /** The edition with a note of what its own revision corrects. */
    Edition made(Edition edition, String text, Instant at) {
        String label = words(edition).format("corrected", Map.of("date", day(edition, at)));
        return edition.noting(List.of(new CorrectionNote(edition.revision().number(), at, label, text)));
    }

    /**
     * What readers get of an edition now. One whose source was corrected since, by more than what is minor, is marked or
     * held back, as the sections that publish it want it; otherwise it stays as it is.
     *
     * @param former the newest text of the edition that is stored; what was corrected in that stays noted
     */
    Edition noted(Edition made, Optional<Edition> former) {
        if (made.sort() != Edition.Sort.TEXT) {
            return made;
        }
        Edition text = made.noting(kept(made, former));
        Optional<Correction> missing = since.apply(made.revision());
        Meanwhile policy = policy(made.key().variant());
        if (missing.isEmpty() || policy == Meanwhile.KEEP) {
            return text;
        }
        return policy == Meanwhile.HOLD && missing.get().significance() == Significance.MAJOR
                ? held(text)
                : missing(text, missing.get());
    }

    private Meanwhile policy(Variant variant) {
        return variant.section()
                .flatMap(sections::named)
                .map(Section::meanwhile)
                .orElseGet(() -> sections.meanwhile(variant.locale()));
    }

    /** Its own notes and those of former revisions, each correction once: the same words of two revisions are one. */
    private static List<CorrectionNote> kept(Edition made, Optional<Edition> former) {
        var kept = new ArrayList<CorrectionNote>();
        former.filter(edition -> edition.revision().number() <= made.revision().number())
                .ifPresent(edition -> kept.addAll(edition.notes()));
        made.notes().stream()
                .filter(note -> kept.stream().noneMatch(known -> known.text().equals(note.text())))
                .forEach(kept::add);
        kept.removeIf(CorrectionNote::isMissing);
        kept.sort(Comparator.comparing(CorrectionNote::revision));
        return kept;
    }

    private Edition missing(Edition text, Correction missing) {
        String label = words(text).format("correction-missing", Map.of("date", day(text, missing.at())));
        var notes = new ArrayList<>(text.notes());
        notes.add(new CorrectionNote(missing.revision().number(), missing.at(), label, ""));
        return text.noting(notes);
    }

    private static Edition held(Edition text) {
        EditionPhrases words = words(text);
        return new StandIn(words.get("being-corrected"), words.get("back-when-corrected")).of(text, Edition.Sort.HELD);
    }

    private static EditionPhrases words(Edition edition) {
        return EditionPhrases.of(edition.key().locale());
    }

    private String day(Edition edition, Instant at) {
        Locale locale = edition.key().locale();
        ZoneId zone = edition.key()
                .variant()
                .section()
                .flatMap(sections::named)
                .or(() -> sections.publishing(locale))
                .map(Section::zone)
                .orElse(ZoneOffset.UTC);
        return LocalizedDates.longDate(LocalDate.ofInstant(at, zone), profiles.of(locale));
    }
}
