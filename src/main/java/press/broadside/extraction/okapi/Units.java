package press.broadside.extraction.okapi;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextContainer;
import press.broadside.extraction.office.FilterText;
import press.broadside.text.CodedText;

/** Meets the events of one document, and gives text units their targets. */
abstract class Units {
    static final LocaleId INTO = LocaleId.ENGLISH;

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
            CodedText content = wanted.map(text -> new CodedText(FilterText.allowed(text.coded())))
                    .orElse(source.coded());
            unit.setTarget(into, new TextContainer(source.holding(content, attribute)));
        }
    }
}
