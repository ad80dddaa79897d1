package press.broadside.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadside.extraction.Extract;
import press.broadside.language.Languages;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * A statement on its way into one language.
 *
 * @param translations by segment id, one for each segment of the extract
 */
public record Draft(DraftKey key, Extract extract, Map<String, Translation> translations) {
    public Draft {
        translations = Map.copyOf(translations);
        for (Segment segment : extract.segments()) {
            if (!translations.containsKey(segment.id())) {
                throw new IllegalArgumentException("draft " + key + " says nothing of segment " + segment.id());
            }
        }
    }

    public boolean isComplete() {
        return translations.values().stream().allMatch(Translation.Approved.class::isInstance);
    }

    public long approved() {
        return translations.values().stream()
                .filter(Translation.Approved.class::isInstance)
                .count();
    }

    public List<Translation> inOrder() {
        return extract.segments().stream().map(s -> translations.get(s.id())).toList();
    }

    /** Whether the unit's first segment carries the translation of all, because it was remembered as a whole. */
    public boolean isCarriedWhole(TextUnit unit) {
        return unit.segments().stream().skip(1).anyMatch(s -> isCarried(translations.get(s.id())));
    }

    /** Whether any of the unit's segments still waits for approval. */
    public boolean isOpen(TextUnit unit) {
        return unit.segments().stream().anyMatch(s -> !(translations.get(s.id()) instanceof Translation.Approved));
    }

    /** The source that a translation's target stands for: its segment, its whole unit, or nothing where it is carried. */
    public CodedText sourceOf(Translation translation) {
        if (isCarried(translation)) {
            return new CodedText("");
        }
        return extract.units().stream()
                .filter(unit -> unit.segments().get(0).equals(translation.source()) && isCarriedWhole(unit))
                .map(TextUnit::text)
                .findFirst()
                .orElse(translation.source().text());
    }

    /** Whether the first segment of its unit carries its translation with the others'. */
    static boolean isCarried(Translation translation) {
        return translation.target().filter(text -> text.coded().isEmpty()).isPresent();
    }

    /** Targets of the units of which every segment is approved, by unit id, in document order. */
    public Map<String, CodedText> approvedUnits() {
        var targets = new LinkedHashMap<String, CodedText>();
        for (TextUnit unit : extract.units()) {
            target(unit).ifPresent(text -> targets.put(unit.id(), text));
        }
        return targets;
    }

    /** The whole unit's target; empty where not every segment is approved. */
    Optional<CodedText> target(TextUnit unit) {
        CodedText whole = new CodedText("");
        String gap = "";
        for (Segment segment : unit.segments()) {
            if (!(translations.get(segment.id()) instanceof Translation.Approved approved)) {
                return Optional.empty();
            }
            if (!isCarried(approved)) {
                whole = whole.followedBy(whole.coded().isEmpty() ? "" : gap, approved.text());
                gap = Languages.runsSentencesTogether(key.locale()) ? "" : segment.gap();
            }
        }
        return Optional.of(whole);
    }
}
