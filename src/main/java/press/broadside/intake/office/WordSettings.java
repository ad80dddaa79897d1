package press.broadside.intake.office;

import static press.broadside.intake.office.Word.isWord;

import java.util.Set;
import org.w3c.dom.Element;

/** Settings of a document: those stay that say how it is laid out. */
final class WordSettings {
    private static final Set<String> LAYOUT = Set.of(
            "mirrorMargins",
            "alignBordersAndEdges",
            "bordersDoNotSurroundHeader",
            "bordersDoNotSurroundFooter",
            "gutterAtTop",
            "displayBackgroundShape",
            "defaultTabStop",
            "autoHyphenation",
            "consecutiveHyphenLimit",
            "hyphenationZone",
            "doNotHyphenateCaps",
            "evenAndOddHeaders",
            "bookFoldPrinting",
            "bookFoldRevPrinting",
            "defaultTableStyle",
            "characterSpacingControl",
            "noLineBreaksAfter",
            "noLineBreaksBefore",
            "footnotePr",
            "endnotePr",
            "compat",
            "themeFontLang",
            "clrSchemeMapping",
            "decimalSymbol",
            "listSeparator");

    private WordSettings() {}

    static void clean(Element root) {
        for (Element setting : XmlTree.children(root)) {
            if (!isWord(setting, LAYOUT) && !XmlTree.is(setting, Word.M, "mathPr")) {
                XmlTree.remove(setting);
            }
        }
    }
}
