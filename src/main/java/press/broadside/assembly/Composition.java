package press.broadside.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Revision;
import press.broadside.text.CodedText;
import press.broadside.translation.Draft;

/** The fields of an edition, each from the unit that holds it. */
record Composition(Revision revision, Draft draft, Illustrations pictures, Map<String, CodedText> targets) {
    /** The edition as version 1, assembled at the epoch: the store gives it its number and its moment. */
    Edition edition(Document document, boolean rehearsal) {
        Fields fields = revision.fields();
        String title = field("title").orElse(fields.title());
        List<String> bodies = fields("body", fields.bodies());
        Locale locale = draft.key().locale();
        List<String> topics = fields("topic", fields.topics());
        var body = Body.unsigned(document, revision, pictures, title, locale);
        String summary = summary(body, title, bodies);
        return new Edition(
                new EditionKey(revision.key().statement(), locale, 1),
                revision.key(),
                revision.slug(),
                fields.kind(),
                title,
                fields.persons().stream().map(Composition::oneLine).toList(),
                bodies,
                fields.date(),
                topics,
                summary,
                body.html(),
                FrontMatter.above(
                        document,
                        revision,
                        saysItsTitle(),
                        FrontMatter.localized(fields, title, bodies, topics, summary)),
                pictures.shown(body.content(), document),
                rehearsal,
                Instant.EPOCH);
    }

    private boolean saysItsTitle() {
        String unit = draft.extract().fieldUnits().getOrDefault("title", "field.title");
        return !unit.startsWith("field.");
    }

    private String summary(Body body, String title, List<String> bodies) {
        var names = new ArrayList<>(revision.fields().persons());
        names.addAll(bodies);
        return revision.fields()
                .summary()
                .map(source -> field("summary").orElse(source))
                .orElseGet(() -> Summary.of(
                        body.opening(names).orElse(title), draft.key().locale()));
    }

    private List<String> fields(String name, List<String> sources) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < sources.size(); i++) {
            texts.add(field(name + "." + (i + 1)).orElse(oneLine(sources.get(i))));
        }
        return texts;
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(draft.extract().fieldUnits().get(name))
                .map(targets::get)
                .map(text -> oneLine(text.plain()))
                .filter(text -> !text.isEmpty());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
