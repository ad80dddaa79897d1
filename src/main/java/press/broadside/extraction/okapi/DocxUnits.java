package press.broadside.extraction.okapi;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.StartSubDocument;
import press.broadside.extraction.office.DocxFile;
import press.broadside.text.CodedText;

/** The text units of a DOCX. Okapi counts the paragraphs of a part in the ids of its units; attributes have no skeleton. */
final class DocxUnits extends Units {
    private static final Pattern PARAGRAPH = Pattern.compile(".*-tu(\\d{1,9})");

    private final DocxFile file;
    private String part = "";

    DocxUnits(DocxFile file, Function<DocumentFormat.Block, Optional<CodedText>> target) {
        super(INTO, target);
        this.file = file;
    }

    @Override
    List<Event> met(Event event) {
        if (event.isStartSubDocument() && event.getResource() instanceof StartSubDocument start) {
            part = start.getName();
        } else if (event.isTextUnit()) {
            ITextUnit unit = event.getTextUnit();
            var source = new NumberedFragment(unit.getSource().getFirstContent());
            show(unit, role(unit), source, false, false);
        }
        return List.of(event);
    }

    private String role(ITextUnit unit) {
        if (unit.isReferent()) {
            return unit.getSkeleton() == null ? "alt" : "p";
        }
        Matcher paragraph = PARAGRAPH.matcher(unit.getId());
        return paragraph.matches() ? file.role(part, Integer.parseInt(paragraph.group(1))) : "p";
    }
}
