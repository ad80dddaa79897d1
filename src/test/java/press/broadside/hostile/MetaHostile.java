package press.broadside.hostile;

import static press.broadside.hostile.HostileCase.cleaned;
import static press.broadside.hostile.HostileCase.exact;
import static press.broadside.hostile.HostileCase.refused;

import java.util.List;

/** Metadata beside a document that explodes, builds objects, or claims too much. */
final class MetaHostile {
    private MetaHostile() {}

    static List<HostileCase> cases() {
        return List.of(
                refused("meta-aliases.txt", "Hello", "not valid YAML").beside(laughs()),
                refused("meta-tag.txt", "Hello", "not valid YAML")
                        .beside("title: !!java.net.URLClassLoader [[!!java.net.URL ['http://127.0.0.1:9/']]]"),
                refused("meta-local-tag.txt", "Hello", "has a type tag").beside("title: !exec 'touch /tmp/x'"),
                refused("meta-deep.txt", "Hello", "not valid YAML").beside("a: " + "[".repeat(10_000)),
                refused("meta-deep-mapping.txt", "Hello", "YAML").beside("{a: ".repeat(5_000)),
                refused("meta-100-kb.txt", "Hello", "max-meta-bytes").beside("title: " + "x".repeat(100_000)),
                refused("meta-recursive.txt", "Hello", "lists or mappings within others")
                        .beside("topics: &a [*a]"),
                refused("meta-duplicate.txt", "Hello", "has the key 'title' twice")
                        .beside("title: a\ntitle: b\n"),
                refused("meta-duplicate-case.txt", "Hello", "has the key 'Title' twice")
                        .beside("title: a\nTitle: b\n"),
                refused("meta-two-documents.txt", "Hello", "not valid YAML").beside("title: a\n---\ntitle: b\n"),
                refused("meta-list.txt", "Hello", "is not keys and values").beside("- a\n- b\n"),
                refused("meta-nul.txt", "Hello", "holds a NUL").beside("title: a\u0000b"),
                refused("meta-surrogate.txt", "Hello", "half a character").beside("title: \"\\uD800\""),
                refused("meta-unclosed.txt", "Hello", "not valid YAML").beside("title: \"" + "x".repeat(1_000)),
                refused("meta-mapping-title.txt", "Hello title", "YAML")
                        .beside("title: {a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: x}}}}}}}}}}}"),
                cleaned(
                                "meta-claims.txt",
                                "Hello claims",
                                "ignored: 'approved', which a document cannot decide about itself",
                                "ignored: 'embargo', which a document cannot decide about itself")
                        .beside("approved: true\nembargo: null\n"),
                cleaned("meta-prototype.txt", "Hello prototype", "ignored: unknown metadata '__proto__'")
                        .beside("__proto__: {x: 1}\n")
                        .withRemark("ignored: unknown metadata '__proto__ (a mapping)'"),
                cleaned("meta-bad-date.txt", "Hello date", "ignored: the date '2026-13-45'; write it like 2026-05-01")
                        .beside("date: 2026-13-45\n"),
                cleaned(
                                "meta-bad-kind.txt",
                                "Hello kind",
                                "ignored: the kind '<script>'; known are statement, resolution, report, appeal, article and meeting")
                        .beside("kind: <script>\n"),
                cleaned("meta-1000-topics.txt", "Hello topics", "ignored: all but the first 100 entries of 'topics'")
                        .beside("topics: [" + HtmlStructure.many("t%d,", 1_000) + "]"),
                exact("meta-markup.txt", "Hello markup")
                        .beside("title: \"<img src=x onerror=alert(1)> & {{x}}\"\nsummary: \"]]> <script>\"\n"),
                exact("meta-formula.txt", "Hello formula").beside("title: \"=cmd|' /C calc'!A0\"\n"),
                exact("meta-title-as-path.txt", "Hello path").beside("title: ../../../../etc/passwd\n"));
    }

    static String laughs() {
        var yaml = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        return yaml.toString();
    }
}
