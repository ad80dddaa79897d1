package press.broadside.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import press.broadside.text.Bitext;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** What people approved in a draft, each text with its neighbours. */
record ApprovedBitexts(Draft draft) {
    List<Bitext> all() {
        var bitexts = new ArrayList<Bitext>();
        int from = 0;
        for (TextUnit unit : draft.extract().units()) {
            int to = from + unit.segments().size();
            if (draft.isCarriedWhole(unit)) {
                byPerson(unit.segments().get(0)).ifPresent(bitextOf(unit.text(), from, to, true, bitexts));
            } else {
                for (int i = from; i < to; i++) {
                    Segment segment = unit.segments().get(i - from);
                    byPerson(segment).ifPresent(bitextOf(segment.text(), i, i + 1, false, bitexts));
                }
            }
            from = to;
        }
        return List.copyOf(bitexts);
    }

    private Optional<CodedText> byPerson(Segment segment) {
        return draft.translations().get(segment.id()) instanceof Translation.Approved approved
                        && approved.origin().startsWith("person:")
                ? Optional.of(approved.text())
                : Optional.empty();
    }

    private Consumer<CodedText> bitextOf(CodedText source, int from, int to, boolean wholeUnit, List<Bitext> into) {
        return target ->
                into.add(new Bitext(source, target, draft.key().locale(), segment(from - 1), segment(to), wholeUnit));
    }

    private Optional<CodedText> segment(int index) {
        List<Segment> segments = draft.extract().segments();
        return index < 0 || index >= segments.size()
                ? Optional.empty()
                : Optional.of(segments.get(index).text());
    }
}
