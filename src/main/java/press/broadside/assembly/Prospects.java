package press.broadside.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import press.broadside.extraction.Alignment.Link;
import press.broadside.extraction.Change;
import press.broadside.intake.Significance;
import press.broadside.language.Languages;
import press.broadside.section.Meanwhile;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/** Says what a correction would do, section by section, before it is handed in. */
public final class Prospects {
    private final Editions editions;
    private final Sections sections;

    Prospects(Editions editions, Sections sections) {
        this.editions = editions;
        this.sections = sections;
    }

    public List<Prospect> of(Change change) {
        var prospects = new ArrayList<Prospect>();
        for (Section section : sections.all()) {
            for (Locale locale : section.locales()) {
                prospects.add(new Prospect(section.id(), locale, what(change, locale)));
            }
        }
        return List.copyOf(prospects);
    }

    private String what(Change change, Locale locale) {
        if (Languages.isEnglish(locale)) {
            return "corrected at once";
        }
        List<Link> now = change.alignment().links().stream()
                .filter(link -> !link.after().isEmpty())
                .toList();
        long open = now.stream().filter(link -> !link.isKept()).count();
        boolean known = editions.newest(
                        change.alignment().revision().statement(), Variant.of(locale), Edition.Sort.TEXT)
                .isPresent();
        if (!known) {
            return "has no edition yet: it begins with the corrected text";
        }
        return open == 0
                ? "follows at once: there is nothing to translate"
                : "%d of %d segments to translate, if memory does not know them; %s"
                        .formatted(open, now.size(), meanwhile(change.significance(), sections.meanwhile(locale)));
    }

    private static String meanwhile(Significance significance, Meanwhile policy) {
        if (significance == Significance.MINOR || policy == Meanwhile.KEEP) {
            return "until then its text stays as it is";
        }
        return policy == Meanwhile.HOLD && significance == Significance.MAJOR
                ? "until then it is held back, and readers see that it is being corrected"
                : "until then its text says that the correction is missing";
    }
}
