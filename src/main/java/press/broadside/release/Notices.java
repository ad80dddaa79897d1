package press.broadside.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;
import press.broadside.assembly.Edition;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
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
        String title = words.get("gone");
        String sentence = words.format("withdrawn-on", Map.of("date", day));
        String body = "<p>" + HtmlUtils.htmlEscape(sentence, "UTF-8") + "</p>";
        return new Edition(
                withdrawn.key(),
                withdrawn.revision(),
                withdrawn.slug(),
                withdrawn.kind(),
                title,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                sentence,
                body,
                Document.of(Format.HTML, page(locale, title, body)),
                List.of(),
                Edition.Sort.NOTICE,
                at);
    }

    private static String page(Locale locale, String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"%s\">\n<head><meta charset=\"utf-8\"><title>%s</title></head>\n<body>%s</body>\n</html>\n"
                .formatted(locale.toLanguageTag(), HtmlUtils.htmlEscape(title, "UTF-8"), body);
    }
}
