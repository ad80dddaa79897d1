package press.broadside.assembly.office;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Footnotes and endnotes, in the shape that Markdown's have. */
final class Footnotes {
    private static final String MARK = "footnote-ref";
    private static final String BACK = "footnote-backref";

    private Footnotes() {}

    /** @param number from 1, through the whole document */
    static Element mark(int number) {
        var mark = new Element("sup").addClass(MARK);
        mark.appendElement("a")
                .attr("href", "#fn-" + number)
                .attr("id", "fnref-" + number)
                .text("" + number);
        return mark;
    }

    /** Puts the notes at the end; each one is an element that holds blocks. */
    static void append(Element body, List<Element> notes) {
        if (notes.isEmpty()) {
            return;
        }
        Element list = body.appendElement("section").addClass("footnotes").appendElement("ol");
        for (int i = 0; i < notes.size(); i++) {
            Element note = list.appendElement("li").attr("id", "fn-" + (i + 1));
            note.appendChildren(List.copyOf(notes.get(i).childNodes()));
            Element last = note.children().isEmpty() ? null : note.children().last();
            Element line = last != null && last.nameIs("p") ? last : note.appendElement("p");
            if (line.lastChild() instanceof TextNode end) {
                end.text(end.getWholeText().stripTrailing());
            }
            line.appendChild(new TextNode(" "));
            line.appendElement("a")
                    .attr("href", "#fnref-" + (i + 1))
                    .addClass(BACK)
                    .text("↩");
        }
    }

    static boolean isMark(Element element) {
        return element.hasClass(MARK) || element.hasClass(BACK);
    }

    /** Mammoth's own shape: marks in brackets, and a list of notes as the last block. */
    static void asInMarkdown(Element body) {
        var notes = new java.util.ArrayList<Element>();
        Element list = body.children().last();
        for (Element reference : body.select("sup > a[id^=footnote-ref-], sup > a[id^=endnote-ref-]")) {
            Element note = list == null
                    ? null
                    : list.getElementById(reference.attr("href").substring(1));
            if (note != null && reference.parent() != null) {
                note.select("a[href=#" + reference.id() + "]").remove();
                notes.add(note);
                reference.parent().replaceWith(mark(notes.size()));
            }
        }
        if (!notes.isEmpty() && list != null) {
            list.remove();
            append(body, notes);
        }
    }
}
