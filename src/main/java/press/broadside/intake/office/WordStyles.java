package press.broadside.intake.office;

import static press.broadside.intake.office.Word.attribute;
import static press.broadside.intake.office.Word.inside;
import static press.broadside.intake.office.Word.isWord;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What styles say of text: whether it is hidden, and of paragraphs: whether they are headings. */
final class WordStyles {
    private static final int LONGEST_CHAIN = 100;
    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final Map<Element, Boolean> vanishing = new HashMap<>();
    private final Map<Element, Boolean> hiding = new HashMap<>();
    private final boolean hiddenFromTheStart;

    WordStyles(Optional<WordPart> part) {
        Optional<Element> root = part.map(WordPart::root);
        for (Element style : root.map(XmlTree::children).orElseGet(java.util.List::of)) {
            if (isWord(style, "style")) {
                styles.putIfAbsent(attribute(style, "styleId"), style);
                if (Set.of("1", "true", "on").contains(attribute(style, "default"))) {
                    defaults.putIfAbsent(attribute(style, "type"), attribute(style, "styleId"));
                }
            }
        }
        hiddenFromTheStart = root.flatMap(found -> inside(found, "docDefaults", "rPrDefault", "rPr"))
                .flatMap(properties -> Word.toggle(properties, "vanish"))
                .orElse(false);
    }

    /**
     * Whether a run is hidden. What the run says itself counts alone; else styles of paragraph, characters and table each turn it
     * over.
     *
     * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376 part 1, 17.7.3</a>
     */
    boolean isHidden(Element run) {
        Optional<Element> properties = inside(run, "rPr");
        Optional<Boolean> direct = properties.flatMap(own -> Word.toggle(own, "vanish"));
        if (direct.isPresent() || hiddenFromTheStart) {
            return direct.orElse(true);
        }
        boolean byCharacters =
                vanish(properties.flatMap(own -> style(own, "rStyle")).or(() -> byDefault("character")));
        boolean byParagraph = Word.around(run, "p")
                .map(paragraph -> hiding.computeIfAbsent(paragraph, this::hides))
                .orElse(false);
        return byCharacters ^ byParagraph;
    }

    /** What a paragraph's style and that of the table around it say together. */
    private boolean hides(Element paragraph) {
        boolean byParagraph = vanish(
                inside(paragraph, "pPr").flatMap(own -> style(own, "pStyle")).or(() -> byDefault("paragraph")));
        boolean byTable = vanish(Word.around(paragraph, "tbl")
                .flatMap(table -> inside(table, "tblPr"))
                .flatMap(own -> style(own, "tblStyle")));
        return byParagraph ^ byTable;
    }

    /** 0 for a title, 1 to 9 for a heading; empty for other paragraphs. */
    Optional<Integer> heading(Element paragraph) {
        Optional<Element> own = inside(paragraph, "pPr");
        Optional<Element> style = own.flatMap(properties -> style(properties, "pStyle"));
        return style.flatMap(first -> along(first, WordStyles::named))
                .or(() -> own.flatMap(WordStyles::outlineLevel))
                .or(() -> style.flatMap(
                        first -> along(first, at -> inside(at, "pPr").flatMap(WordStyles::outlineLevel))));
    }

    private static Optional<Integer> named(Element style) {
        String name = inside(style, "name")
                .map(written -> attribute(written, "val").toLowerCase(Locale.ROOT))
                .orElse("");
        Matcher heading = HEADING.matcher(name);
        if (heading.matches()) {
            return Optional.of(Integer.valueOf(heading.group(1)));
        }
        return name.equals("title") ? Optional.of(0) : Optional.empty();
    }

    private static Optional<Integer> outlineLevel(Element properties) {
        return inside(properties, "outlineLvl")
                .map(level -> attribute(level, "val"))
                .filter(level -> level.matches("[0-8]"))
                .map(level -> Integer.parseInt(level) + 1);
    }

    private boolean vanish(Optional<Element> style) {
        return style.map(first -> vanishing.computeIfAbsent(first, this::vanishes))
                .orElse(false);
    }

    private boolean vanishes(Element style) {
        return along(style, at -> inside(at, "rPr").flatMap(own -> Word.toggle(own, "vanish")))
                .orElse(false);
    }

    private Optional<Element> style(Element properties, String reference) {
        return inside(properties, reference)
                .map(written -> attribute(written, "val"))
                .flatMap(this::style);
    }

    private Optional<Element> style(String id) {
        return Optional.ofNullable(styles.get(id));
    }

    private Optional<Element> byDefault(String type) {
        return Optional.ofNullable(defaults.get(type)).flatMap(this::style);
    }

    /** The first answer from a style, the one it is based on, and so on. */
    private <T> Optional<T> along(Element first, Function<Element, Optional<T>> question) {
        Set<String> seen = new HashSet<>();
        Optional<Element> at = Optional.of(first);
        while (at.isPresent() && seen.add(attribute(at.get(), "styleId"))) {
            Optional<T> answer = question.apply(at.get());
            if (answer.isPresent()) {
                return answer;
            }
            if (seen.size() > LONGEST_CHAIN) {
                throw new Unfit("the document has more than %d styles that are each based on the next; save it anew"
                        .formatted(LONGEST_CHAIN));
            }
            at = inside(at.get(), "basedOn")
                    .map(written -> attribute(written, "val"))
                    .flatMap(this::style);
        }
        return Optional.empty();
    }
}
