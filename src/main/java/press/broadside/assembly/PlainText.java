package press.broadside.assembly;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Plain text as paragraphs. */
final class PlainText {
    /** From this length on, a line that another one follows was wrapped by its editor, not broken by its author. */
    private static final int WRAPPED = 55;

    /** A line end of two characters is never taken for two. */
    private static final Pattern BLANK_LINE = Pattern.compile("(?>\\R)[ \\t]*(?>\\R)");

    private PlainText() {}

    static String html(String text) {
        return Arrays.stream(BLANK_LINE.split(text))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> "<p>" + lines(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String lines(String paragraph) {
        String[] lines = paragraph.split("\\s*\\R\\s*");
        boolean wrapped = Arrays.stream(lines).limit(lines.length - 1L).allMatch(line -> line.length() >= WRAPPED);
        return Arrays.stream(lines).map(Entities::escape).collect(Collectors.joining(wrapped ? "\n" : "<br>\n"));
    }
}
