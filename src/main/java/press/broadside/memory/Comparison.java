package press.broadside.memory;

import com.ibm.icu.lang.UCharacter;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.extraction.WordDiff;
import press.broadside.extraction.WordDiff.Side;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/**
 * Finds the {@linkplain Difference differences} of two texts. Their words are compared in lower case and with every number as
 * one mark, so that a large letter or another number makes no other word; these are told by themselves.
 */
final class Comparison {
    private static final String MARK = "\uFFFC";
    private static final Pattern MARKS = Pattern.compile(MARK);
    private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]*");
    private static final Pattern EDGES = Pattern.compile(
            "^[^\\p{L}\\p{M}\\p{N}]+(?=.*[\\p{L}\\p{M}\\p{N}])|(?<=[\\p{L}\\p{M}\\p{N}])[^\\p{L}\\p{M}\\p{N}]+$");

    /** A text that is read on, piece by piece, as it was written. */
    private static final class Reading {
        private final List<String> numbers;
        private final String masked;
        private final Iterator<String> next;
        private int at;

        Reading(CodedText text) {
            String plain = Wording.composed(text.plain()).replace(MARK, "");
            this.numbers = Wording.numbers(plain);
            this.masked = Wording.NUMBER.matcher(plain).replaceAll(MARK);
            this.next = numbers.iterator();
        }

        CodedText folded() {
            return CodedText.ofPlain(Comparison.folded(masked));
        }

        /** As many code points as {@code piece} has, numbers still as marks. */
        String masked(String piece) {
            int end = masked.offsetByCodePoints(at, piece.codePointCount(0, piece.length()));
            String read = masked.substring(at, end);
            at = end;
            return read;
        }

        String number() {
            return next.next();
        }

        String words(String piece) {
            return MARKS.matcher(masked(piece))
                    .replaceAll(mark -> Matcher.quoteReplacement(number()))
                    .strip();
        }
    }

    private final Set<Difference> differences = new LinkedHashSet<>();
    private final Reading source;
    private final Reading text;
    private final List<String> shown;
    private String then = "";
    private String now = "";

    private Comparison(CodedText source, CodedText target, CodedText lookedUp) {
        this.source = new Reading(source);
        this.text = new Reading(lookedUp);
        this.shown = Wording.numbers(target.plain());
    }

    /**
     * In the order of the text, each once; codes last.
     *
     * @param target of the match, which may show new numbers already
     */
    static List<Difference> of(CodedText source, CodedText target, CodedText lookedUp) {
        var comparison = new Comparison(source, target, lookedUp);
        boolean sameWords = comparison.compareWords();
        if (!codes(source).equals(codes(lookedUp))
                || (sameWords && !places(source).equals(places(lookedUp)))) {
            comparison.differences.add(new Difference.Codes());
        }
        return List.copyOf(comparison.differences);
    }

    private boolean compareWords() {
        CodedText former = source.folded();
        CodedText revision = text.folded();
        WordDiff.of(former, revision).forEach(this::take);
        changed();
        return former.equals(revision);
    }

    /** One code point for one, so that places stay. */
    private static String folded(String text) {
        return text.codePoints()
                .map(cp -> UCharacter.foldCase(cp, UCharacter.FOLD_CASE_DEFAULT))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<Code> codes(CodedText text) {
        return text.renumbered().codes();
    }

    private static String places(CodedText text) {
        return Wording.NUMBER
                .matcher(folded(Wording.composed(text.renumbered().coded())))
                .replaceAll(MARK);
    }

    private void take(WordDiff.Piece piece) {
        if (piece.side() == Side.FORMER) {
            then = source.words(piece.text());
        } else if (piece.side() == Side.REVISION) {
            now = text.words(piece.text());
        } else {
            changed();
            same(source.masked(piece.text()), text.masked(piece.text()));
        }
    }

    private void same(String former, String revision) {
        if (!former.equals(revision)) {
            differences.add(new Difference.Case());
        }
        for (int mark = former.indexOf(MARK); mark >= 0; mark = former.indexOf(MARK, mark + 1)) {
            number(source.number(), text.number());
        }
    }

    private void number(String before, String after) {
        if (!before.equals(after)) {
            boolean carried = Collections.frequency(shown, after) == Collections.frequency(text.numbers, after);
            differences.add(new Difference.Numbers(before, after, carried));
        }
    }

    private void changed() {
        if (!then.isEmpty() || !now.isEmpty()) {
            differences.add(difference(then, now));
        }
        then = "";
        now = "";
    }

    private static Difference difference(String then, String now) {
        if (WORDLESS.matcher(then).matches() && WORDLESS.matcher(now).matches()) {
            return new Difference.Punctuation(then, now);
        }
        String before = EDGES.matcher(then).replaceAll("");
        String after = EDGES.matcher(now).replaceAll("");
        if (before.isEmpty()) {
            return new Difference.Added(after);
        }
        return after.isEmpty() ? new Difference.LeftOut(before) : new Difference.Changed(before, after);
    }
}
