package press.broadside.hostile;

import static press.broadside.hostile.HostileCase.PLANTED;
import static press.broadside.hostile.HostileCase.cleaned;
import static press.broadside.hostile.HostileCase.exact;
import static press.broadside.hostile.HostileCase.refused;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** HTML that nests, multiplies, declares and refers. */
final class HtmlStructure {
    private static final String DEEP = "nested in too many levels";

    private HtmlStructure() {}

    static List<HostileCase> cases() {
        return List.of(
                refused("html-100000-divs-deep.html", "<div>".repeat(100_000) + "Hello", DEEP),
                refused("html-60000-divs-closed.html", nested("div", 60_000), DEEP),
                refused("html-101-divs.html", nested("div", 101), DEEP),
                exact("html-90-divs-honest.html", page(nested("div", 90))),
                refused("html-deep-in-svg.html", "<p>Hello<svg>" + "<g>".repeat(50_000), DEEP),
                refused("html-deep-unknown.html", "<p>" + "<x>".repeat(50_000) + "Hello", DEEP),
                refused("html-formatting-reopened.html", "<p><b id=x>".repeat(20_000) + "Hello", DEEP),
                refused("html-lists-deep.html", "<ul><li>".repeat(20_000) + "Hello", DEEP),
                refused("html-4000-nested-tables.html", "<table><tr><td>".repeat(4_000) + "Hello", DEEP),
                refused("html-misnested.html", "<a><b><i><u><s><em>".repeat(5_000) + "Hello", DEEP),
                cleaned(
                        "html-templates-deep.html",
                        "<p>Hello<template>".repeat(10_000),
                        "removed: 1 template or noscript element"),
                refused(
                        "html-100000-attributes.html",
                        "<p " + many("a%d=''", 100_000) + ">Hello</p>",
                        "too many attributes"),
                refused("html-101-attributes.html", "<p " + many("a%d=''", 101) + ">Hello</p>", "too many attributes"),
                refused(
                        "html-attributes-on-end-tag.html",
                        "<p>Hello</p " + many("a%d", 200_000) + "><i>" + "<i>x</i>".repeat(100_001),
                        "max-line"),
                refused("html-100001-elements.html", "<i>x</i>".repeat(100_001), "too many elements"),
                refused("html-line-of-5-mb.html", "<p>" + "x".repeat(5_000_000) + "</p>", "max-line"),
                refused("html-over-5-mb.html", "<p>hello</p>\n".repeat(450_000), "max-bytes"),
                refused("html-40001-cells.html", "<table>" + "<td>x".repeat(40_001) + "</table>", "max-segments"),
                exact("html-1-mb-without-a-space.html", page("<p>" + "x".repeat(990_000) + "</p>")),
                exact("html-attribute-of-500-kb.html", page("<p title='" + "y".repeat(500_000) + "'>Attribute</p>")),
                exact("html-million-blank-lines.html", page("<p>Blank lines</p>" + "\n".repeat(1_000_000))),
                refused("html-doctype-foreign.html", "<!DOCTYPE foo><p>Hello", "has a DOCTYPE"),
                refused("html-xxe.html", """
                        <!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                        <html><body><p>Hello &x;</p></body></html>
                        """, "has a DOCTYPE or entity declaration"),
                refused(
                        "html-xxe-public.html",
                        "<!DOCTYPE html PUBLIC \"x\" \"http://127.0.0.1:9/x.dtd\"><p>Hello",
                        "has a DOCTYPE"),
                refused("html-billion-laughs.html", laughs(), "has a DOCTYPE or entity declaration"),
                refused(
                        "html-doctype-late.html",
                        "<!DOCTYPE html><html><body><p>Hello</p><!DOCTYPE foo SYSTEM 'x'></body></html>",
                        "has a DOCTYPE"),
                refused("html-xml-entity.html", "<p>Hello</p><!ENTITY x 'y'>", "entity declaration"),
                exact("html-unknown-entities.html", page("<p>Entities &x0; &lol9; &amp;amp; &nbsp; stay</p>")),
                exact("html-200000-entities.html", page("<p>Entities " + "&amp; ".repeat(150_000) + "</p>")),
                refused("html-surrogate.html", "<p>Hello &#xD800;</p>", "refers to a character that does not exist"),
                refused("html-pair-of-surrogates.html", "<p>Hello &#xD83D;&#xDE00;</p>", "does not exist"),
                refused("html-nul-reference.html", "<p>Hello &#0;</p>", "does not exist"),
                refused("html-beyond-unicode.html", "<p>Hello &#x110000;</p>", "does not exist"),
                refused("html-endless-reference.html", "<p>&#" + "9".repeat(100_000) + ";</p>", "does not exist"),
                cleaned(
                        "html-control-references.html",
                        page("<p>Control&#8; and&#x1B;[31m red</p>"),
                        "removed: 2 control characters"),
                cleaned("html-cdata.html", page("<p>Kept</p><![CDATA[ <b>kept</b> ]]>"), CDATA),
                cleaned(
                        "html-instruction.html",
                        page("<?php echo '" + PLANTED + "' ?><p>Instruction</p>"),
                        "removed: 1 processing instruction"),
                cleaned("html-comments.html", comments(), "removed: 1001 comments"),
                cleaned(
                        "html-comment-unclosed.html",
                        page("<p>Before the comment</p><!-- " + PLANTED),
                        "removed: 1 comment"),
                cleaned(
                        "html-conditional-comment.html",
                        page("<!--[if IE]><script>" + PLANTED + "</script><![endif]--><p>Conditional</p>"),
                        "removed: 1 comment"),
                cleaned("html-tag-soup.html", page("<p>Soup < b > & </ p> <3 a<b>c</b></p>"), "removed: 1 comment"),
                exact("html-unclosed-everything.html", "<html><body><h1>Unclosed</h1><p>One<p>Two<ul><li>Three"));
    }

    private static final String CDATA = "removed: 1 comment";

    static String page(String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><title>A page</title></head><body>\n" + body
                + "\n</body></html>\n";
    }

    private static String nested(String element, int depth) {
        return "<%s>".formatted(element).repeat(depth) + "Hello"
                + "</%s>".formatted(element).repeat(depth);
    }

    static String many(String pattern, int count) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining(" "));
    }

    private static String comments() {
        return page("<p>Comments" + ("<!-- " + PLANTED + " -->").repeat(1_001) + "</p>");
    }

    private static String laughs() {
        var laughs = new StringBuilder("<!DOCTYPE html [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 20; i++) {
            laughs.append(
                    "<!ENTITY l%d '%s'>".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        return laughs + "]><p>&l19;</p>";
    }
}
