package press.broadside.assembly.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The styles of an ODT, named and automatic: what each one means on a page, through its parents. */
final class OdtStyles {
    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, ListLevel> levels = new HashMap<>();

    /** @param look which of {@code strong em s sub sup} the style sets, and which it takes back */
    private record Style(String name, String parent, int outline, boolean automatic, Map<String, Boolean> look) {}

    /** @param form as OOXML calls it; {@code bullet} where items have no number */
    record ListLevel(String form, int start) {
        static final ListLevel BULLET = new ListLevel("bullet", 1);
    }

    static OdtStyles of(PackageParts parts) throws XMLStreamException {
        var all = new OdtStyles();
        for (String name : new String[] {"styles.xml", "content.xml"}) {
            Optional<byte[]> part = parts.find(name);
            if (part.isPresent()) {
                all.read(ClosedXml.reader(part.get()));
            }
        }
        return all;
    }

    StyleRole role(String name) {
        for (Style style : (Iterable<Style>) chain("paragraph", name)::iterator) {
            Optional<StyleRole> named = style.automatic() ? Optional.empty() : StyleRole.named(style.name());
            if (named.isPresent()) {
                return named.get();
            }
            if (style.outline() > 0) {
                return StyleRole.heading(style.outline());
            }
        }
        return StyleRole.TEXT;
    }

    /** What a span in this style looks like within one that looks like {@code around}. */
    Set<String> span(String name, Set<String> around) {
        var look = new LinkedHashMap<String, Boolean>();
        chain("text", name).forEach(style -> style.look().forEach(look::putIfAbsent));
        return applied(look, around);
    }

    /** What is set for this one paragraph; what its named style sets is design. */
    Set<String> paragraph(String name) {
        return applied(
                Optional.ofNullable(styles.get("paragraph " + name))
                        .filter(Style::automatic)
                        .map(Style::look)
                        .orElse(Map.of()),
                Set.of());
    }

    /** @param depth from 1 */
    ListLevel level(String list, int depth) {
        return levels.getOrDefault(list + " " + depth, ListLevel.BULLET);
    }

    private static Set<String> applied(Map<String, Boolean> look, Set<String> around) {
        var marks = new HashSet<>(around);
        look.forEach((mark, set) -> {
            if (set) {
                marks.add(mark);
            } else {
                marks.remove(mark);
            }
        });
        return marks;
    }

    private Stream<Style> chain(String family, String name) {
        return Stream.iterate(
                        family + " " + name,
                        styles::containsKey,
                        at -> family + " " + styles.get(at).parent())
                .limit(DEEPEST)
                .map(styles::get);
    }

    private void read(XMLStreamReader in) throws XMLStreamException {
        boolean automatic = false;
        String list = "";
        String style = "";
        while (in.hasNext()) {
            if (in.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (Odf.name(in)) {
                case "office:styles" -> automatic = false;
                case "office:automatic-styles" -> automatic = true;
                case "office:body" -> {
                    return;
                }
                case "style:style" -> style = begin(in, automatic);
                case "style:text-properties" -> look(in, style);
                case "text:list-style" -> {
                    list = Odf.attribute(in, "style:name").orElse("");
                    style = "";
                }
                case "text:list-level-style-number" -> level(in, list);
                default -> {}
            }
        }
    }

    private String begin(XMLStreamReader in, boolean automatic) {
        String name = Odf.attribute(in, "style:name").orElse("");
        String key = Odf.attribute(in, "style:family").orElse("") + " " + name;
        styles.put(
                key,
                new Style(
                        Odf.attribute(in, "style:display-name").orElse(name.replace("_20_", " ")),
                        Odf.attribute(in, "style:parent-style-name").orElse(""),
                        Odf.number(in, "style:default-outline-level", 0),
                        automatic,
                        new LinkedHashMap<>()));
        return key;
    }

    private void look(XMLStreamReader in, String key) {
        Style style = styles.get(key);
        if (style == null) {
            return;
        }
        Map<String, Boolean> look = style.look();
        Odf.attribute(in, "fo:font-weight")
                .ifPresent(weight -> look.put("strong", weight.equals("bold") || weight.matches("[6-9]00")));
        Odf.attribute(in, "fo:font-style").ifPresent(slant -> look.put("em", !slant.equals("normal")));
        Odf.attribute(in, "style:text-line-through-style").ifPresent(line -> look.put("s", !line.equals("none")));
        Odf.attribute(in, "style:text-position").ifPresent(position -> {
            String height = position.strip().replaceFirst("\\s.*", "");
            boolean level = height.matches("-?0+(\\.0*)?%?");
            boolean below = height.equals("sub") || height.startsWith("-");
            look.put("sub", below && !level);
            look.put("sup", !below && !level);
        });
    }

    private void level(XMLStreamReader in, String list) {
        String format = Odf.attribute(in, "style:num-format").orElse("");
        String form = switch (format) {
            case "" -> "bullet";
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
        levels.put(
                list + " " + Odf.number(in, "text:level", 1),
                new ListLevel(form, Odf.number(in, "text:start-value", 1)));
    }
}
