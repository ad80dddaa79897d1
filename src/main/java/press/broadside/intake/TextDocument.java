package press.broadside.intake;

import java.util.List;
import java.util.Optional;

/** Plain text: kept as it is, mark-up in it is text. */
final class TextDocument {
    private static final int LONGEST_TITLE = 120;

    private TextDocument() {}

    static Cleaned cleaned(String text) {
        List<String> first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
        Optional<String> heading = first.stream().findFirst().filter(TextDocument::isTitle);
        Optional<String> byline =
                first.stream().skip(heading.isPresent() ? 1 : 0).findFirst().flatMap(Byline::afterBy);
        return new Cleaned(text, text, heading, byline);
    }

    /** A short line that does not end as a sentence does. */
    private static boolean isTitle(String line) {
        return line.length() <= LONGEST_TITLE
                && !line.endsWith(".")
                && !line.endsWith(";")
                && line.codePoints().anyMatch(Character::isLetter);
    }
}
