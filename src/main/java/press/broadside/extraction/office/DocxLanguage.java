package press.broadside.extraction.office;

import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import press.broadside.language.Languages;

/**
 * Gives the parts of a DOCX the language of an edition and, where it is written from right to left, its direction. New properties
 * stand where the schema wants them, as Word takes a wrong order for damage.
 *
 * <p>Alignment and indents need nothing: in a right-to-left paragraph {@code left} means where lines begin.
 */
final class DocxLanguage implements XmlPart.Rule {
    private static final List<String> TREES =
            List.of("p", "tblPr", "tr", "sectPr", "docDefaults", "style", "lvl", "themeFontLang", "language");
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final List<String> AFTER_BIDI = List.of(
            "adjustRightInd",
            "snapToGrid",
            "spacing",
            "ind",
            "contextualSpacing",
            "mirrorIndents",
            "suppressOverlap",
            "jc",
            "textDirection",
            "textAlignment",
            "textboxTightWrap",
            "outlineLvl",
            "divId",
            "cnfStyle",
            "rPr",
            "sectPr",
            "pPrChange");
    private static final List<String> AFTER_RTL =
            List.of("cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange");
    private static final List<String> AFTER_LANG = List.of("eastAsianLayout", "specVanish", "oMath", "rPrChange");
    private static final List<String> AFTER_ALIGNMENT = List.of(
            "tblCellSpacing",
            "tblInd",
            "tblBorders",
            "shd",
            "tblLayout",
            "tblCellMar",
            "tblLook",
            "tblCaption",
            "tblDescription",
            "tblPrChange");
    private static final List<String> AFTER_BIDI_VISUAL = Stream.concat(
                    Stream.of("tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc"), AFTER_ALIGNMENT.stream())
            .toList();
    private static final List<String> AFTER_SECTION_BIDI =
            List.of("rtlGutter", "docGrid", "printerSettings", "sectPrChange");

    private final String tag;
    private final Script script;
    private final boolean rightToLeft;
    private final DocxTableSide tableSide;

    DocxLanguage(Locale locale, DocxStyles styles) {
        tag = locale.toLanguageTag();
        script = Script.of(locale);
        rightToLeft = Languages.isRightToLeft(locale);
        tableSide = new DocxTableSide(styles);
    }

    @Override
    public boolean isTree(XmlElement start) {
        return TREES.contains(start.local());
    }

    @Override
    public void tree(XmlElement tree, Deque<XmlElement> ancestors) {
        DocxPictures.putBack(tree);
        if (rightToLeft) {
            sides(tree);
        }
        tree.each(element -> {
            if (element.local().equals("language")) {
                named(element);
            } else if (isWord(element)) {
                word(element, tree.local().equals("style"));
            }
        });
    }

    private void sides(XmlElement tree) {
        if (tree.local().equals("tblPr")) {
            tableSide.table(tree, AFTER_ALIGNMENT);
        } else if (tree.local().equals("tr") && isWord(tree)) {
            tableSide.row(tree);
        }
        tree.each(element -> {
            if (element.local().equals("tbl") && isWord(element)) {
                tableSide.whole(element, AFTER_ALIGNMENT);
            }
        });
    }

    /** Drawings and formulas have paragraphs and runs of their own, with other properties. */
    static boolean isWord(XmlElement element) {
        return WORD.contains(element.namespace());
    }

    static boolean isOn(XmlElement property) {
        return property.attribute("val")
                .map(value -> !List.of("0", "false", "off").contains(value))
                .orElse(true);
    }

    private void word(XmlElement element, boolean inStyle) {
        switch (element.local()) {
            case "themeFontLang" -> language(element);
            case "docDefaults" -> withLanguage(first("rPr", first("rPrDefault", element)));
            case "rPr" -> run(element);
            default -> {
                if (rightToLeft && !inStyle) {
                    direct(element);
                }
            }
        }
    }

    private static void direct(XmlElement element) {
        switch (element.local()) {
            case "p" -> flag(first("pPr", element), "bidi", AFTER_BIDI);
            case "r" -> flag(first("rPr", element), "rtl", AFTER_RTL);
            case "tblPr" -> flag(element, "bidiVisual", AFTER_BIDI_VISUAL);
            case "sectPr" -> flag(element, "bidi", AFTER_SECTION_BIDI);
            default -> {
                // direction is none of its concern
            }
        }
    }

    private void run(XmlElement properties) {
        properties.child("lang").ifPresent(this::language);
        onceEach(properties);
        if (script == Script.COMPLEX) {
            alike(properties, "b", "bCs");
            alike(properties, "i", "iCs");
            alike(properties, "sz", "szCs");
        }
    }

    /** What holds for western letters holds for those of complex scripts, unless the source says something else. */
    private static void alike(XmlElement properties, String western, String complex) {
        Optional<XmlElement> said = properties.child(western);
        if (said.isEmpty() || properties.child(complex).isPresent()) {
            return;
        }
        XmlElement same = said.get().sibling(complex);
        same.attributes().addAll(said.get().attributes());
        properties.children().add(properties.children().indexOf(said.get()) + 1, same);
    }

    /** Okapi may repeat a property of complex scripts. */
    private static void onceEach(XmlElement properties) {
        var seen = new HashSet<String>();
        properties.removeChildren(child -> !seen.add(child.local()));
    }

    private void withLanguage(XmlElement properties) {
        if (properties.child("lang").isEmpty()) {
            properties.insertBefore(AFTER_LANG, properties.sibling("lang"));
        }
    }

    private void language(XmlElement lang) {
        String prefix = lang.prefix().isEmpty() ? "w:" : lang.prefix() + ":";
        lang.set(prefix + "val", tag);
        if (script == Script.ASIAN) {
            lang.set(prefix + "eastAsia", tag);
        } else if (script == Script.COMPLEX) {
            lang.set(prefix + "bidi", tag);
        }
    }

    private void named(XmlElement language) {
        language.children().clear();
        language.children().add(new XmlNode.Text(tag));
    }

    private static void flag(XmlElement properties, String name, List<String> followers) {
        properties.removeChildren(child -> child.local().equals(name));
        properties.insertBefore(followers, properties.sibling(name));
    }

    private static XmlElement first(String child, XmlElement parent) {
        return parent.child(child).orElseGet(() -> {
            XmlElement made = parent.sibling(child);
            parent.children().add(0, made);
            return made;
        });
    }
}
