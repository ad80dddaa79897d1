package press.broadside.extraction.office;

import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The media types that a DOCX gives its parts by name. */
final class ContentTypes implements XmlPart.Rule {
    private static final String NAME = "[Content_Types].xml";

    private final Map<String, String> types = new HashMap<>();

    /** By the part's name as in the package, without the slash before it. */
    static Map<String, String> in(OfficePackage source) {
        var found = new ContentTypes();
        source.find(NAME).ifPresent(xml -> XmlPart.rewritten(NAME, xml, found));
        return found.types;
    }

    @Override
    public boolean isTree(XmlElement start) {
        return start.local().equals("Override");
    }

    @Override
    public void tree(XmlElement override, Deque<XmlElement> ancestors) {
        String part = override.attribute("PartName").orElse("");
        types.put(
                part.startsWith("/") ? part.substring(1) : part,
                override.attribute("ContentType").orElse(""));
    }
}
