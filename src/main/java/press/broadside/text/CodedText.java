package press.broadside.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with inline codes, written as people see it: <code>read {1}the report{/1}{2/}</code>.
 *
 * <p>Text that happens to look like a code is written with a backslash before its brace, and one more for each
 * backslash that stood there already; every other text is written as it is. So any text survives, and
 * {@code new CodedText(t.coded())} equals {@code t}.
 *
 * @param coded the written form; stored as typed, neither normalised nor trimmed
 */
public record CodedText(String coded) {
    /** Backslashes are counted once, from the first of them on: a long row of them takes no longer than other text. */
    private static final Pattern CODE_LIKE = Pattern.compile("(?<!\\\\)(\\\\*+)\\{(/?)(\\d{1,6})(/?)\\}");

    /** A stretch of plain text or one code. */
    public sealed interface Part {}

    /** Plain text, unescaped, never empty. */
    public record Run(String text) implements Part {}

    /** An inline code in its place. */
    public record Placed(Code code) implements Part {}

    /** Text without codes; whatever looks like one is escaped. */
    public static CodedText ofPlain(String plain) {
        if (plain.indexOf('{') < 0) {
            return new CodedText(plain);
        }
        return new CodedText(
                CODE_LIKE.matcher(plain).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group())));
    }

    public static CodedText of(List<? extends Part> parts) {
        var coded = new StringBuilder();
        var plain = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Run run) {
                plain.append(run.text());
            } else if (part instanceof Placed placed) {
                coded.append(ofPlain(plain.toString()).coded)
                        .append(placed.code().written());
                plain.setLength(0);
            }
        }
        return new CodedText(coded.append(ofPlain(plain.toString()).coded).toString());
    }

    /** Text and codes in order. */
    public List<Part> parts() {
        if (isPlain()) {
            return coded.isEmpty() ? List.of() : List.of(new Run(coded));
        }
        var parts = new ArrayList<Part>();
        if (coded.indexOf('{') < 0) {
            return coded.isEmpty() ? List.of() : List.of(new Run(coded));
        }
        var plain = new StringBuilder();
        Matcher found = CODE_LIKE.matcher(coded);
        int from = 0;
        while (found.find()) {
            plain.append(coded, from, found.start());
            from = found.end();
            if (isCode(found)) {
                flush(plain, parts);
                parts.add(new Placed(code(found)));
            } else {
                plain.append(unescaped(found));
            }
        }
        plain.append(coded, from, coded.length());
        flush(plain, parts);
        return List.copyOf(parts);
    }

    /** The text alone: codes dropped, escapes undone. */
    public String plain() {
        if (isPlain()) {
            return coded;
        }
        var plain = new StringBuilder();
        for (Part part : parts()) {
            if (part instanceof Run run) {
                plain.append(run.text());
            }
        }
        return plain.toString();
    }

    /** The codes in order; empty when the text has none. */
    public List<Code> codes() {
        var codes = new ArrayList<Code>();
        for (Part part : parts()) {
            if (part instanceof Placed placed) {
                codes.add(placed.code());
            }
        }
        return List.copyOf(codes);
    }

    /** The same text with its codes numbered 1, 2, … in order of appearance, so that texts of different units compare. */
    public CodedText renumbered() {
        var numbers = new HashMap<Integer, Integer>();
        return mapped(number -> numbers.computeIfAbsent(number, n -> numbers.size() + 1));
    }

    /**
     * The same text with its codes numbered as in {@code source}: the n-th number to appear in the renumbered source
     * gives way to the source's own. Numbers that the source lacks are kept, so that a check can name them.
     */
    public CodedText numberedAs(CodedText source) {
        var own = new HashMap<Integer, Integer>();
        for (Code code : source.codes()) {
            own.putIfAbsent(code.number(), own.size() + 1);
        }
        var back = new HashMap<Integer, Integer>();
        own.forEach((number, place) -> back.put(place, number));
        return mapped(number -> back.getOrDefault(number, number));
    }

    /** This text followed by {@code gap} (plain white space, or nothing) and {@code next}. */
    public CodedText followedBy(String gap, CodedText next) {
        return new CodedText(coded + gap + next.coded);
    }

    public boolean isBlank() {
        return plain().isBlank();
    }

    private CodedText mapped(java.util.function.IntUnaryOperator number) {
        var parts = new ArrayList<Part>();
        for (Part part : parts()) {
            parts.add(
                    part instanceof Placed placed
                            ? new Placed(placed.code()
                                    .withNumber(number.applyAsInt(placed.code().number())))
                            : part);
        }
        return of(parts);
    }

    /** Counts of each code, for comparing two texts whatever the order. */
    public Map<Code, Integer> codeCounts() {
        var counts = new HashMap<Code, Integer>();
        codes().forEach(code -> counts.merge(code, 1, Integer::sum));
        return Map.copyOf(counts);
    }

    /** Most texts are: neither a code nor anything that looks like one. */
    private boolean isPlain() {
        return coded.indexOf('{') < 0;
    }

    private static boolean isCode(Matcher found) {
        boolean escaped = !found.group(1).isEmpty();
        boolean twoSlashes = !found.group(2).isEmpty() && !found.group(4).isEmpty();
        return !escaped && !twoSlashes && Integer.parseInt(found.group(3)) > 0;
    }

    private static Code code(Matcher found) {
        int number = Integer.parseInt(found.group(3));
        if (!found.group(2).isEmpty()) {
            return new Code(number, Code.Kind.CLOSE);
        }
        return new Code(number, found.group(4).isEmpty() ? Code.Kind.OPEN : Code.Kind.STANDALONE);
    }

    private static String unescaped(Matcher found) {
        return found.group(1).isEmpty() ? found.group() : found.group().substring(1);
    }

    private static void flush(StringBuilder plain, List<Part> parts) {
        if (!plain.isEmpty()) {
            parts.add(new Run(plain.toString()));
            plain.setLength(0);
        }
    }

    @Override
    public String toString() {
        return coded;
    }
}
