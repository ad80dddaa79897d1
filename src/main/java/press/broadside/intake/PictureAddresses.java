package press.broadside.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Range;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import press.broadside.intake.MarkdownDocument.Cut;
import press.broadside.intake.MarkupScanner.Sort;
import press.broadside.intake.MarkupScanner.Tag;

/** The addresses of a document's pictures, replaced in place: every other character stays what and where it was. */
public final class PictureAddresses {
    private PictureAddresses() {}

    /**
     * The document with other addresses for its pictures. Where there is none for a picture, it keeps the one it has.
     *
     * @param replacement asked once for each place in the document, in order
     * @return the same document where its format has no addresses
     */
    public static Document replaced(Document document, Function<String, Optional<String>> replacement) {
        return switch (document.format()) {
            case HTML -> document.withText(inHtml(document.text(), replacement));
            case MARKDOWN -> document.withText(inMarkdown(document.text(), replacement));
            case TEXT, DOCX, ODT -> document;
        };
    }

    static String inHtml(String html, Function<String, Optional<String>> replacement) {
        return Cut.applied(tags(html, 0, html.length(), replacement), html);
    }

    static String inMarkdown(String markdown, Function<String, Optional<String>> replacement) {
        return Cut.applied(new MarkdownPictures(markdown, replacement).cuts(), markdown);
    }

    /** The addresses in the {@code img} tags of a stretch of source. */
    static List<Cut> tags(String source, int from, int to, Function<String, Optional<String>> replacement) {
        var cuts = new ArrayList<Cut>();
        var scanner = new MarkupScanner(source, from, to);
        for (Optional<Tag> tag = scanner.next(); tag.isPresent(); tag = scanner.next()) {
            if (tag.get().sort() == Sort.START && tag.get().name().equals("img")) {
                cut(source, tag.get(), replacement).ifPresent(cuts::add);
            }
        }
        return cuts;
    }

    private static Optional<Cut> cut(String source, Tag tag, Function<String, Optional<String>> replacement) {
        var parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setTrackPosition(true);
        Optional<Element> img = Optional.ofNullable(
                Jsoup.parse(source.substring(tag.from(), tag.to()), "", parser).firstElementChild());
        Optional<String> address = img.filter(i -> i.hasAttr("src")).map(i -> i.attr("src"));
        return address.flatMap(replacement)
                .filter(other -> !other.equals(address.orElse("")))
                .map(other -> {
                    Range value =
                            img.orElseThrow().attributes().sourceRange("src").valueRange();
                    return new Cut(tag.from() + value.startPos(), tag.from() + value.endPos(), Entities.escape(other));
                });
    }
}
