package press.broadside.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what nests or multiplies in a Markdown text, line by line, without building a tree. */
final class MarkdownLimits {
    private static final Pattern CONTAINER = Pattern.compile("[ \\t]*(?:(>)|([-+*]|\\d{1,9}[.)])(?=[ \\t]|$))");
    private static final Pattern DEFINITION = Pattern.compile("[ \\t>]*\\[[^\\]]{1,999}\\]:");

    private final IntakeLimits limits;
    private final Deque<Integer> lists = new ArrayDeque<>();
    private int definitions;
    private int blockLength;
    private int blockLines;
    private int blockPipes;
    private int marks;
    private int allMarks;
    private int brackets;
    private int emphasis;
    /** How many brackets or emphasis marks were open at once in the line. */
    private int deepest;

    private MarkdownLimits(IntakeLimits limits) {
        this.limits = limits;
    }

    /** @throws StatementRejected at the first line that goes over a limit */
    static void check(String text, IntakeLimits limits) {
        var counts = new MarkdownLimits(limits);
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            counts.line("line " + ++number, line);
        }
    }

    private void line(String where, String line) {
        if (line.isBlank()) {
            blockLength = blockLines = blockPipes = marks = brackets = emphasis = 0;
            return;
        }
        count(
                where,
                DEFINITION.matcher(line).lookingAt() ? ++definitions : 0,
                limits.maxDefinitions(),
                "has too many link definitions",
                "max-definitions");
        count(
                where,
                blockLength += line.length() + 1,
                limits.maxBlock(),
                "is in a block of text with too many characters and no blank line",
                "max-block");
        int depth = containers(line);
        int before = marks;
        deepest = Math.max(brackets, emphasis);
        inline(line);
        allMarks += marks - before;
        count(where, allMarks, limits.maxElements(), "has too many characters that may begin mark-up", "max-elements");
        count(
                where,
                Math.max(depth, deepest),
                limits.maxDepth(),
                "has lists, quotations, brackets or emphasis nested in too many levels",
                "max-depth");
        count(
                where,
                marks,
                limits.maxMarks(),
                "is in a block of text with too many characters that may begin mark-up",
                "max-marks");
        // a parser fills every row up to the number of columns
        count(
                where,
                (long) blockPipes * ++blockLines,
                limits.maxElements(),
                "has a table with too many cells",
                "max-elements");
    }

    /** Quotations and list items that this line opens or continues. */
    private int containers(String line) {
        int quotes = 0;
        int at = 0;
        Matcher container = CONTAINER.matcher(line);
        while (at < line.length() && container.region(at, line.length()).lookingAt()) {
            if (container.group(1) != null) {
                quotes++;
            } else {
                int column = container.start(2);
                while (!lists.isEmpty() && lists.peek() >= column) {
                    lists.pop();
                }
                lists.push(column);
            }
            at = container.end();
        }
        if (at == 0 && !Character.isWhitespace(line.charAt(0))) {
            lists.clear();
        }
        return quotes + lists.size();
    }

    private void inline(String line) {
        int pipes = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '[' -> {
                    deepest = Math.max(deepest, ++brackets);
                    marks++;
                }
                case ']' -> brackets = Math.max(0, brackets - 1);
                case '<', '`', '&' -> marks++;
                case '|' -> pipes++;
                case '*', '_', '~' -> i = delimiters(line, i);
                default -> {}
            }
        }
        blockPipes = Math.max(blockPipes, pipes);
    }

    /** Reads a run of {@code *}, {@code _} or {@code ~} and returns the offset of its last character. */
    private int delimiters(String line, int from) {
        int to = from;
        while (to < line.length() && line.charAt(to) == line.charAt(from)) {
            to++;
        }
        boolean opens = to < line.length() && !Character.isWhitespace(line.charAt(to));
        boolean closes = from > 0 && !Character.isWhitespace(line.charAt(from - 1));
        if (closes && emphasis > 0) {
            emphasis = Math.max(0, emphasis - (to - from));
        } else if (opens) {
            emphasis += to - from;
            deepest = Math.max(deepest, emphasis);
        }
        marks++;
        return to - 1;
    }

    private static void count(String where, long counted, long limit, String what, String setting) {
        if (counted > limit) {
            throw StatementRejected.overLimit(where, what, setting, limit);
        }
    }
}
