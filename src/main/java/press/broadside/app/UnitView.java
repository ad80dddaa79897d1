package press.broadside.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.broadside.memory.Attribution;
import press.broadside.memory.Note;
import press.broadside.memory.TranslationUnit;
import press.broadside.text.CodedText;

/** A translation unit as programs read it: {@link TranslationUnit} with plain values, targets by tag. */
record UnitView(
        long unit,
        String source,
        String before,
        String after,
        boolean wholeUnit,
        List<Note> notes,
        Map<String, Target> targets) {

    record Target(String text, String origin, Attribution said, List<Note> notes) {}

    static UnitView of(TranslationUnit unit) {
        var targets = new LinkedHashMap<String, Target>();
        unit.targets()
                .forEach((locale, target) -> targets.put(
                        locale.toLanguageTag(),
                        new Target(target.text().coded(), target.origin(), target.said(), target.notes())));
        return new UnitView(
                unit.id(),
                unit.source().coded(),
                unit.before().map(CodedText::coded).orElse(""),
                unit.after().map(CodedText::coded).orElse(""),
                unit.wholeUnit(),
                unit.notes(),
                targets);
    }
}
