package press.broadside.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.text.CodedText;

/** What changed between two texts, word by word: words, codes and every other character are told apart. */
public final class WordDiff {
    private static final int MOST_DIFFERENCES = 2_000;
    private static final Pattern TOKEN = Pattern.compile(
            "\\{/?\\d{1,6}/?\\}|[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+)*|[\\s\\p{Z}]+|.", Pattern.DOTALL);

    /** Where a piece stands. */
    public enum Side {
        BOTH,
        FORMER,
        REVISION
    }

    /** A run of tokens; white space between words of one side goes with it. */
    public record Piece(Side side, String text) {}

    private WordDiff() {}

    /** In order; what was taken out before what was put in its place. */
    public static List<Piece> of(CodedText former, CodedText revision) {
        List<String> before = tokens(former);
        List<String> after = tokens(revision);
        var numbering = new SegmentForms.Numbering();
        var differences = new Differences(
                before.stream().mapToInt(numbering::of).toArray(),
                after.stream().mapToInt(numbering::of).toArray());
        Optional<List<int[]>> pairs = differences.pairs(MOST_DIFFERENCES);
        var pieces = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        for (int[] pair : pairs.orElse(List.of())) {
            add(Side.FORMER, before.subList(i, pair[0]), pieces);
            add(Side.REVISION, after.subList(j, pair[1]), pieces);
            add(Side.BOTH, List.of(before.get(pair[0])), pieces);
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        add(Side.FORMER, before.subList(i, before.size()), pieces);
        add(Side.REVISION, after.subList(j, after.size()), pieces);
        return joined(pieces);
    }

    /** As one line: {@code Dock workers of [-six-]{+seven+} ports}. */
    public static String marked(CodedText former, CodedText revision) {
        var line = new StringBuilder();
        for (Piece piece : of(former, revision)) {
            line.append(
                    switch (piece.side) {
                        case BOTH -> piece.text;
                        case FORMER -> "[-" + piece.text + "-]";
                        case REVISION -> "{+" + piece.text + "+}";
                    });
        }
        return line.toString();
    }

    private static List<String> tokens(CodedText text) {
        var tokens = new ArrayList<String>();
        Matcher token = TOKEN.matcher(text.coded());
        while (token.find()) {
            tokens.add(token.group().isBlank() ? " " : token.group());
        }
        return tokens;
    }

    private static void add(Side side, List<String> tokens, List<Piece> pieces) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(side, String.join("", tokens)));
        }
    }

    /** A space that both have between two changed words does not part the change. */
    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        var former = new StringBuilder();
        var revision = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean between = piece.side == Side.BOTH
                    && piece.text.isBlank()
                    && !(former.isEmpty() && revision.isEmpty())
                    && i + 1 < pieces.size()
                    && pieces.get(i + 1).side != Side.BOTH;
            if (piece.side == Side.BOTH && !between) {
                flush(former, revision, joined);
                merge(piece, joined);
            } else {
                former.append(piece.side == Side.REVISION ? "" : piece.text);
                revision.append(piece.side == Side.FORMER ? "" : piece.text);
            }
        }
        flush(former, revision, joined);
        return List.copyOf(joined);
    }

    private static void flush(StringBuilder former, StringBuilder revision, List<Piece> into) {
        add(Side.FORMER, former.isEmpty() ? List.of() : List.of(former.toString()), into);
        add(Side.REVISION, revision.isEmpty() ? List.of() : List.of(revision.toString()), into);
        former.setLength(0);
        revision.setLength(0);
    }

    private static void merge(Piece piece, List<Piece> into) {
        int last = into.size() - 1;
        if (last >= 0 && into.get(last).side == piece.side) {
            into.set(last, new Piece(piece.side, into.get(last).text + piece.text));
        } else {
            into.add(piece);
        }
    }
}
