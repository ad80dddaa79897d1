package press.broadside.memory.alignment;

import java.util.List;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;

/** Sentences in a row as one text. */
final class Passage {
    private Passage() {}

    /**
     * With the gaps between them, codes numbered in order of appearance; without codes where it takes in more than one text unit,
     * as numbers mean something within one only.
     */
    static CodedText text(List<Segment> sentences) {
        CodedText whole = sentences.get(0).text();
        boolean oneUnit = true;
        for (int i = 1; i < sentences.size(); i++) {
            boolean goesOn = unit(sentences.get(i)).equals(unit(sentences.get(i - 1)));
            oneUnit &= goesOn;
            String gap = goesOn ? sentences.get(i - 1).gap() : " ";
            whole = whole.followedBy(gap, sentences.get(i).text());
        }
        return oneUnit ? whole.renumbered() : uncoded(whole);
    }

    static CodedText uncoded(CodedText text) {
        return CodedText.ofPlain(text.plain());
    }

    private static String unit(Segment segment) {
        return segment.id().substring(0, segment.id().lastIndexOf('.') + 1);
    }
}
