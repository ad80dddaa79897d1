package press.broadside.translation.xliff;

import java.util.List;
import java.util.Locale;
import press.broadside.terminology.Terms;
import press.broadside.text.TextUnit;

/** What things are called; the term base. */
@FunctionalInterface
interface Glossed {
    Terms of(List<TextUnit> units, List<Locale> languages);
}
