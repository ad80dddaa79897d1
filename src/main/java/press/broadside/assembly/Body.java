package press.broadside.assembly;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import press.broadside.assembly.office.OfficeBody;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Format;
import press.broadside.intake.Revision;
import press.broadside.language.Languages;

/** The document's text as clean HTML: what pages and feeds carry. */
record Body(Element content) {
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final List<FootnotesExtension> FOOTNOTES = List.of((FootnotesExtension) FootnotesExtension.create());
    private static final Parser MARKDOWN =
            Parser.builder().extensions(TABLES).extensions(FOOTNOTES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).extensions(FOOTNOTES).build();
    private static final int LONGEST_BYLINE = 120;

    /** Sanitised; the title's own heading taken out, as the page shows the title; other headings from h2 down. */
    static Body of(Document document, String title, Locale locale) {
        return finished(clean(html(document), Illustrations.NONE), document.format(), title, locale);
    }

    /** The same, and without the line that says who signs: the page shows that beside the title. */
    static Body unsigned(Document document, Revision source, Illustrations pictures, String title, Locale locale) {
        Element content = clean(html(document), pictures);
        Fields fields = source.fields();
        List<String> names = Stream.concat(fields.persons().stream(), fields.bodies().stream())
                .toList();
        if (!names.isEmpty()) {
            Signature.in(content, clean(html(source.document()), pictures), fields.title(), names)
                    .ifPresent(Node::remove);
        }
        return finished(content, document.format(), title, locale);
    }

    private static String html(Document document) {
        return switch (document.format()) {
            case HTML -> asWritten(Jsoup.parse(document.text())).body().html();
            case MARKDOWN -> RENDERER.render(MARKDOWN.parse(document.text()));
            case TEXT -> PlainText.html(document.text());
            case DOCX, ODT -> OfficeBody.html(document);
        };
    }

    private static Body finished(Element content, Format format, String title, Locale locale) {
        dropTitle(content, title, format == Format.TEXT ? "p" : "h1, h2, h3, h4, h5, h6");
        demoteHeadings(content);
        if (Languages.isRightToLeft(locale)) {
            Isolation.isolate(content);
        }
        return new Body(content);
    }

    String html() {
        return content.html().strip();
    }

    /** The first paragraph that is more than a byline. */
    Optional<String> opening(List<String> names) {
        return content.select("p").stream()
                .filter(p -> p.closest("blockquote, table, section[class=footnotes]") == null)
                .map(Element::text)
                .filter(text -> !text.isBlank() && !isByline(text, names))
                .findFirst()
                .or(() -> Optional.of(content.text()).filter(text -> !text.isBlank()));
    }

    private static boolean isByline(String text, List<String> names) {
        return text.length() <= LONGEST_BYLINE && names.stream().anyMatch(text::contains);
    }

    private static Element clean(String html, Illustrations pictures) {
        org.jsoup.nodes.Document parsed = asWritten(Jsoup.parseBodyFragment(Sanitizer.sanitize(pictures.in(html))));
        parsed.body().nodeStream(Comment.class).toList().forEach(Node::remove); // the sanitizer parts {{ by one
        pictures.place(parsed.body());
        return parsed.body();
    }

    /** HTML syntax, no white space of our own, characters and addresses as a person would write them. */
    private static org.jsoup.nodes.Document asWritten(org.jsoup.nodes.Document parsed) {
        parsed.outputSettings().prettyPrint(false).charset("UTF-8").escapeMode(Entities.EscapeMode.xhtml);
        return parsed;
    }

    private static void dropTitle(Element content, String title, String where) {
        Element first = content.selectFirst(where);
        if (first != null && same(first.text(), title) && nothingBefore(content, first)) {
            first.remove();
        }
    }

    private static boolean nothingBefore(Element content, Element heading) {
        for (var node : content.nodeStream().toList()) {
            if (node.equals(heading)) {
                return true;
            }
            if ((node instanceof TextNode text && !text.isBlank())
                    || (node instanceof Element element && element.nameIs("img"))) {
                return false;
            }
        }
        return true;
    }

    private static void demoteHeadings(Element content) {
        if (content.selectFirst("h1") == null) {
            return;
        }
        for (int level = 5; level >= 1; level--) {
            content.select("h" + level).tagName("h" + (level + 1));
        }
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer2.getNFCInstance().normalize(text).strip().replaceAll("\\s+", " ");
    }
}
