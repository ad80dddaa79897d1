package press.broadside.assembly;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The line at the head of a source that says who signs it. Pages and feeds say that from the fields, so it goes out of the
 * body; in a translation it is found by its place among the blocks, which merging keeps.
 */
final class Signature {
    private static final int LONGEST = 400;
    private static final String BLOCKS =
            "p, div, address, li, td, th, dt, dd, blockquote, pre, section, article, header,"
                    + " footer, aside, main, figure, figcaption, h1, h2, h3, h4, h5, h6";
    private static final Pattern BY = Pattern.compile("(?i)by\\b.*");
    private static final Pattern JOINING = Pattern.compile("(?i)\\b(?:by|and)\\b|[\\s\\p{P}\\p{S}]");

    private Signature() {}

    /**
     * The block of {@code target} that stands where the source is signed.
     *
     * @param source clean, in the source's language
     * @param target the same document, clean, in any language
     * @param title  of the source
     * @param names  persons and bodies of the source, as its fields have them
     */
    static Optional<Element> in(Element target, Element source, String title, List<String> names) {
        Elements blocks = source.select(BLOCKS);
        Elements counterparts = target.select(BLOCKS);
        return blocks.stream()
                .filter(block -> !block.tagName().matches("h[1-6]")
                        && block.select(BLOCKS).size() == 1)
                .filter(Element::hasText)
                .filter(block -> !same(block.text(), title))
                .findFirst()
                .filter(block -> signs(block.text(), title, names))
                .map(blocks::indexOf)
                .filter(place -> blocks.size() == counterparts.size())
                .map(counterparts::get);
    }

    /** Whether a line holds "By", every name, and nothing else but the title above it. */
    private static boolean signs(String line, String title, List<String> names) {
        String said = flat(line);
        if (said.startsWith(flat(title))) {
            said = said.substring(flat(title).length()).strip();
        }
        if (names.isEmpty()
                || line.length() > LONGEST + title.length()
                || !BY.matcher(said).matches()) {
            return false;
        }
        List<String> longestFirst = names.stream()
                .map(Signature::flat)
                .sorted((one, other) -> other.length() - one.length())
                .toList();
        for (String name : longestFirst) {
            if (!said.contains(name)) {
                return false;
            }
            said = said.replace(name, " ");
        }
        return JOINING.matcher(said).replaceAll("").isEmpty();
    }

    private static boolean same(String one, String other) {
        return flat(one).equals(flat(other));
    }

    private static String flat(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
