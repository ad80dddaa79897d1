package press.broadside.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import press.broadside.assembly.Edition;
import press.broadside.assembly.StandIn;
import press.broadside.language.EditionPhrases;
import press.broadside.language.LanguageProfiles;
import press.broadside.language.LocalizedDates;

/** What stands in the place of a withdrawn text: that it was withdrawn, and when; nothing of what it said. */
final class Notices {
    private final LanguageProfiles profiles;

    Notices(LanguageProfiles profiles) {
        this.profiles = profiles;
    }

    Edition notice(Edition withdrawn, Instant at, ZoneId zone) {
        Locale locale = withdrawn.key().locale();
        EditionPhrases words = EditionPhrases.of(locale);
        String day = LocalizedDates.longDate(LocalDate.ofInstant(at, zone), profiles.of(locale));
        return new StandIn(words.get("gone"), words.format("withdrawn-on", Map.of("date", day)))
                .of(withdrawn, Edition.Sort.NOTICE);
    }
}
