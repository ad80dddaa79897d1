package press.broadside.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import press.broadside.intake.MarkdownDocument.Cut;
import press.broadside.intake.MarkupScanner.Sort;
import press.broadside.intake.MarkupScanner.Tag;
import press.broadside.intake.Remarks.Removed;

/** Finds what has to be cut out of a Markdown source: raw HTML that may not stay, and unsafe addresses. */
final class MarkdownCuts extends AbstractVisitor {
    private static final Pattern EMAIL = Pattern.compile("(?i:mailto:).*");

    private final String source;
    private final Pictures pictures;
    private final Remarks remarks;
    private final List<Cut> cuts = new ArrayList<>();

    MarkdownCuts(String source, Pictures pictures, Remarks remarks) {
        this.source = source;
        this.pictures = pictures;
        this.remarks = remarks;
    }

    List<Cut> of(Node document) {
        document.accept(this);
        return cuts;
    }

    @Override
    public void visit(HtmlBlock html) {
        SourceSpan block = whole(html);
        cutTags(html, start(block), end(block));
        cutControls(block);
    }

    @Override
    public void visit(HtmlInline html) {
        SourceSpan span = whole(html);
        Optional<Tag> tag = new MarkupScanner(source, start(span), end(span)).next();
        if (tag.isEmpty()) {
            return;
        }
        int to = tag.get().sort() == Sort.START
                        && SafeMarkup.goneWithContent(tag.get().name()).isPresent()
                ? endAfter(html, tag.get().name()).orElse(end(span))
                : end(span);
        // the scanner's idea of an end may differ from Markdown's: the parser's counts
        cut(new Tag(tag.get().sort(), tag.get().name(), start(span), end(span), 0), to);
    }

    @Override
    public void visit(Link link) {
        String address = link.getDestination();
        boolean email = EMAIL.matcher(address).matches();
        if (email || SafeMarkup.isSafeLink(address) || isFootnote(written(link), address)) {
            visitChildren(link);
        } else if (SafeMarkup.isCode(address) && written(link).startsWith("<")) {
            SourceSpan span = whole(link);
            cut(start(span), end(span), Removed.LINK); // its text is the address itself
        } else {
            unwrap(link, 1, Removed.LINK);
        }
    }

    @Override
    public void visit(Image image) {
        if (pictures.shows(image.getDestination())) {
            visitChildren(image);
        } else {
            unwrap(image, 2, Removed.PICTURE);
        }
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        String address = definition.getDestination();
        if (!SafeMarkup.isSafeLink(address)
                && !pictures.shows(address)
                && !isFootnote("[" + definition.getLabel(), address)) {
            SourceSpan span = whole(definition);
            remarks.removed(Removed.LINK);
            cuts.add(new Cut(start(span), end(span), ""));
        }
    }

    @Override
    public void visit(Text text) {
        for (SourceSpan span : text.getSourceSpans()) {
            cutControls(span);
        }
    }

    private void cutControls(SourceSpan span) {
        Characters.checkReferences(source, start(span), end(span));
        List<Integer> places = Characters.controlReferences(source, start(span), end(span));
        for (int i = 0; i < places.size(); i += 2) {
            cut(places.get(i), places.get(i + 1), Removed.CONTROL);
        }
    }

    /** A footnote of one word looks like the definition of a relative link. */
    private static boolean isFootnote(String written, String address) {
        return written.startsWith("[^") && address.indexOf(':') < 0;
    }

    /** Keeps the words between the brackets and drops the brackets and the address. */
    private void unwrap(Node link, int opening, Removed what) {
        SourceSpan span = whole(link);
        remarks.removed(what);
        int from = Math.min(start(span) + opening, end(span));
        Node last = link.getLastChild();
        while (last != null && last.getSourceSpans().isEmpty()) {
            last = last.getPrevious(); // a line break has no place of its own
        }
        int to = last == null ? from : end(whole(last));
        cuts.add(new Cut(start(span), from, ""));
        cuts.add(new Cut(Math.max(from, to), end(span), ""));
        visitChildren(link);
    }

    private void cutTags(HtmlBlock block, int from, int to) {
        var scanner = new MarkupScanner(source, from, to);
        int gone = from;
        for (Optional<Tag> tag = scanner.next(); tag.isPresent(); tag = scanner.next()) {
            if (tag.get().from() >= gone) {
                gone = cut(tag.get(), contentEnd(block, tag.get(), to));
            }
        }
    }

    /** Offset after the end tag that belongs to an element which goes with its content; its own end if there is none. */
    private int contentEnd(HtmlBlock block, Tag open, int to) {
        if (open.sort() != Sort.START || SafeMarkup.goneWithContent(open.name()).isEmpty()) {
            return open.to();
        }
        var rest = new MarkupScanner(source, open.to(), to);
        for (Optional<Tag> tag = rest.next(); tag.isPresent(); tag = rest.next()) {
            if (tag.get().sort() == Sort.END && tag.get().name().equals(open.name())) {
                return tag.get().to();
            }
        }
        boolean script = open.name().equals("script") || open.name().equals("style");
        return script ? to : endAfter(block, open.name()).orElse(open.to());
    }

    /** Offset after the first end tag of this name behind a node: Markdown ends an HTML block at an empty line, browsers do not. */
    private Optional<Integer> endAfter(Node open, String name) {
        if (MarkupLimits.isVoid(name)) {
            return Optional.empty();
        }
        for (Node next = following(open); next != null; next = following(next)) {
            if (next instanceof HtmlInline || next instanceof HtmlBlock) {
                SourceSpan span = whole(next);
                var tags = new MarkupScanner(source, start(span), end(span));
                for (Optional<Tag> tag = tags.next(); tag.isPresent(); tag = tags.next()) {
                    if (tag.get().sort() == Sort.END && tag.get().name().equals(name)) {
                        return Optional.of(tag.get().to());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Node following(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getNext() != null) {
                return at.getNext();
            }
        }
        return null;
    }

    /** Cuts one tag, or with {@code to} beyond its end its content too; returns where the cut ends. */
    private int cut(Tag tag, int to) {
        switch (tag.sort()) {
            case COMMENT -> cut(tag.from(), to, Removed.COMMENT);
            case INSTRUCTION -> cut(tag.from(), to, Removed.INSTRUCTION);
            case DECLARATION -> {
                HtmlDocument.checkDeclaration(source, tag);
                cut(tag.from(), to, Removed.DECLARATION);
            }
            case START -> cutStart(tag, to);
            case END -> {
                if (isOut(tag.name())) {
                    cuts.add(new Cut(tag.from(), tag.to(), ""));
                }
            }
        }
        return to;
    }

    private void cutStart(Tag tag, int to) {
        Characters.checkReferences(source, tag.from(), tag.to());
        Optional<Removed> out = tag.name().equals("meta") // has no business outside of a head
                ? Optional.of(Removed.HEAD)
                : SafeMarkup.goneWithContent(tag.name()).or(() -> SafeMarkup.unwrapped(tag.name()));
        if (out.isPresent()) {
            cut(tag.from(), to, out.get());
            return;
        }
        Element element = element(tag);
        if (SafeMarkup.cleanAttributes(element, pictures, remarks)) {
            cuts.add(new Cut(
                    tag.from(),
                    tag.to(),
                    "<" + tag.name() + element.attributes().html() + ">"));
        }
    }

    private Element element(Tag tag) {
        var parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
        Element element =
                Jsoup.parse(source.substring(tag.from(), tag.to()), "", parser).firstElementChild();
        return element == null ? new Element(tag.name()) : element;
    }

    private static boolean isOut(String element) {
        return SafeMarkup.goneWithContent(element).isPresent()
                || SafeMarkup.unwrapped(element).isPresent();
    }

    private void cut(int from, int to, Removed what) {
        remarks.removed(what);
        cuts.add(new Cut(from, to, ""));
    }

    /** From the first character of a node to its last, over all its lines. */
    private static SourceSpan whole(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            throw new IllegalStateException("the Markdown parser gave no place for " + node + "; this is a bug");
        }
        SourceSpan first = spans.get(0);
        SourceSpan last = spans.get(spans.size() - 1);
        return SourceSpan.of(
                first.getLineIndex(), first.getColumnIndex(), first.getInputIndex(), end(last) - first.getInputIndex());
    }

    private String written(Node node) {
        SourceSpan span = whole(node);
        return source.substring(start(span), end(span));
    }

    private static int start(SourceSpan span) {
        return span.getInputIndex();
    }

    private static int end(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }
}
