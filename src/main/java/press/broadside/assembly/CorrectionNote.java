package press.broadside.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import press.broadside.language.EditionPhrases;
import press.broadside.language.Languages;

/**
 * What stands above an edition's text about a correction.
 *
 * @param revision the number of the revision that corrects
 * @param at       when that revision was accepted
 * @param label    plain text: when it was corrected, or that this text does not have the correction yet
 * @param text     plain text, in the edition's language: what was corrected; empty where the correction is missing
 */
public record CorrectionNote(int revision, Instant at, String label, String text) {

    /** Whether the text does not have the correction. */
    public boolean isMissing() {
        return text.isEmpty();
    }

    static String html(List<CorrectionNote> notes, Locale locale) {
        return notes.stream().map(note -> note.html(locale)).collect(Collectors.joining());
    }

    private String html(Locale locale) {
        String said = "<strong>" + marked(label, locale) + "</strong>";
        return "<p class=\"correction\">" + said + (isMissing() ? "" : "<br>" + escaped(text)) + "</p>\n";
    }

    /** In English where nobody has written our words in the edition's language. */
    private static String marked(String label, Locale locale) {
        Locale words = EditionPhrases.of(locale).locale();
        return words.getLanguage().equals(locale.getLanguage())
                ? escaped(label)
                : "<span lang=\"%s\" dir=\"%s\">%s</span>"
                        .formatted(words.toLanguageTag(), Languages.direction(words), escaped(label));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
