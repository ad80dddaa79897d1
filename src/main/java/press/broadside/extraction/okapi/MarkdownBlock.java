package press.broadside.extraction.okapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import press.broadside.extraction.okapi.DocumentFormat.Block;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/** A paragraph, heading or cell of Markdown: its text, and where in the document each of its codes stands. */
final class MarkdownBlock {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^>]*?(/?)>", Pattern.DOTALL);
    private static final List<String> MACHINE_TEXT = List.of("code", "kbd", "samp", "var");
    private static final Pattern LINK_TITLE = Pattern.compile("\\s[\"'(](.*)[\"')]\\s*\\)\\z", Pattern.DOTALL);

    /** A stretch of the document. */
    record Place(int start, int end) {}

    private final String document;
    private final String role;
    private final Edits edits;
    private final Map<Code, Place> codes = new HashMap<>();
    private final List<CodedText.Part> parts = new ArrayList<>();
    private final List<Block> inner = new ArrayList<>();
    private final List<Place> innerPlaces = new ArrayList<>();
    private final Map<HtmlInline, Code> awaited = new HashMap<>();
    private final IntUnaryOperator actual;
    private int last;
    private int start = -1;
    private int end;

    MarkdownBlock(String document, Node block, String role, Edits edits) {
        this.document = document;
        this.role = role;
        this.edits = edits;
        this.actual = block instanceof TableCell cell ? pastEscapedPipes(cell) : position -> position;
        inside(block);
    }

    void rewrite(Function<Block, Optional<CodedText>> target) {
        for (int i = 0; i < inner.size(); i++) {
            Place place = innerPlaces.get(i);
            Block block = inner.get(i);
            target.apply(block)
                    .filter(text -> !text.equals(block.content()))
                    .ifPresent(text -> edits.replace(
                            place.start(), place.end(), MarkdownText.escapedInside(block.role(), text.plain())));
        }
        CodedText source = CodedText.of(parts);
        target.apply(new Block(role, source))
                .filter(text -> !text.equals(source))
                .ifPresent(text -> edits.replace(start, end, written(text)));
    }

    private String written(CodedText target) {
        var markdown = new MarkdownText(role);
        for (CodedText.Part part : target.parts()) {
            if (part instanceof CodedText.Run run) {
                markdown.text(run.text());
            } else if (part instanceof CodedText.Placed placed && codes.containsKey(placed.code())) {
                Place place = codes.get(placed.code());
                markdown.code(placed.code(), edits.applied(place.start(), place.end()));
            }
        }
        return markdown.toString();
    }

    private void inside(Node parent) {
        Node node = parent.getFirstChild();
        while (node != null) {
            node = node instanceof HtmlInline tag ? html(tag) : other(node);
        }
    }

    /** @return the next node to look at */
    private Node other(Node node) {
        if (node instanceof Text text) {
            reach(place(text));
            parts.add(new CodedText.Run(text.getLiteral()));
        } else if (node instanceof SoftLineBreak) {
            parts.add(new CodedText.Run(" "));
        } else if (node instanceof HardLineBreak) {
            standalone(between(node));
        } else if (node instanceof Image image) {
            alternative(image);
            standalone(place(image));
        } else if (encloses(node)) {
            pair(node);
        } else {
            standalone(place(node));
        }
        return node.getNext();
    }

    private boolean encloses(Node node) {
        boolean autolink = node instanceof Link && document.charAt(place(node).start()) == '<';
        boolean known = node instanceof Emphasis || node instanceof StrongEmphasis || node instanceof Link;
        return known && !autolink && node.getFirstChild() != null;
    }

    private void pair(Node node) {
        Place whole = place(node);
        int number = ++last;
        code(
                number,
                Code.Kind.OPEN,
                new Place(whole.start(), place(node.getFirstChild()).start()));
        inside(node);
        Place close = new Place(place(node.getLastChild()).end(), whole.end());
        code(number, Code.Kind.CLOSE, close);
        if (node instanceof Link link && link.getTitle() != null) {
            offerTitle(link.getTitle(), close);
        }
    }

    private void alternative(Image image) {
        Place whole = place(image);
        if (image.getFirstChild() != null) {
            var alt = new Place(
                    place(image.getFirstChild()).start(),
                    place(image.getLastChild()).end());
            inner.add(new Block("alt", CodedText.ofPlain(plain(image))));
            innerPlaces.add(alt);
            if (image.getTitle() != null) {
                offerTitle(image.getTitle(), new Place(alt.end(), whole.end()));
            }
        }
    }

    /** A reference's title stands elsewhere and is not offered. */
    private void offerTitle(String title, Place markup) {
        Matcher found = LINK_TITLE.matcher(document).region(markup.start(), markup.end());
        if (found.find()) {
            inner.add(new Block("title", CodedText.ofPlain(title)));
            innerPlaces.add(new Place(found.start(1), found.end(1)));
        }
    }

    private static String plain(Node parent) {
        var text = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            boolean isBreak = node instanceof SoftLineBreak || node instanceof HardLineBreak;
            text.append(node instanceof Text words ? words.getLiteral() : isBreak ? " " : plain(node));
        }
        return text.toString();
    }

    /** Tags of HTML pair up among siblings; what keeps its content in English is one code, content and all. */
    private Node html(HtmlInline tag) {
        Matcher parsed = TAG.matcher(tag.getLiteral());
        Optional<HtmlInline> closing =
                parsed.matches() && parsed.group(1).isEmpty() && parsed.group(3).isEmpty()
                        ? closing(tag, parsed.group(2))
                        : Optional.empty();
        if (closing.isEmpty()) {
            Optional<Code> open = Optional.ofNullable(awaited.remove(tag));
            open.ifPresentOrElse(
                    code -> code(code.number(), Code.Kind.CLOSE, place(tag)), () -> standalone(place(tag)));
            return tag.getNext();
        }
        if (MarkdownFormat.keeps(tag.getLiteral())
                || MACHINE_TEXT.contains(parsed.group(2).toLowerCase(Locale.ROOT))) {
            standalone(new Place(place(tag).start(), place(closing.get()).end()));
            return closing.get().getNext();
        }
        awaited.put(closing.get(), new Code(++last, Code.Kind.CLOSE));
        code(last, Code.Kind.OPEN, place(tag));
        return tag.getNext();
    }

    private static Optional<HtmlInline> closing(HtmlInline open, String name) {
        int depth = 0;
        for (Node node = open; node != null; node = node.getNext()) {
            Matcher tag = TAG.matcher(node instanceof HtmlInline html ? html.getLiteral() : "");
            if (tag.matches()
                    && tag.group(2).equalsIgnoreCase(name)
                    && tag.group(3).isEmpty()) {
                depth += tag.group(1).isEmpty() ? 1 : -1;
                if (depth == 0) {
                    return Optional.of((HtmlInline) node);
                }
            }
        }
        return Optional.empty();
    }

    private void standalone(Place place) {
        code(++last, Code.Kind.STANDALONE, place);
    }

    private void code(int number, Code.Kind kind, Place place) {
        reach(place);
        var code = new Code(number, kind);
        codes.put(code, place);
        parts.add(new CodedText.Placed(code));
    }

    private void reach(Place place) {
        start = start < 0 ? place.start() : start;
        end = place.end();
    }

    /** A line break and whatever marks begin the next line. */
    private Place between(Node lineBreak) {
        int lineEnd = place(lineBreak.getPrevious()).end();
        while (document.charAt(lineEnd - 1) == ' ') {
            lineEnd--; // the two spaces of a hard break are told as the text's
        }
        int textStart = place(lineBreak.getNext()).start();
        return new Place(lineEnd, textStart);
    }

    private Place place(Node node) {
        Place told = told(node);
        return new Place(actual.applyAsInt(told.start()), actual.applyAsInt(told.end()));
    }

    private static Place told(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        SourceSpan last = spans.get(spans.size() - 1);
        return new Place(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
    }

    /** Positions in a cell are told as if each {@code \\|} were one character: commonmark reads it so before all else. */
    private IntUnaryOperator pastEscapedPipes(TableCell cell) {
        Place told = told(cell);
        String raw = document.substring(told.start(), told.end());
        if (!raw.contains("\\|")) {
            return position -> position;
        }
        int[] actualAt = new int[raw.length() + 1];
        int seen = 0;
        for (int at = 0; at < raw.length(); at += raw.startsWith("\\|", at) ? 2 : 1) {
            actualAt[seen++] = told.start() + at;
        }
        actualAt[seen] = told.end();
        return position -> actualAt[position - told.start()];
    }
}
