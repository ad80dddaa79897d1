package press.broadside.intake.office;

import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Bounds what an ODT says as a number in place of repeating it: a few bytes may mean two thousand million spaces. */
final class OdtCounts {
    private static final int MOST = 1_000;
    private static final Set<String> COUNTS =
            Set.of("text:c", "table:number-columns-repeated", "table:number-rows-repeated");

    private OdtCounts() {}

    static void bound(Element root, Removals removals) {
        for (Element element : XmlTree.elements(root)) {
            for (Attr attribute : XmlTree.attributes(element)) {
                if (COUNTS.contains(Odt.name(attribute)) && !isModest(attribute.getValue())) {
                    attribute.setValue(Integer.toString(MOST));
                    removals.say("cut to %,d: spaces in a row, or rows and columns that repeat".formatted(MOST));
                }
            }
        }
    }

    private static boolean isModest(String number) {
        return number.matches("[0-9]{1,4}") && Integer.parseInt(number) <= MOST;
    }
}
