package press.broadside.intake;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.intake.MarkupScanner.Sort;
import press.broadside.intake.MarkupScanner.Tag;

/** Counts roughly how many segments a text will have, before anything takes it apart. */
final class SegmentCount {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？]['\")\\]”’»]*(?=\\s|<|$)");
    private static final Set<String> BLOCKS = Set.of(
            "p", "li", "td", "th", "dt", "dd", "div", "h1", "h2", "h3", "h4", "h5", "h6", "br", "blockquote", "pre");

    private SegmentCount() {}

    /**
     * @param blocks paragraphs, cells and the like
     * @throws StatementRejected if there are more sentences or blocks than allowed
     */
    static void check(String text, int blocks, IntakeLimits limits) {
        int sentences = 0;
        Matcher end = SENTENCE_END.matcher(text);
        while (end.find()) {
            sentences++;
        }
        if (Math.max(sentences, blocks) > limits.maxSegments()) {
            throw StatementRejected.overLimit(
                    "the text", "has too many sentences or blocks", "max-segments", limits.maxSegments());
        }
    }

    static int htmlBlocks(String text) {
        int blocks = 0;
        var scanner = new MarkupScanner(text);
        for (Optional<Tag> tag = scanner.next(); tag.isPresent(); tag = scanner.next()) {
            blocks +=
                    tag.get().sort() == Sort.START && BLOCKS.contains(tag.get().name()) ? 1 : 0;
        }
        return blocks;
    }
}
