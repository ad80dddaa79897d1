package press.broadside.extraction.office;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.broadside.intake.Fields;

/**
 * The properties of a package that say its statement's fields, in the language of an edition. A title or summary that was given
 * elsewhere takes the place of the property's own; what was never translated, such as a subject that is no summary, is left empty.
 */
public final class OfficeProperties implements XmlPart.Rule {
    private static final Set<String> PARTS = Set.of("docProps/core.xml", "docProps/custom.xml", "meta.xml");
    private static final Set<String> LISTS = Set.of("topics", "tags", "keywords", "keyword", "bodies");
    private static final Set<String> FOR_ALL = Set.of("id", "persons", "date", "kind");

    private final Fields localized;
    private final Map<String, String> texts = new HashMap<>();

    private OfficeProperties(Fields source, Fields localized) {
        this.localized = localized;
        pair(source.topics(), localized.topics());
        pair(source.bodies(), localized.bodies());
        pair(source.summary().stream().toList(), localized.summary().stream().toList());
        pair(List.of(source.title()), List.of(localized.title()));
    }

    /**
     * The package with other properties and everything else as it was.
     *
     * @param localized the same fields in another language, as many of each
     */
    public static byte[] localized(byte[] zip, Fields source, Fields localized) {
        if (localized.equals(source)) {
            return zip;
        }
        var properties = new OfficeProperties(source, localized);
        return OfficePackage.unzipped(zip)
                .with((name, xml) -> PARTS.contains(name) ? XmlPart.rewritten(name, xml, properties) : xml)
                .zipped();
    }

    private void pair(List<String> source, List<String> other) {
        for (int i = 0; i < Math.min(source.size(), other.size()); i++) {
            texts.put(collapsed(source.get(i)), other.get(i));
        }
    }

    @Override
    public boolean isTree(XmlElement start) {
        return Set.of("title", "subject", "description", "keywords", "keyword", "user-defined", "property")
                .contains(start.local());
    }

    @Override
    public void tree(XmlElement property, Deque<XmlElement> ancestors) {
        String key = property.attribute("name").orElse(property.local()).toLowerCase(Locale.ROOT);
        String said = property.text();
        String text = text(key.replaceFirst("^broadside:", "").strip(), said);
        if (!text.equals(said)) {
            say(property, text);
        }
    }

    private String text(String key, String said) {
        if (FOR_ALL.contains(key)) {
            return said;
        }
        if (LISTS.contains(key)) {
            return Arrays.stream(said.split("[,;]"))
                    .map(item -> texts.get(collapsed(item)))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
        return switch (key) {
            case "title", "headline" -> localized.title();
            case "description", "summary", "abstract" -> localized.summary().orElse("");
            case "byline" ->
                Stream.concat(localized.persons().stream(), localized.bodies().stream())
                        .collect(Collectors.joining(", "));
            default -> texts.getOrDefault(collapsed(said), "");
        };
    }

    /** In its innermost element: a property of one's own has a typed value within. */
    private static void say(XmlElement property, String text) {
        XmlElement value = property;
        while (!value.children().isEmpty() && value.children().get(0) instanceof XmlElement inner) {
            value = inner;
        }
        value.children().clear();
        value.children().add(new XmlNode.Text(text));
    }

    private static String collapsed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }
}
