package press.broadside.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadside.extraction.Extract;
import press.broadside.text.Bitext;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** The segments of a revision with their neighbours, by which the memory tells one occurrence from another. */
final class Surroundings {
    private final List<Segment> segments;
    private final Map<String, Integer> places = new HashMap<>();

    /** What somebody said there. */
    record Said(CodedText target, Locale locale, Bitext.Approval approval) {}

    Surroundings(Extract extract) {
        this.segments = extract.segments();
        for (int i = 0; i < segments.size(); i++) {
            places.put(segments.get(i).id(), i);
        }
    }

    Bitext ofSegment(Segment segment, Said said) {
        int place = place(segment);
        return bitext(segment.text(), said, place, place + 1, false);
    }

    Bitext ofUnit(TextUnit unit, Said said) {
        int from = place(unit.segments().get(0));
        return bitext(unit.text(), said, from, from + unit.segments().size(), true);
    }

    private Bitext bitext(CodedText source, Said said, int from, int to, boolean whole) {
        return new Bitext(source, said.target(), said.locale(), at(from - 1), at(to), whole, said.approval());
    }

    private int place(Segment segment) {
        return places.getOrDefault(segment.id(), -1);
    }

    private Optional<CodedText> at(int place) {
        return place < 0 || place >= segments.size()
                ? Optional.empty()
                : Optional.of(segments.get(place).text());
    }
}
