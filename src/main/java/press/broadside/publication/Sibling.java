package press.broadside.publication;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The same statement in another language, as a page names it.
 *
 * @param language BCP 47
 * @param path     of its page, below the public address
 */
record Sibling(String language, String path) {
    static List<Sibling> parse(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .map(p -> new Sibling(p[0], p[1]))
                .toList();
    }

    static String written(List<Sibling> siblings) {
        return siblings.stream().map(s -> s.language() + " " + s.path()).collect(Collectors.joining("\n"));
    }
}
