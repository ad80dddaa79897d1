package press.broadside.extraction.okapi;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextContainer;
import press.broadside.text.CodedText;

/** Meets the events of one document, and gives text units their targets. */
abstract class Units {
    static final LocaleId INTO = LocaleId.ENGLISH;

    /** What Okapi marks its own codes with: in a document they would be taken for such. */
    private static final Pattern OKAPI_MARKS = Pattern.compile("[\uE101-\uE103]");

    private final LocaleId into;
    private final Function<DocumentFormat.Block, Optional<CodedText>> target;

    Units(LocaleId into, Function<DocumentFormat.Block, Optional<CodedText>> target) {
        this.into = into;
        this.target = target;
    }

    /** @return what is to be written now, in order */
    abstract List<Event> met(Event event);

    /** Shows a unit; one that is shown in vain is left as it is, or, where {@code always}, gets its own source as a target. */
    final void show(ITextUnit unit, String role, NumberedFragment source, boolean attribute, boolean always) {
        Optional<CodedText> wanted = target.apply(new DocumentFormat.Block(role, source.coded()));
        if (wanted.isPresent() || always) {
            CodedText content =
                    wanted.map(text -> new CodedText(unmarked(text.coded()))).orElse(source.coded());
            unit.setTarget(into, new TextContainer(source.holding(content, attribute)));
        }
    }

    static String unmarked(String text) {
        return OKAPI_MARKS.matcher(text).replaceAll("\uFFFD");
    }
}
