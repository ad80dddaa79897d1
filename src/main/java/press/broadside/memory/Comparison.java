package press.broadside.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.extraction.WordDiff;
import press.broadside.extraction.WordDiff.Side;
import press.broadside.text.CodedText;

/**
 * Finds the {@linkplain Difference differences} of two texts. Their words are compared with every number as one mark, so that
 * another number is no other word; the numbers follow the marks.
 */
final class Comparison {
    private static final String MARK = "\uFFFC";
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]*");

    private final Set<Difference> differences = new LinkedHashSet<>();
    private final Iterator<String> numbersThen;
    private final Iterator<String> numbersNow;
    private final List<String> shown;
    private final List<String> wanted;
    private String then = "";
    private String now = "";

    private Comparison(String plainThen, String plainNow, CodedText target) {
        this.wanted = Wording.numbers(plainNow);
        this.shown = Wording.numbers(target.plain());
        this.numbersThen = Wording.numbers(plainThen).iterator();
        this.numbersNow = wanted.iterator();
    }

    /**
     * In the order of the text, each once; codes last.
     *
     * @param target of the match, which may show new numbers already
     */
    static List<Difference> of(CodedText source, CodedText target, CodedText lookedUp) {
        String plainThen = source.plain();
        String plainNow = lookedUp.plain();
        var comparison = new Comparison(plainThen, plainNow, target);
        WordDiff.of(masked(plainThen), masked(plainNow)).forEach(comparison::take);
        comparison.flush();
        if (!codes(source).equals(codes(lookedUp))) {
            comparison.differences.add(new Difference.Codes());
        }
        return List.copyOf(comparison.differences);
    }

    private static CodedText masked(String plain) {
        return CodedText.ofPlain(Wording.NUMBER.matcher(Wording.composed(plain)).replaceAll(MARK));
    }

    /** Codes with the words between them counted, so that one that moved is seen. */
    private static List<String> codes(CodedText text) {
        var codes = new ArrayList<String>();
        int words = 0;
        for (CodedText.Part part : text.renumbered().parts()) {
            if (part instanceof CodedText.Placed placed) {
                codes.add(placed.code().written());
                codes.add(String.valueOf(words));
            } else if (part instanceof CodedText.Run run) {
                words += run.text().strip().isEmpty() ? 0 : 1;
            }
        }
        return codes;
    }

    private void take(WordDiff.Piece piece) {
        if (piece.side() == Side.FORMER) {
            then = restored(piece.text(), numbersThen);
        } else if (piece.side() == Side.REVISION) {
            now = restored(piece.text(), numbersNow);
        } else {
            flush();
            for (int mark = piece.text().indexOf(MARK); mark >= 0; mark = piece.text().indexOf(MARK, mark + 1)) {
                number(numbersThen.next(), numbersNow.next());
            }
        }
    }

    private static String restored(String text, Iterator<String> numbers) {
        return Pattern.compile(MARK)
                .matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(numbers.next()))
                .strip();
    }

    private void number(String before, String after) {
        if (!before.equals(after)) {
            boolean carried = Collections.frequency(shown, after) == Collections.frequency(wanted, after);
            differences.add(new Difference.Number(before, after, carried));
        }
    }

    private void flush() {
        List<String> before = words(then);
        List<String> after = words(now);
        if (before.size() == after.size()) {
            pairs(before, after);
        } else {
            differ(then, now);
        }
        then = "";
        now = "";
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(GAP.split(text));
    }

    /** Word by word; neighbours that changed are told as one. */
    private void pairs(List<String> before, List<String> after) {
        int from = 0;
        for (int i = 0; i <= before.size(); i++) {
            boolean changed = i < before.size() && !folded(before.get(i)).equals(folded(after.get(i)));
            if (!changed) {
                differ(String.join(" ", before.subList(from, i)), String.join(" ", after.subList(from, i)));
                from = i + 1;
                if (i < before.size() && !before.get(i).equals(after.get(i))) {
                    differences.add(new Difference.Case());
                }
            }
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private void differ(String before, String after) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        if (WORDLESS.matcher(before).matches() && WORDLESS.matcher(after).matches()) {
            differences.add(new Difference.Punctuation(before, after));
        } else if (before.isEmpty()) {
            differences.add(new Difference.Added(after));
        } else if (after.isEmpty()) {
            differences.add(new Difference.LeftOut(before));
        } else {
            differences.add(new Difference.Changed(before, after));
        }
    }
}
