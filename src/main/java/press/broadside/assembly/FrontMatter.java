package press.broadside.assembly;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Format;
import press.broadside.intake.Kind;
import press.broadside.intake.Revision;

/**
 * What an edition in Markdown says above its text, as intake reads it: the fields, in the edition's language. Where the text
 * alone says all that is known, there is none, and the document stays as it was written.
 */
record FrontMatter(Fields fields) {
    /**
     * The document with the fields above it.
     *
     * @param source    of which it is the edition
     * @param titled    whether the source's text itself says its title
     * @param localized the fields in the edition's language
     */
    static Document above(Document document, Revision source, boolean titled, Fields localized) {
        boolean wanted = document.format() == Format.MARKDOWN
                && !isSaid(source.document().text(), titled, source.fields());
        return wanted ? document.withText(new FrontMatter(localized).yaml() + "\n" + document.text()) : document;
    }

    private static boolean isSaid(String text, boolean titled, Fields fields) {
        boolean bare = fields.date().isEmpty()
                && fields.kind() == Kind.STATEMENT
                && fields.topics().isEmpty()
                && fields.summary().isEmpty();
        boolean cutFromText = fields.title().endsWith("…");
        return bare
                && (titled || cutFromText)
                && Stream.concat(fields.persons().stream(), fields.bodies().stream())
                        .allMatch(text::contains);
    }

    private String yaml() {
        var yaml = new StringBuilder("---\n");
        yaml.append("title: ").append(quoted(fields.title())).append('\n');
        if (!fields.persons().isEmpty() || !fields.bodies().isEmpty()) {
            yaml.append("byline:\n");
            line(yaml, "  persons", fields.persons());
            line(yaml, "  bodies", fields.bodies());
        }
        fields.date().ifPresent(date -> yaml.append("date: ").append(date).append('\n'));
        yaml.append("kind: ")
                .append(fields.kind().name().toLowerCase(Locale.ROOT))
                .append('\n');
        line(yaml, "topics", fields.topics());
        fields.summary()
                .ifPresent(summary ->
                        yaml.append("summary: ").append(quoted(summary)).append('\n'));
        return yaml.append("---\n").toString();
    }

    private static void line(StringBuilder yaml, String key, List<String> values) {
        if (!values.isEmpty()) {
            yaml.append(values.stream().map(FrontMatter::quoted).collect(Collectors.joining(", ", key + ": [", "]\n")));
        }
    }

    /** A double-quoted scalar: whatever the text holds, it is text. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isPlain(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append((c > 0xFFFF ? "\\U%08X" : "\\u%04X").formatted(c));
            }
        });
        return quoted.append('"').toString();
    }

    /** What YAML prints as it is; line ends of any kind and byte order marks are not among it. */
    private static boolean isPlain(int c) {
        boolean printable = (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c <= 0xFFFD) || c > 0xFFFF;
        return printable && c != 0x2028 && c != 0x2029 && c != 0xFEFF;
    }
}
