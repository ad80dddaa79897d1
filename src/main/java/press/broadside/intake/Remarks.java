package press.broadside.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the sender is told of an accepted document: removed parts are counted, the rest are sentences. */
final class Remarks {
    private final Map<Removed, Integer> removed = new LinkedHashMap<>();
    private final List<String> sentences = new ArrayList<>();

    /** What cleaning takes out, as the sender reads it. */
    enum Removed {
        SCRIPT("script", "scripts"),
        STYLE("style", "styles"),
        HANDLER("event handler", "event handlers"),
        FRAME("frame", "frames"),
        OBJECT("embedded object", "embedded objects"),
        FORM("form or form control", "forms or form controls"),
        SVG("SVG drawing", "SVG drawings"),
        MATH("MathML formula", "MathML formulas"),
        COMMENT("comment", "comments"),
        INSTRUCTION("processing instruction", "processing instructions"),
        DECLARATION("declaration", "declarations"),
        LINK(
                "link or address that is not http, https, mailto, tel or a fragment",
                "links or addresses that are not http, https, mailto, tel or a fragment"),
        PICTURE("picture (its alternative text was kept)", "pictures (their alternative texts were kept)"),
        PICTURE_CHOICE("further size of a picture", "further sizes of pictures"),
        HEAD("refresh, base or link element of the head", "refresh, base or link elements of the head"),
        TEMPLATE("template or noscript element", "template or noscript elements"),
        ELEMENT("element of another kind (its text was kept)", "elements of another kind (their text was kept)"),
        ATTRIBUTE("attribute of another kind", "attributes of another kind"),
        CONTROL("control character", "control characters");

        private final String one;
        private final String many;

        Removed(String one, String many) {
            this.one = one;
            this.many = many;
        }
    }

    void removed(Removed what) {
        removed.merge(what, 1, Integer::sum);
    }

    /** Adds a sentence, at most a hundred of them: a hostile file shall not fill the report. */
    void say(String sentence) {
        if (sentences.size() < 100 && !sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    List<String> all() {
        var all = new ArrayList<String>();
        removed.forEach((what, count) -> all.add("removed: " + count + " " + (count == 1 ? what.one : what.many)));
        all.addAll(sentences);
        return List.copyOf(all);
    }
}
