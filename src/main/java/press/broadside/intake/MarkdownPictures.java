package press.broadside.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import press.broadside.intake.MarkdownDocument.Cut;

/** Finds where a Markdown source writes the addresses of its pictures: inline, in definitions, and in HTML tags. */
final class MarkdownPictures extends AbstractVisitor {
    /** An address in pointed brackets, or one without white space. */
    private static final Pattern ADDRESS = Pattern.compile("\\s*(?:<((?:\\\\.|[^<>\\\\\\n])*+)>|(\\S+))");

    private static final Pattern LABEL = Pattern.compile("\\[(?:\\\\.|[^\\\\\\]])*+]:", Pattern.DOTALL);

    private final String source;
    private final Function<String, Optional<String>> replacement;
    private final List<Cut> cuts = new ArrayList<>();
    private final List<LinkReferenceDefinition> definitions = new ArrayList<>();
    private final Set<String> defined = new HashSet<>();

    MarkdownPictures(String source, Function<String, Optional<String>> replacement) {
        this.source = source;
        this.replacement = replacement;
    }

    List<Cut> cuts() {
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build()
                .parse(source)
                .accept(this);
        for (LinkReferenceDefinition definition : definitions) {
            if (defined.contains(definition.getDestination())) {
                Matcher label = LABEL.matcher(source).region(start(definition), end(definition));
                if (label.lookingAt()) {
                    replace(definition.getDestination(), label.end(), end(definition));
                }
            }
        }
        return cuts;
    }

    @Override
    public void visit(Image image) {
        int end = end(image);
        if (source.charAt(end - 1) == ')') {
            int alt = image.getLastChild() == null ? start(image) + 2 : lastPlace(image);
            int bracket = source.indexOf("](", alt);
            if (bracket >= 0 && bracket < end) {
                replace(image.getDestination(), bracket + 2, end - 1);
            }
        } else {
            defined.add(image.getDestination());
        }
        visitChildren(image);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        definitions.add(definition);
    }

    @Override
    public void visit(HtmlBlock html) {
        cuts.addAll(PictureAddresses.tags(source, start(html), end(html), replacement));
    }

    @Override
    public void visit(HtmlInline html) {
        cuts.addAll(PictureAddresses.tags(source, start(html), end(html), replacement));
    }

    private void replace(String address, int from, int to) {
        Matcher written = ADDRESS.matcher(source).region(from, to);
        if (!written.lookingAt()) {
            return;
        }
        replacement.apply(address).filter(other -> !other.equals(address)).ifPresent(other -> {
            int group = written.group(1) == null ? 2 : 1;
            cuts.add(new Cut(written.start(group), written.end(group), other));
        });
    }

    /** Where the last part of the alternative text ends that has a place; a line break has none. */
    private static int lastPlace(Image image) {
        for (Node last = image.getLastChild(); last != null; last = last.getPrevious()) {
            if (!last.getSourceSpans().isEmpty()) {
                return end(last);
            }
        }
        return start(image) + 2;
    }

    private static int start(Node node) {
        return node.getSourceSpans().get(0).getInputIndex();
    }

    private static int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        SourceSpan last = spans.get(spans.size() - 1);
        return last.getInputIndex() + last.getLength();
    }
}
