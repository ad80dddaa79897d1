package press.broadside.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadside.intake.MarkupScanner.Sort;
import press.broadside.intake.MarkupScanner.Tag;

/** Counts depth, elements and attributes of mark-up without building a tree. */
final class MarkupLimits {
    private static final Set<String> VOID = Set.of(
            "area",
            "base",
            "basefont",
            "bgsound",
            "br",
            "col",
            "embed",
            "frame",
            "hr",
            "img",
            "input",
            "keygen",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr");

    /** Elements whose end tag may be left out, and what a new one of the kind cannot close. */
    private static final Map<String, Set<String>> CLOSES = Map.ofEntries(
            Map.entry("p", Set.of("p")),
            Map.entry("li", Set.of("li")),
            Map.entry("dt", Set.of("dt", "dd")),
            Map.entry("dd", Set.of("dt", "dd")),
            Map.entry("td", Set.of("td", "th")),
            Map.entry("th", Set.of("td", "th")),
            Map.entry("tr", Set.of("tr")),
            Map.entry("thead", Set.of("thead", "tbody", "tfoot")),
            Map.entry("tbody", Set.of("thead", "tbody", "tfoot")),
            Map.entry("tfoot", Set.of("thead", "tbody", "tfoot")),
            Map.entry("option", Set.of("option")));

    private static final Set<String> WALLS =
            Set.of("ul", "ol", "dl", "table", "select", "div", "blockquote", "section");

    /** These stay open across the paragraphs that a parser closes for them, so they are counted apart. */
    private static final Set<String> FORMATTING =
            Set.of("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    private final String text;
    private final IntakeLimits limits;
    private final List<String> open = new ArrayList<>();
    private final Map<String, Integer> openFormatting = new HashMap<>();
    private int formatting;
    private int elements;

    private MarkupLimits(String text, IntakeLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    /** Whether an element of this name never has content. */
    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    /** @throws StatementRejected at the first tag that goes over a limit */
    static void check(String text, IntakeLimits limits) {
        new MarkupLimits(text, limits).run();
    }

    private void run() {
        var scanner = new MarkupScanner(text);
        for (Optional<Tag> tag = scanner.next(); tag.isPresent(); tag = scanner.next()) {
            if (tag.get().sort() == Sort.START && !isAddress(tag.get())) {
                start(tag.get());
            } else if (tag.get().sort() == Sort.END) {
                end(tag.get().name());
            }
        }
    }

    /** An autolink of Markdown: {@code <https://…>} or {@code <editor@…>}. */
    private static boolean isAddress(Tag tag) {
        return tag.name().indexOf(':') >= 0 || tag.name().indexOf('@') >= 0;
    }

    private void start(Tag tag) {
        if (++elements > limits.maxElements()) {
            throw over(tag, "has too many elements", "max-elements", limits.maxElements());
        }
        if (tag.attributes() > limits.maxAttributes()) {
            throw over(tag, "has an element with too many attributes", "max-attributes", limits.maxAttributes());
        }
        if (VOID.contains(tag.name())) {
            return;
        }
        closeForgotten(tag.name());
        open.add(tag.name());
        if (FORMATTING.contains(tag.name())) {
            openFormatting.merge(tag.name(), 1, Integer::sum);
            formatting++;
        }
        if (open.size() > limits.maxDepth() || formatting > limits.maxDepth()) {
            throw over(tag, "has elements nested in too many levels", "max-depth", limits.maxDepth());
        }
    }

    private void closeForgotten(String name) {
        Set<String> closed = CLOSES.getOrDefault(name, Set.of());
        for (int i = open.size() - 1; i >= 0 && !closed.isEmpty(); i--) {
            if (closed.contains(open.get(i))) {
                open.subList(i, open.size()).clear();
                return;
            }
            if (WALLS.contains(open.get(i))) {
                return;
            }
        }
    }

    private void end(String name) {
        int last = open.lastIndexOf(name);
        if (last >= 0) {
            open.subList(last, open.size()).clear();
        }
        if (openFormatting.getOrDefault(name, 0) > 0) {
            openFormatting.merge(name, -1, Integer::sum);
            formatting--;
        }
    }

    private StatementRejected over(Tag tag, String what, String setting, int limit) {
        return StatementRejected.overLimit(Place.of(text, tag.from()).toString(), what, setting, limit);
    }
}
