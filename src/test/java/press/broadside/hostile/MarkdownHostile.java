package press.broadside.hostile;

import static press.broadside.hostile.HostileCase.exact;
import static press.broadside.hostile.HostileCase.refused;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Markdown that nests, multiplies and never closes. */
final class MarkdownHostile {
    private static final String DEEP = "nested in too many levels";

    private MarkdownHostile() {}

    static List<HostileCase> cases() {
        return List.of(
                refused("md-quotations-deep.md", "> ".repeat(40_000) + "Hello", DEEP),
                refused("md-quotations-tight.md", ">".repeat(90_000) + "Hello", DEEP),
                refused("md-lists-deep.md", "- ".repeat(40_000) + "Hello", DEEP),
                refused("md-lists-stepwise.md", lists(300), DEEP),
                refused("md-numbered-deep.md", "1. ".repeat(20_000) + "Hello", DEEP),
                refused("md-mixed-deep.md", "> - ".repeat(20_000) + "Hello", DEEP),
                refused("md-brackets-open.md", "[".repeat(90_000) + "Hello", DEEP),
                refused("md-brackets-closed.md", "[".repeat(40_000) + "Hello" + "]".repeat(40_000), DEEP),
                refused("md-pictures-deep.md", "![".repeat(40_000) + "Hello", DEEP),
                refused("md-emphasis-open.md", "*a ".repeat(10_000) + "Hello", DEEP),
                refused("md-emphasis-run.md", "*".repeat(90_000) + "Hello", DEEP),
                refused("md-emphasis-alternating.md", "*a **b ".repeat(5_000) + "Hello", DEEP),
                refused("md-underscores.md", "__a ".repeat(10_000) + "Hello", DEEP),
                refused("md-links-nested.md", "[a](".repeat(20_000) + "Hello", "max-marks"),
                refused("md-1500-links-open.md", "Hello " + "[a](".repeat(5_001), "max-marks"),
                exact("md-1500-parentheses.md", "Hello " + "((".repeat(1_500) + " there"),
                exact("md-90-links-open.md", "Hello " + "[a](".repeat(1_500) + " there"),
                refused("md-backticks.md", "Hello " + backticks(3_000), "max-"),
                refused("md-html-comments-open.md", "Hello " + "<!-- ".repeat(10_000), "max-marks"),
                refused("md-html-instructions-open.md", "Hello " + "<?".repeat(10_000), "max-marks"),
                refused("md-html-declarations-open.md", "Hello " + "<!A ".repeat(10_000), "max-marks"),
                refused("md-html-cdata-open.md", "Hello " + "<![CDATA[".repeat(10_000), "max-"),
                refused("md-html-deep.md", "Hello\n\n" + "<div>".repeat(4_900), DEEP),
                refused(
                        "md-html-attributes.md",
                        "Hello <b " + HtmlStructure.many("a%d=''", 10_000) + ">",
                        "too many attributes"),
                refused("md-50000-definitions.md", definitions(50_000), "link definitions"),
                refused(
                        "md-50000-definitions-of-one.md",
                        "Hello\n\n" + "[x]: https://a.example/\n\n".repeat(50_000),
                        "link definitions"),
                refused("md-20000-footnotes.md", footnotes(20_000), "link definitions"),
                refused(
                        "md-table-too-wide.md",
                        "|a".repeat(9_000) + "\n" + "|-".repeat(9_000) + "\n" + "|x\n".repeat(9_000),
                        "max-elements"),
                refused("md-entities.md", "Hello " + "&".repeat(6_000), "max-marks"),
                refused("md-entity-names.md", "Hello " + "&a".repeat(40_000), "max-marks"),
                refused("md-line-of-5-mb.md", "x".repeat(5_000_000), "max-line"),
                refused("md-block-of-1-mb.md", "word word\n".repeat(100_000), "max-block"),
                refused("md-one-block-without-a-space.md", "x".repeat(990_000), "max-block"),
                refused("md-40001-headings.md", "# Hello\n\n".repeat(40_001), "max-segments"),
                exact("md-million-blank-lines.md", "Hello blank lines" + "\n".repeat(1_000_000)),
                exact("md-million-spaces.md", "Hello spaces\n\n" + (" ".repeat(900) + "\n").repeat(1_000)),
                exact("md-tabs.md", "Hello tabs\n\n" + "\t".repeat(50_000) + "code"),
                exact("md-backslashes.md", "Hello " + "\\".repeat(50_000) + " backslashes"),
                exact("md-rules.md", "Hello rules\n\n" + "***\n\n---\n\n___\n\n".repeat(2_000)),
                exact("md-fence-unclosed.md", "Hello fence\n\n```\n" + "code code\n".repeat(5_000)),
                exact("md-setext-lazy.md", "> Hello\nlazy\n===\n\n- a\nb\n---\n"),
                exact("md-closing-brackets.md", "Hello " + "]".repeat(50_000) + " closing"),
                exact("md-mail-flood.md", "Hello " + "a@".repeat(20_000) + " mails"),
                exact("md-titles-unclosed.md", "Hello\n\n" + "[x]: /u \"title\n".repeat(500)));
    }

    private static String lists(int depth) {
        return IntStream.range(0, depth)
                .mapToObj(i -> "  ".repeat(i) + "- Hello\n")
                .collect(Collectors.joining());
    }

    private static String backticks(int count) {
        return IntStream.range(1, count)
                .mapToObj(i -> "`".repeat(i % 80 + 1) + "a")
                .collect(Collectors.joining(" "));
    }

    private static String definitions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "[l%d]: https://a.example/%d\n\n".formatted(i, i))
                .collect(Collectors.joining("", "Hello\n\n", ""));
    }

    private static String footnotes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "[^%d]: Note\n\n".formatted(i))
                .collect(Collectors.joining("", "Hello[^1]\n\n", ""));
    }
}
