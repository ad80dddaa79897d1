package press.broadside.extraction.okapi;

import java.util.TreeMap;

/** Stretches of a document that give way to other text; a later one swallows those inside it. */
final class Edits {
    private record Edit(int end, String text) {}

    private final String document;
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();

    Edits(String document) {
        this.document = document;
    }

    void replace(int start, int end, String text) {
        edits.subMap(start, true, end, false).clear();
        edits.put(start, new Edit(end, text));
    }

    String applied() {
        return applied(0, document.length());
    }

    /** The document between two places, edited; edits lie wholly inside or outside. */
    String applied(int start, int end) {
        var text = new StringBuilder();
        int from = start;
        for (var edit : edits.subMap(start, true, end, false).entrySet()) {
            text.append(document, from, edit.getKey()).append(edit.getValue().text());
            from = edit.getValue().end();
        }
        return text.append(document, from, end).toString();
    }
}
