package press.broadside.intake.office;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a cleaner took out of one document: counted, and told to the sender in plain words. */
final class Removals {
    private static final int MOST_SENTENCES = 50;

    private final Map<Removed, Integer> counts = new EnumMap<>(Removed.class);
    private final List<String> sentences = new ArrayList<>();

    /** What can be removed, as the sender reads it; in this order. */
    enum Removed {
        COMMENT("comment", "comments"),
        TRACKED_CHANGE("tracked change (it counts as accepted)", "tracked changes (they count as accepted)"),
        HIDDEN("piece of hidden text", "pieces of hidden text"),
        AUTHOR("author's or editor's name", "authors' or editors' names"),
        REVISION_ID("revision id", "revision ids"),
        PROPERTY("property of the document", "properties of the document"),
        SCRIPT("script or event handler", "scripts or event handlers"),
        OBJECT("embedded object", "embedded objects"),
        DRAWING("chart, diagram or drawing", "charts, diagrams or drawings"),
        PICTURE("picture that is not a PNG, JPEG or GIF", "pictures that are not PNG, JPEG or GIF"),
        LINKED_PICTURE("picture that is only linked", "pictures that are only linked"),
        FIELD("field (its text was kept)", "fields (their text was kept)"),
        UNSAFE_FIELD(
                "field that fetches or runs something (its text was kept)",
                "fields that fetch or run something (their text was kept)"),
        AUTHOR_FIELD("field that shows an author or a path", "fields that show an author or a path"),
        LINK(
                "link that is not http, https, mailto or tel (its text was kept)",
                "links that are not http, https, mailto or tel (their text was kept)"),
        CONTROL("form or content control (its text was kept)", "forms or content controls (their text was kept)"),
        TEMPLATE("link to a template", "links to templates"),
        INSERTED_DOCUMENT("inserted or linked document", "inserted or linked documents"),
        SIGNATURE("digital signature", "digital signatures"),
        FONT("embedded font", "embedded fonts"),
        ELEMENT("element of a later version of Word", "elements of later versions of Word"),
        PART("part of another kind", "parts of another kind");

        private final String one;
        private final String many;

        Removed(String one, String many) {
            this.one = one;
            this.many = many;
        }
    }

    void count(Removed what) {
        count(what, 1);
    }

    void count(Removed what, int times) {
        if (times > 0) {
            counts.merge(what, times, Integer::sum);
        }
    }

    /** Adds a sentence of its own, once. */
    void say(String sentence) {
        if (sentences.size() < MOST_SENTENCES && !sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    /** {@code removed: 3 comments}, and what was said beside. */
    List<String> remarks() {
        var remarks = new ArrayList<String>();
        counts.forEach(
                (what, count) -> remarks.add("removed: %,d %s".formatted(count, count == 1 ? what.one : what.many)));
        remarks.addAll(sentences);
        return remarks;
    }
}
