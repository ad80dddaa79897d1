package press.broadside.extraction.okapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.resource.ITextUnit;
import press.broadside.extraction.office.OdtFile;
import press.broadside.text.CodedText;

/**
 * The text units of an ODT. Okapi gives a footnote before the paragraph that it belongs to, as it writes it first; a reader meets the
 * paragraph first, so what others refer to waits for them.
 */
final class OdtUnits extends Units {
    private static final Pattern ROLE = Pattern.compile(OdtFile.ROLE + "=\"([^\"]*)\"");

    private final List<Event> waiting = new ArrayList<>();

    OdtUnits(Function<DocumentFormat.Block, Optional<CodedText>> target) {
        super(INTO, target);
    }

    @Override
    List<Event> met(Event event) {
        if (event.isTextUnit() && event.getTextUnit().isReferent()) {
            waiting.add(event);
            return List.of();
        }
        if (event.isTextUnit()) {
            show(event.getTextUnit());
        }
        waiting.forEach(inner -> show(inner.getTextUnit()));
        var events = new ArrayList<>(waiting);
        waiting.clear();
        events.add(event);
        return events;
    }

    private void show(ITextUnit unit) {
        var source = NumberedFragment.simplified(unit.getSource().getFirstContent());
        show(unit, role(unit), source, false, false);
    }

    private static String role(ITextUnit unit) {
        Matcher role = ROLE.matcher(String.valueOf(unit.getSkeleton()));
        return role.find() ? role.group(1) : "p";
    }
}
