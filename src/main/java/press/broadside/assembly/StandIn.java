package press.broadside.assembly;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;
import press.broadside.intake.Document;
import press.broadside.intake.Format;

/**
 * What stands in the place of an edition's text, of which it says nothing.
 *
 * @param title    plain text, as is {@code sentence}
 */
public record StandIn(String title, String sentence) {

    /** @param sort {@link Edition.Sort#NOTICE} or {@link Edition.Sort#HELD} */
    public Edition of(Edition text, Edition.Sort sort) {
        String body = "<p>" + HtmlUtils.htmlEscape(sentence, "UTF-8") + "</p>";
        return new Edition(
                text.key(),
                text.revision(),
                text.slug(),
                text.kind(),
                title,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                sentence,
                body,
                Document.of(Format.HTML, page(text.key().locale(), body)),
                List.of(),
                sort,
                text.assembledAt());
    }

    private String page(Locale locale, String body) {
        return "<!DOCTYPE html>\n<html lang=\"%s\">\n<head><meta charset=\"utf-8\"><title>%s</title></head>\n<body>%s</body>\n</html>\n"
                .formatted(locale.toLanguageTag(), HtmlUtils.htmlEscape(title, "UTF-8"), body);
    }
}
