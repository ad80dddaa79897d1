package press.broadside.translation;

import java.util.Locale;
import press.broadside.intake.RevisionKey;
import press.broadside.language.Languages;

/** Names the draft of one revision in one locale; written {@code against-the-closure-3f2a1c/r1/de}. */
public record DraftKey(RevisionKey revision, Locale locale) {
    /** @throws IllegalArgumentException if {@code written} is not {@code STATEMENT/rNUMBER/LOCALE} */
    public static DraftKey parse(String written) {
        int cut = written.lastIndexOf('/');
        if (cut < 0) {
            throw new IllegalArgumentException(
                    "'" + written + "' is not a draft; write one like my-statement-3f2a1c/r1/de");
        }
        return new DraftKey(RevisionKey.parse(written.substring(0, cut)), Languages.parse(written.substring(cut + 1)));
    }

    @Override
    public String toString() {
        return revision + "/" + locale.toLanguageTag();
    }
}
