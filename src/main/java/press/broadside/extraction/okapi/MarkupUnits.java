package press.broadside.extraction.okapi;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import press.broadside.text.CodedText;

/** The text units of a document that is text itself: in the filter's order, with the filter's types; what others refer to are attributes. */
final class MarkupUnits extends Units {
    MarkupUnits(LocaleId into, Function<DocumentFormat.Block, Optional<CodedText>> target) {
        super(into, target);
    }

    @Override
    List<Event> met(Event event) {
        if (event.isTextUnit()) {
            ITextUnit unit = event.getTextUnit();
            boolean attribute = unit.isReferent();
            String role = Optional.ofNullable(unit.getType()).orElse("text");
            var source = new NumberedFragment(unit.getSource().getFirstContent());
            show(unit, role, source, attribute, attribute);
        }
        return List.of(event);
    }
}
