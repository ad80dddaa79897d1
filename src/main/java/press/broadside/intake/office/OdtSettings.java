package press.broadside.intake.office;

import java.util.Optional;
import org.w3c.dom.Element;

/** Of an ODT's settings the switches stay that decide on its layout; printers, views, names and ids go. */
final class OdtSettings {
    private OdtSettings() {}

    static void clean(Element root) {
        for (Element element : XmlTree.elements(root)) {
            String name = Odt.name(element);
            boolean layout = Odt.attribute(element, "config:name")
                    .filter(set -> set.endsWith("configuration-settings"))
                    .isPresent();
            boolean unwanted = switch (name) {
                case "config:config-item" -> !isSwitch(element);
                case "config:config-item-set" -> !layout;
                case "office:document-settings", "office:settings" -> false;
                default -> true;
            };
            if (unwanted && !element.isSameNode(root)) {
                XmlTree.remove(element);
            }
        }
    }

    private static boolean isSwitch(Element item) {
        Optional<String> type = Odt.attribute(item, "config:type");
        return type.filter("boolean"::equals).isPresent()
                && item.getTextContent().strip().matches("true|false");
    }
}
