package press.broadside.workbench.submit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import press.broadside.intake.Fields;
import press.broadside.intake.Kind;
import press.broadside.intake.Significance;

/**
 * A statement's fields as an editor corrected them: one name or topic a line.
 *
 * @param date ISO 8601 day, or empty
 * @param kind as in docs/formats.md
 * @param correction of a revision: for readers, what it corrects
 * @param significance of a revision: minor, medium or major; empty for what its words say
 */
record Meta(
        String title,
        String persons,
        String bodies,
        String date,
        String kind,
        String topics,
        String summary,
        String correction,
        String significance) {
    Meta {
        correction = Objects.requireNonNullElse(correction, ""); // asked for in revisions only
        significance = Objects.requireNonNullElse(significance, "");
    }

    static Meta of(Fields fields) {
        return new Meta(
                fields.title(),
                String.join("\n", fields.persons()),
                String.join("\n", fields.bodies()),
                fields.date().map(Object::toString).orElse(""),
                fields.kind().name().toLowerCase(Locale.ROOT),
                String.join("\n", fields.topics()),
                fields.summary().orElse(""),
                fields.correction().orElse(""),
                fields.significance().map(Significance::toString).orElse(""));
    }

    static List<String> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    static List<String> significances() {
        return Arrays.stream(Significance.values()).map(Significance::toString).toList();
    }

    /** As the {@code NAME.meta.yaml} that intake reads; every text is quoted, so that none is more than a text. */
    String yaml() {
        var yaml = new StringBuilder("title: ").append(quoted(title)).append('\n');
        yaml.append("byline:\n  persons: ")
                .append(list(persons))
                .append("\n  bodies: ")
                .append(list(bodies))
                .append('\n');
        if (!date.isBlank()) {
            yaml.append("date: ").append(quoted(date.strip())).append('\n');
        }
        yaml.append("kind: ").append(quoted(kind)).append('\n');
        yaml.append("topics: ").append(list(topics)).append('\n');
        if (!summary.isBlank()) {
            yaml.append("summary: ").append(quoted(summary)).append('\n');
        }
        if (!correction.isBlank()) {
            yaml.append("correction: ").append(quoted(correction)).append('\n');
        }
        if (!significance.isBlank()) {
            yaml.append("significance: ").append(quoted(significance)).append('\n');
        }
        return yaml.toString();
    }

    private static String list(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Meta::quoted)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** YAML's double quotes, which know the escapes of JSON. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.strip().replaceAll("\\s+", " ").codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0)) {
                quoted.append(' ');
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
