package press.broadside.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown without its front matter: unsafe parts are cut out of the source, every other character stays where it was. */
final class MarkdownDocument {
    private static final int ROUNDS = 10;

    private MarkdownDocument() {}

    /**
     * Cleans and reads a text that is within the limits.
     *
     * @throws StatementRejected if cleaning keeps uncovering more to clean, which no honest text does
     */
    static Cleaned cleaned(String text, IntakeLimits limits, Pictures pictures, Remarks remarks) {
        String cleaned = text;
        for (int round = 0; round < ROUNDS; round++) {
            Node document = parser(limits).parse(cleaned);
            List<Cut> cuts = new MarkdownCuts(cleaned, pictures, remarks).of(document);
            if (cuts.isEmpty()) {
                return read(cleaned, document);
            }
            cleaned = Cut.applied(cuts, cleaned);
        }
        throw new StatementRejected(StatementRejected.UNCOVERING);
    }

    private static Parser parser(IntakeLimits limits) {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(limits.maxDepth() * 2 + 50)
                .build();
    }

    private static Cleaned read(String text, Node document) {
        Optional<Node> heading = firstHeading(document);
        return new Cleaned(
                text,
                words(document),
                heading.map(MarkdownDocument::words).map(String::strip).filter(title -> !title.isEmpty()),
                heading.map(Node::getNext)
                        .filter(Paragraph.class::isInstance)
                        .map(MarkdownDocument::words)
                        .flatMap(Byline::afterBy));
    }

    private static Optional<Node> firstHeading(Node document) {
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading) {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    private static String words(Node root) {
        var words = new StringBuilder();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append(' ');
            }

            @Override
            public void visit(Paragraph paragraph) {
                visitChildren(paragraph);
                words.append(' ');
            }

            @Override
            public void visit(HtmlBlock html) {
                words.append(withoutTags(html.getLiteral()));
            }

            @Override
            public void visit(HtmlInline html) {}
        });
        return words.toString();
    }

    private static String withoutTags(String html) {
        var tags = new MarkupScanner(html);
        var words = new StringBuilder();
        int from = 0;
        for (var tag = tags.next(); tag.isPresent(); tag = tags.next()) {
            words.append(html, from, tag.get().from()).append(' ');
            from = tag.get().to();
        }
        return words.append(html, from, html.length()).toString();
    }

    /**
     * A stretch of source to be replaced.
     *
     * @param from        offset of the first character that goes
     * @param to          offset after the last
     * @param replacement what stands there instead, mostly nothing
     */
    record Cut(int from, int to, String replacement) {
        static String applied(List<Cut> cuts, String text) {
            var sorted = new ArrayList<>(cuts);
            sorted.sort(java.util.Comparator.comparingInt(Cut::from)
                    .thenComparing(Cut::to, java.util.Comparator.reverseOrder()));
            var kept = new StringBuilder(text.length());
            int at = 0;
            for (Cut cut : sorted) {
                if (cut.to() > at) {
                    kept.append(text, at, Math.max(at, cut.from()));
                    kept.append(cut.from() >= at ? cut.replacement() : "");
                    at = cut.to();
                }
            }
            return kept.append(text, at, text.length()).toString();
        }
    }
}
