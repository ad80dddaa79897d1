package press.broadside.hostile;

import static press.broadside.hostile.HostileCase.PLANTED;
import static press.broadside.hostile.HostileCase.cleaned;
import static press.broadside.hostile.HostileCase.exact;
import static press.broadside.hostile.HostileCase.refused;

import java.util.List;

/** Markdown that wants to run, load, hide or pretend, and front matter that claims too much. */
final class MarkdownCode {
    private static final String ONE_LINK =
            "removed: 1 link or address that is not http, https, mailto, tel or a fragment";

    private MarkdownCode() {}

    static List<HostileCase> cases() {
        return List.of(
                cleaned("mdcode-link.md", "Read [this](javascript:" + PLANTED + ").", ONE_LINK),
                cleaned("mdcode-link-case.md", "Read [this](JaVaScRiPt:" + PLANTED + ").", ONE_LINK),
                cleaned("mdcode-link-entity.md", "Read [this](java&#115;cript&colon;" + PLANTED + ").", ONE_LINK),
                cleaned("mdcode-link-pointed.md", "Read [this](<javascript:" + PLANTED + ">).", ONE_LINK),
                cleaned("mdcode-link-data.md", "Read [this](data:text/html;base64," + PLANTED + ").", ONE_LINK),
                cleaned("mdcode-link-vbscript.md", "Read [this](vbscript:" + PLANTED + ").", ONE_LINK),
                cleaned("mdcode-autolink.md", "Read <javascript:" + PLANTED + "> now.", ONE_LINK),
                cleaned(
                        "mdcode-reference.md",
                        "Read [this].\n\n[this]: javascript:" + PLANTED + "\n",
                        "removed: 2 links or addresses that are not http, https, mailto, tel or a fragment"),
                cleaned(
                        "mdcode-picture.md",
                        "Look ![at](javascript:" + PLANTED + ") this.",
                        HtmlCode.TAKEN,
                        "the picture javascript:" + PLANTED
                                + " is not shown: its address leads out of the document's folder"),
                cleaned(
                        "mdcode-picture-data.md",
                        "Look ![at](data:image/svg+xml," + PLANTED + ") this.",
                        HtmlCode.TAKEN,
                        HtmlCode.NO_PICTURE),
                cleaned(
                        "mdcode-script-block.md",
                        "Hello\n\n<script>\n" + PLANTED + "\n</script>\n",
                        "removed: 1 script"),
                cleaned(
                        "mdcode-script-inline.md",
                        "Hello <script>" + PLANTED + "</script> there.",
                        "removed: 1 script"),
                cleaned(
                        "mdcode-handler.md",
                        "Hello <b onclick=\"" + PLANTED + "\">bold</b>.",
                        "removed: 1 event handler"),
                cleaned("mdcode-svg.md", "Hello\n\n<svg onload=" + PLANTED + "></svg>\n", "removed: 1 SVG drawing"),
                cleaned(
                        "mdcode-iframe.md",
                        "Hello\n\n<iframe src='https://evil.example/" + PLANTED + "'></iframe>\n",
                        "removed: 1 frame"),
                cleaned("mdcode-style.md", "Hello\n\n<style>\n" + PLANTED + "\n</style>\n", "removed: 1 style"),
                cleaned("mdcode-comment.md", "Hello <!-- " + PLANTED + " --> there.", "removed: 1 comment"),
                cleaned(
                        "mdcode-comment-block.md",
                        "Hello\n\n<!--\n\n" + PLANTED + "\n\n-->\n\nthere.",
                        "removed: 1 comment"),
                cleaned(
                        "mdcode-instruction.md",
                        "Hello <?php " + PLANTED + " ?> there.",
                        "removed: 1 processing instruction"),
                cleaned(
                        "mdcode-form.md",
                        "Hello\n\n<form action='https://evil.example/" + PLANTED + "'>\n\nkept\n\n</form>\n",
                        "removed: 1 form or form control"),
                cleaned("mdcode-joined.md", "Hello <scr<script>ipt>there</script> again.", "removed: 1 script"),
                exact(
                        "mdcode-code-stays.md",
                        "Hello `<script>alert(1)</script>` and\n\n    <script>alert(2)</script>\n"),
                exact("mdcode-escaped.md", "Hello \\<script> and &lt;script&gt; there."),
                exact("mdcode-template-marks.md", "Hello ${7*7} #{7*7} {{7*7}} {1} {/1} {2/} there."),
                exact("mdcode-okapi-marks.md", "Hello \uE101\uE110 and \uE103\uE111 there."),
                exact("mdcode-bidi.md", "Hello \u202Eexe.txt\u202C and \u2066x\u2069."),
                refused("mdcode-surrogate.md", "Hello &#xD800; there.", "does not exist"),
                refused(
                        "mdcode-doctype.md",
                        "Hello\n\n<!DOCTYPE foo [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n",
                        "has a DOCTYPE"),
                refused(
                        "mdcode-whole-page.md",
                        "<!DOCTYPE html><html><body>Hello</body></html>",
                        "a whole HTML document"),
                refused(
                        "mdcode-front-of-10-mb.md",
                        "---\ntitle: " + "x".repeat(10 << 20) + "\n---\nHello",
                        "max-bytes"),
                refused(
                        "mdcode-front-of-70-kb.md",
                        "---\n" + "topics: x\n".repeat(7_000) + "---\nHello",
                        "max-meta-bytes"),
                refused(
                        "mdcode-front-tag.md",
                        "---\ntitle: !!javax.script.ScriptEngineManager [x]\n---\nHello",
                        "not valid YAML"),
                refused("mdcode-front-local-tag.md", "---\ntitle: !evil x\n---\nHello", "has a type tag"),
                refused("mdcode-front-aliases.md", "---\n" + MetaHostile.laughs() + "---\nHello", "not valid YAML"),
                refused(
                        "mdcode-front-merge.md",
                        "---\na: &a {title: x}\n<<: *a\nb: {c: {d: {e: [[[[[[[[[[[x]]]]]]]]]]]}}}\n---\nHello",
                        "YAML"),
                refused("mdcode-front-recursive.md", "---\na: &a [*a]\n---\nHello", "lists or mappings within others"),
                cleaned(
                        "mdcode-front-prototype.md",
                        "---\n__proto__: x\nconstructor: y\ntitle: Prototype\n---\nHello",
                        "ignored: unknown metadata '__proto__'",
                        "ignored: unknown metadata 'constructor'"),
                cleaned(
                        "mdcode-front-claims.md",
                        "---\napproved: true\npath: ../../etc\nslug: x\n---\nHello claims",
                        "ignored: 'approved', which a document cannot decide about itself",
                        "ignored: 'path', which a document cannot decide about itself",
                        "ignored: 'slug', which a document cannot decide about itself"),
                exact("mdcode-front-title-as-path.md", "---\ntitle: ../../../etc/passwd\n---\nHello path"),
                exact(
                        "mdcode-front-title-as-markup.md",
                        "---\ntitle: <script>alert(1)</script> & \"quotes\"\n---\nHello title"),
                exact("mdcode-front-two-documents.md", "---\ntitle: x\n...\n--- !evil\n"));
    }
}
