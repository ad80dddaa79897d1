package press.broadside.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadside.intake.Fields;
import press.broadside.text.CodedText;

/**
 * A statement's fields in the language of a draft, each from the unit that holds it; in English where there is no target.
 *
 * @param units   where each field's text stands, as an extract says it
 * @param targets by unit id
 */
record FieldTexts(Fields source, Map<String, String> units, Map<String, CodedText> targets) {
    String title() {
        return field("title").orElse(source.title());
    }

    List<String> persons() {
        return source.persons().stream().map(FieldTexts::oneLine).toList();
    }

    List<String> bodies() {
        return fields("body", source.bodies());
    }

    List<String> topics() {
        return fields("topic", source.topics());
    }

    /** Nothing where its author gave none. */
    Optional<String> summary() {
        return source.summary().map(english -> field("summary").orElse(english));
    }

    /** What the revision corrects; nothing where its editor says nothing. */
    Optional<String> correction() {
        return source.correction().map(english -> field("correction").orElse(english));
    }

    /** Whether the text itself says the title. */
    boolean saysItsTitle() {
        return !units.getOrDefault("title", "field.title").startsWith("field.");
    }

    Fields localized() {
        return new Fields(title(), source.persons(), bodies(), source.date(), source.kind(), topics(), summary());
    }

    private List<String> fields(String name, List<String> sources) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < sources.size(); i++) {
            texts.add(field(name + "." + (i + 1)).orElse(oneLine(sources.get(i))));
        }
        return texts;
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(units.get(name))
                .map(targets::get)
                .map(text -> oneLine(text.plain()))
                .filter(text -> !text.isEmpty());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
