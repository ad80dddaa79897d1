package press.broadside.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metadata between two lines of hyphens at the head of a Markdown text.
 *
 * @param yaml what stands between them; empty when there is none
 * @param body the text, with an empty line in place of each line of front matter so that places stay right
 */
record FrontMatter(Optional<String> yaml, String body) {
    private static final Pattern OPEN = Pattern.compile("\\A---[ \\t]*\\R");
    private static final Pattern CLOSE = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");

    static FrontMatter of(String text, IntakeLimits limits) {
        Matcher open = OPEN.matcher(text);
        Matcher close = CLOSE.matcher(text);
        if (!open.find() || !close.find(open.end())) {
            return new FrontMatter(Optional.empty(), text);
        }
        String yaml = text.substring(open.end(), close.start());
        if (yaml.length() > limits.maxMetaBytes()) {
            throw StatementRejected.overLimit(
                    "the front matter", "has too many characters", "max-meta-bytes", limits.maxMetaBytes());
        }
        if (!MetaYaml.isMapping(yaml)) {
            return new FrontMatter(Optional.empty(), text);
        }
        int lines = Place.of(text, close.end()).line() - 1;
        return new FrontMatter(Optional.of(yaml), "\n".repeat(lines) + text.substring(close.end()));
    }

    /** The cleaned document without the empty lines that held its places. */
    Cleaned leftOut(Cleaned cleaned) {
        if (yaml.isEmpty()) {
            return cleaned;
        }
        String document = cleaned.document().replaceFirst("\\A\\R+", "");
        return new Cleaned(document, cleaned.text(), cleaned.heading(), cleaned.byline());
    }
}
