package press.broadside.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadside.text.Bitext;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * What people approved in a draft, each text with its neighbours.
 *
 * @param since   by segment, when its translation came to stand there, epoch milliseconds
 * @param authors who wrote what
 */
record ApprovedBitexts(Draft draft, Map<String, Long> since, Authors authors) {
    List<Bitext> all() {
        var bitexts = new ArrayList<Bitext>();
        var surroundings = new Surroundings(draft.extract());
        for (TextUnit unit : draft.extract().units()) {
            if (draft.isCarriedWhole(unit)) {
                Segment first = unit.segments().get(0);
                byPerson(first).ifPresent(approved -> bitexts.add(surroundings.ofUnit(unit, said(approved))));
            } else {
                for (Segment segment : unit.segments()) {
                    byPerson(segment)
                            .ifPresent(approved -> bitexts.add(surroundings.ofSegment(segment, said(approved))));
                }
            }
        }
        return List.copyOf(bitexts);
    }

    private Optional<Translation.Approved> byPerson(Segment segment) {
        return draft.translations().get(segment.id()) instanceof Translation.Approved approved
                        && approved.approver().isPresent()
                ? Optional.of(approved)
                : Optional.empty();
    }

    private Surroundings.Said said(Translation.Approved approved) {
        String id = approved.source().id();
        CodedText text = approved.text();
        var approval =
                new Bitext.Approval(authors.of(id, text), approved.approver().orElse(""), since.getOrDefault(id, 0L));
        return new Surroundings.Said(text, draft.key().locale(), approval);
    }
}
