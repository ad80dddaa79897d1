package press.broadside.intake.office;

import java.util.Set;
import org.w3c.dom.Element;
import press.broadside.intake.office.Removals.Removed;

/** Tracked changes of an ODT count as accepted: what was deleted stands aside in OpenDocument, and goes with its record. */
final class OdtChanges {
    private static final Set<String> MARKS = Set.of("text:change", "text:change-start", "text:change-end");
    private static final Set<String> RECORDS = Set.of("text:tracked-changes", "table:tracked-changes");

    private OdtChanges() {}

    static void accept(Element root, Removals removals) {
        for (Element element : XmlTree.elements(root)) {
            String name = Odt.name(element);
            if (RECORDS.contains(name)) {
                XmlTree.children(element).forEach(change -> removals.count(Removed.TRACKED_CHANGE));
                XmlTree.remove(element);
            } else if (MARKS.contains(name)) {
                XmlTree.remove(element);
            }
        }
    }
}
