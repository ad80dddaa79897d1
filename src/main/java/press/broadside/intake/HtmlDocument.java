package press.broadside.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import press.broadside.intake.MarkupScanner.Sort;
import press.broadside.intake.MarkupScanner.Tag;
import press.broadside.intake.Remarks.Removed;

/** HTML: its declarations checked, its tree cleaned, its head read. */
final class HtmlDocument {
    private static final Pattern OWN_DOCTYPE = Pattern.compile(
            "<!doctype\\s+html\\s*(?:system\\s+(\"about:legacy-compat\"|'about:legacy-compat')"
                    + "|public\\s+[\"']-//(?:W3C|IETF)//DTD X?HTML[^\"'\\[\\]<>]*[\"']"
                    + "(?:\\s+[\"']https?://www\\.w3\\.org/TR/[\\w./-]*[\"'])?)?\\s*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_DECLARATION =
            Pattern.compile("<!(?:doctype|entity|element|attlist|notation)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> KEPT_METAS = Set.of("author", "description", "keywords");

    private static final int ROUNDS = 10;

    private HtmlDocument() {}

    /** @throws StatementRejected if there is a DOCTYPE other than HTML's own, or a reference to no character */
    static void checkDeclarations(String text) {
        var scanner = new MarkupScanner(text);
        for (Optional<Tag> tag = scanner.next(); tag.isPresent(); tag = scanner.next()) {
            if (tag.get().sort() == Sort.DECLARATION) {
                checkDeclaration(text, tag.get());
            }
        }
        Characters.checkReferences(text, 0, text.length());
    }

    static void checkDeclaration(String text, Tag tag) {
        String written = text.substring(tag.from(), tag.to());
        if (OTHER_DECLARATION.matcher(written).lookingAt()
                && !OWN_DOCTYPE.matcher(written).matches()) {
            throw StatementRejected.at(
                    Place.of(text, tag.from()),
                    "has a DOCTYPE or entity declaration other than HTML's own <!DOCTYPE html>; remove it");
        }
    }

    /** Parses, cleans and reads a text that is within the limits. */
    static Cleaned cleaned(
            String text, IntakeLimits limits, FieldGathering fields, Pictures pictures, Remarks remarks) {
        Document document = parsed(text, limits);
        metas(document, fields);
        clean(document, pictures, remarks);
        Optional<Element> heading = Optional.ofNullable(document.selectFirst("h1, h2, h3"));
        return new Cleaned(
                written(document, limits, pictures),
                document.text() + " "
                        + String.join(" ", document.select("img[alt]").eachAttr("alt")),
                title(document, heading),
                heading.flatMap(HtmlDocument::byline));
    }

    private static Document parsed(String text, IntakeLimits limits) {
        // the first DOCTYPE counts: without one, tables would be allowed in paragraphs, and parsed otherwise the next
        // time
        Document document =
                Jsoup.parse("<!DOCTYPE html>" + text, "", Parser.htmlParser().setMaxDepth(limits.maxDepth() * 2 + 50));
        document.outputSettings().prettyPrint(false).charset("UTF-8").escapeMode(Entities.EscapeMode.base);
        return document;
    }

    private static void metas(Document document, FieldGathering fields) {
        for (Element meta : document.select("meta")) {
            String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
            if (!name.isBlank()) {
                fields.offerMeta(name, meta.attr("content"));
            }
        }
    }

    private static void clean(Document document, Pictures pictures, Remarks remarks) {
        for (Node node : nodes(document)) {
            if (document.equals(node.root())) {
                cleanNode(node, pictures, remarks);
            }
        }
    }

    private static void cleanNode(Node node, Pictures pictures, Remarks remarks) {
        if (node instanceof Element element && !(element instanceof Document)) {
            cleanElement(element, pictures, remarks);
        } else if (node instanceof TextNode text) {
            String plain = Characters.withoutControls(text.getWholeText(), remarks);
            if (!plain.equals(text.getWholeText())) {
                text.text(plain);
            }
        } else if (node instanceof DataNode data) {
            data.replaceWith(new TextNode(data.getWholeData())); // would be written unescaped
        } else if (node instanceof CDataNode cdata) {
            cdata.replaceWith(new TextNode(cdata.getWholeText()));
        } else if (!isContent(node)) {
            boolean comment = node instanceof Comment written && !isBogus(written);
            remarks.removed(comment ? Removed.COMMENT : Removed.INSTRUCTION);
            node.remove();
        }
    }

    private static boolean isContent(Node node) {
        return node instanceof Element || node instanceof TextNode || node instanceof DocumentType;
    }

    private static boolean isBogus(Comment comment) {
        return comment.getData().startsWith("?");
    }

    private static void cleanElement(Element element, Pictures pictures, Remarks remarks) {
        String name = element.normalName();
        Optional<Removed> gone = SafeMarkup.goneWithContent(name).or(() -> unwantedMeta(element));
        if (gone.isPresent()) {
            remarks.removed(gone.get());
            element.remove();
            return;
        }
        Optional<Removed> unwrapped = SafeMarkup.unwrapped(name);
        if (unwrapped.isPresent()) {
            remarks.removed(unwrapped.get());
            element.unwrap();
        } else if (name.equals("img") && element.hasAttr("src") && !pictures.shows(element.attr("src"))) {
            remarks.removed(Removed.PICTURE);
            element.replaceWith(new TextNode(Characters.withoutControls(element.attr("alt"), remarks)));
        } else {
            SafeMarkup.cleanAttributes(element, pictures, remarks);
        }
    }

    /** What a meta element claims is either a field, or ignored and said; only what readers of HTML expect stays. */
    private static Optional<Removed> unwantedMeta(Element element) {
        if (!element.normalName().equals("meta")) {
            return Optional.empty();
        }
        if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
            return Optional.of(Removed.HEAD);
        }
        if (!KEPT_METAS.contains(element.attr("name").toLowerCase(java.util.Locale.ROOT))) {
            element.empty().clearAttributes(); // an empty one is dropped below, without a second remark
        }
        return Optional.empty();
    }

    private static String written(Document document, IntakeLimits limits, Pictures pictures) {
        document.select("meta").stream()
                .filter(meta -> meta.attributesSize() == 0)
                .forEach(Node::remove);
        nodes(document).stream().filter(DocumentType.class::isInstance).forEach(Node::remove);
        document.prependChild(new DocumentType("html", "", ""));
        document.head().prependElement("meta").attr("charset", "utf-8");
        return settled(document.outerHtml(), limits, pictures);
    }

    /** What was taken out may have joined what stood around it: the first look finds nothing in honest documents. */
    private static String settled(String cleaned, IntakeLimits limits, Pictures pictures) {
        String written = cleaned;
        for (int round = 0; round < ROUNDS; round++) {
            var more = new Remarks();
            Document again = parsed(written, limits);
            clean(again, pictures, more);
            if (more.all().isEmpty()) {
                return written;
            }
            written = again.outerHtml();
        }
        throw new StatementRejected(StatementRejected.UNCOVERING);
    }

    /** What readers see above the text comes before what a browser writes on its tab, which often names the site. */
    private static Optional<String> title(Document document, Optional<Element> heading) {
        Stream<Optional<String>> places = Stream.of(
                Optional.ofNullable(document.selectFirst("h1")).map(Element::text),
                Optional.of(document.title()),
                heading.map(Element::text));
        return places.flatMap(Optional::stream)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    private static Optional<String> byline(Element heading) {
        Optional<Element> next = Optional.ofNullable(heading.nextElementSibling());
        if (next.isEmpty() && heading.parent() != null) {
            next = Optional.ofNullable(heading.parent().nextElementSibling());
        }
        return next.map(element -> Optional.ofNullable(element.selectFirst("p")).orElse(element))
                .flatMap(element -> Byline.afterBy(element.text()));
    }

    /** All nodes below and with this one, in document order, without recursion. */
    private static List<Node> nodes(Node root) {
        var all = new ArrayList<Node>();
        root.traverse((node, depth) -> all.add(node));
        return all;
    }
}
