package press.broadside.translation.xliff;

import java.util.Map;
import press.broadside.text.TextUnit;

/** What a text unit is, said to a translator. */
final class Roles {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("p", "a paragraph"),
            Map.entry("paragraph", "a paragraph"),
            Map.entry("text", "text"),
            Map.entry("li", "an item of a list"),
            Map.entry("td", "a cell of a table"),
            Map.entry("th", "the head of a table's row or column"),
            Map.entry("caption", "a caption"),
            Map.entry("figcaption", "a caption"),
            Map.entry("blockquote", "a quotation"),
            Map.entry("title", "the document's title"),
            Map.entry("alt", "what a picture says to those who cannot see it"),
            Map.entry("field", "a field beside the text"));

    private Roles() {}

    static String sentence(TextUnit unit) {
        String role = unit.role();
        if (role.matches("h[1-6]")) {
            return "This is a heading of level " + role.charAt(1) + ".";
        }
        String name = NAMES.getOrDefault(role, "text of the kind '" + role + "'");
        return "This is " + name + (role.equals("field") ? ": " + unit.id().replaceFirst("^field\\.", "") : "") + ".";
    }
}
