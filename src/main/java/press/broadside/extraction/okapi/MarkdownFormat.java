package press.broadside.extraction.okapi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import press.broadside.text.CodedText;

/**
 * Markdown, by commonmark's source positions: what is not translated keeps its bytes.
 *
 * <p>Okapi's own Markdown filter (1.47) cannot serve here, whatever its configuration: it ends a paragraph at an entity,
 * offers footnote marks, reference labels and link titles as words of the sentence, knows no {@code translate="no"}, and
 * writes a translation's own {@code *} or {@code [} as markup. HTML blocks do go through Okapi, as a document of their own.
 */
final class MarkdownFormat implements TextFormat {
    private static final Pattern KEPT = Pattern.compile(
            "<([a-zA-Z][a-zA-Z0-9]*)\\b[^>]*?(?:\\btranslate\\s*=\\s*[\"']?no\\b|\\bclass\\s*=\\s*(?:\"[^\">]*|'[^'>]*)?\\bnotranslate\\b)",
            Pattern.CASE_INSENSITIVE);

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private final HtmlFormat html;

    MarkdownFormat(HtmlFormat html) {
        this.html = html;
    }

    /** Whether this tag keeps what it encloses in English. */
    static boolean keeps(String tag) {
        return KEPT.matcher(tag).find();
    }

    @Override
    public String rewritten(String document, Locale locale, Function<Block, Optional<CodedText>> target) {
        var walk = new Walk(document, locale, target);
        walk.inside(parser.parse(document));
        return walk.edits.applied();
    }

    private final class Walk {
        private final String document;
        private final Locale locale;
        private final Function<Block, Optional<CodedText>> target;
        private final Edits edits;
        /** End tag that ends what an HTML block before began to keep in English. */
        private Optional<String> keptUntil = Optional.empty();

        Walk(String document, Locale locale, Function<Block, Optional<CodedText>> target) {
            this.document = document;
            this.locale = locale;
            this.target = target;
            this.edits = new Edits(document);
        }

        void inside(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof HtmlBlock block) {
                    htmlBlock(block);
                } else if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
                    textBlock(node);
                } else {
                    inside(node);
                }
            }
        }

        private void textBlock(Node block) {
            if (keptUntil.isEmpty()) {
                var text = new MarkdownBlock(document, block, role(block), edits);
                text.rewrite(target);
            }
        }

        private void htmlBlock(HtmlBlock block) {
            String markup = block.getLiteral();
            if (keptUntil.isPresent()) {
                keptUntil =
                        keptUntil.filter(end -> !markup.toLowerCase(Locale.ROOT).contains(end));
                return;
            }
            Matcher kept = KEPT.matcher(markup);
            if (kept.find()) {
                String end = "</" + kept.group(1).toLowerCase(Locale.ROOT);
                keptUntil = Optional.of(end)
                        .filter(tag -> !markup.toLowerCase(Locale.ROOT).contains(tag));
            }
            unprefixed(block).ifPresent(span -> htmlPart(span.getInputIndex(), span.getLength()));
        }

        private void htmlPart(int start, int length) {
            boolean[] touched = new boolean[1];
            String rewritten = html.rewritten(document.substring(start, start + length), locale, block -> {
                Optional<CodedText> text = target.apply(block);
                touched[0] |= text.isPresent();
                return text;
            });
            if (touched[0]) {
                edits.replace(start, start + length, rewritten);
            }
        }

        /** The block as one stretch of the document; empty where a quote's or list's own marks stand before its lines. */
        private Optional<SourceSpan> unprefixed(HtmlBlock block) {
            List<SourceSpan> lines = block.getSourceSpans();
            int start = lines.get(0).getInputIndex();
            SourceSpan last = lines.get(lines.size() - 1);
            boolean plain = lines.size() == 1 || lines.stream().allMatch(line -> line.getColumnIndex() == 0);
            return plain
                    ? Optional.of(SourceSpan.of(0, 0, start, last.getInputIndex() + last.getLength() - start))
                    : Optional.empty();
        }
    }

    private static String role(Node block) {
        if (block instanceof Heading heading) {
            return "h" + heading.getLevel();
        }
        if (block instanceof TableCell cell) {
            return cell.isHeader() ? "th" : "td";
        }
        return block.getParent() instanceof ListItem ? "li" : "p";
    }
}
