package press.broadside.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** One person's lines on their way into a draft that is held; each is checked against what stands there at that moment. */
final class Typing {
    private final JdbcDrafts drafts;
    private final DraftKey key;
    private final String translator;
    private final Objection objection;
    private final Set<String> changed;
    private final Map<String, Translation> present;
    private final Map<String, TextUnit> units = new HashMap<>();
    private boolean endedApprovals;

    Typing(JdbcDrafts drafts, Draft draft, String translator, Objection objection, Set<String> changed) {
        this.drafts = drafts;
        this.key = draft.key();
        this.translator = translator;
        this.objection = objection;
        this.changed = changed;
        this.present = new HashMap<>(draft.translations());
        draft.extract().units().forEach(unit -> unit.segments().forEach(segment -> units.put(segment.id(), unit)));
    }

    /** Whether something stood approved where other texts stand now. */
    boolean hasEndedApprovals() {
        return endedApprovals;
    }

    TakenLine take(TranslatedLine line) {
        Optional<Translation> stands = Optional.ofNullable(present.get(line.segment()));
        boolean whole = stands.isPresent() && isForWholeUnit(line);
        TakenLine checked = line.check(stands.map(translation ->
                whole ? unitOf(line).text() : translation.source().text()));
        Optional<String> problem =
                checked.problem().or(() -> stands.flatMap(translation -> objection.to(line, translation)));
        if (problem.isEmpty()) {
            store(line, whole);
        }
        return new TakenLine(line.segment(), problem);
    }

    /** Where the unit is carried as a whole, its first segment may be given the whole unit's translation. */
    private boolean isForWholeUnit(TranslatedLine line) {
        TextUnit unit = unitOf(line);
        return isCarriedWhole(unit)
                && unit.segments().get(0).id().equals(line.segment())
                && TranslatedLine.same(unit.text(), line.source());
    }

    /** A person who translates a sentence of a unit that was carried as a whole takes the unit apart. */
    private void store(TranslatedLine line, boolean whole) {
        TextUnit unit = unitOf(line);
        boolean apart = isCarriedWhole(unit) && !whole;
        for (Segment segment : unit.segments()) {
            if (segment.id().equals(line.segment())) {
                store(new Translation.Translated(segment, line.target(), translator));
            } else if (whole) {
                store(new Translation.Translated(segment, new CodedText(""), translator));
            } else if (apart) {
                store(new Translation.Open(segment));
            }
        }
    }

    private void store(Translation translation) {
        String id = translation.source().id();
        drafts.store(key, translation);
        endedApprovals |= present.get(id) instanceof Translation.Approved;
        present.put(id, translation);
        changed.add(id);
    }

    private boolean isCarriedWhole(TextUnit unit) {
        List<Segment> segments = unit.segments();
        return segments.stream().skip(1).anyMatch(segment -> Draft.isCarried(present.get(segment.id())));
    }

    private TextUnit unitOf(TranslatedLine line) {
        return units.get(line.segment());
    }
}
