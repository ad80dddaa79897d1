package press.broadside.memory;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import press.broadside.text.CodedText;

/** Puts the numbers of the text that is looked up into an earlier translation that differs in its numbers. */
final class CarriedNumbers {
    private CarriedNumbers() {}

    /**
     * The target with the new numbers, or as it was where a number cannot be carried for sure: the target must show each
     * changed number as often as the source does, and one number may not become two.
     */
    static CodedText into(CodedText target, CodedText source, CodedText lookedUp) {
        List<String> old = Wording.numbers(source.plain());
        List<String> now = Wording.numbers(lookedUp.plain());
        if (old.equals(now) || old.size() != now.size()) {
            return target;
        }
        var changes = new HashMap<String, String>();
        for (int i = 0; i < old.size(); i++) {
            String before = changes.putIfAbsent(old.get(i), now.get(i));
            if (before != null && !before.equals(now.get(i))) {
                return target;
            }
        }
        changes.entrySet().removeIf(change -> change.getKey().equals(change.getValue()));
        List<String> shown = Wording.numbers(target.plain());
        boolean sure = changes.keySet().stream()
                .allMatch(number -> Collections.frequency(shown, number) == Collections.frequency(old, number));
        return sure ? replaced(target, changes) : target;
    }

    private static CodedText replaced(CodedText target, Map<String, String> changes) {
        return CodedText.of(target.parts().stream()
                .map(part ->
                        part instanceof CodedText.Run run ? new CodedText.Run(replaced(run.text(), changes)) : part)
                .toList());
    }

    private static String replaced(String text, Map<String, String> changes) {
        return Wording.NUMBER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(changes.getOrDefault(found.group(), found.group())));
    }
}
