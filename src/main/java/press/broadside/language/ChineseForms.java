package press.broadside.language;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;

/** Tells simplified from traditional Chinese by characters that only one of them has. */
final class ChineseForms {
    private static final int FEWEST = 3;

    private ChineseForms() {}

    /** Made when the first Chinese text comes. */
    private static final class Forms {
        static final UnicodeSet SIMPLIFIED = changedBy("Hans-Hant");
        static final UnicodeSet TRADITIONAL = changedBy("Hant-Hans");

        private static UnicodeSet changedBy(String id) {
            var change = Transliterator.getInstance(id);
            var changed = new UnicodeSet();
            for (int han = 0x4E00; han <= 0x9FFF; han++) {
                String written = Character.toString(han);
                if (!change.transliterate(written).equals(written)) {
                    changed.add(han);
                }
            }
            return changed.freeze();
        }
    }

    /** The other form, where the text has several of its characters and none of its own. */
    static Optional<String> contradiction(Locale locale, String text) {
        if (!locale.getLanguage().equals("zh")) {
            return Optional.empty();
        }
        String script = ULocale.addLikelySubtags(ULocale.forLocale(locale)).getScript();
        long simplified = text.codePoints().filter(Forms.SIMPLIFIED::contains).count();
        long traditional = text.codePoints().filter(Forms.TRADITIONAL::contains).count();
        if (script.equals("Hans") && traditional >= FEWEST && simplified == 0) {
            return Optional.of("traditional");
        }
        return script.equals("Hant") && simplified >= FEWEST && traditional == 0
                ? Optional.of("simplified")
                : Optional.empty();
    }
}
