package press.broadside.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/** Keeps a target's inline codes in step with its source's, wherever the source stands. */
public final class CodeNumbers {
    private CodeNumbers() {}

    /**
     * The target with its codes numbered by their place in the source: 1 for the first number that the source shows.
     * Numbers that the source lacks come after them.
     */
    static CodedText byPlace(CodedText source, CodedText target) {
        var places = places(source);
        return mapped(
                target,
                code -> List.of(code.withNumber(places.computeIfAbsent(code.number(), number -> places.size() + 1))));
    }

    /**
     * The target as it fits another text: each code gets the number that stands in its place there; a code without such a
     * place is left out, as its content could come from nowhere.
     *
     * @param source whose numbers the target uses
     */
    public static CodedText fitted(CodedText source, CodedText target, CodedText other) {
        if (target.coded().indexOf('{') < 0) {
            return target;
        }
        var places = places(source);
        var numbers = new ArrayList<>(places(other).keySet());
        var known = other.codeCounts().keySet();
        return mapped(target, code -> {
            int place = places.getOrDefault(code.number(), Integer.MAX_VALUE);
            if (place > numbers.size()) {
                return List.of();
            }
            Code there = code.withNumber(numbers.get(place - 1));
            return known.contains(there) ? List.of(there) : List.of();
        });
    }

    private static Map<Integer, Integer> places(CodedText text) {
        var places = new java.util.LinkedHashMap<Integer, Integer>();
        text.codes().forEach(code -> places.putIfAbsent(code.number(), places.size() + 1));
        return places;
    }

    private static CodedText mapped(CodedText text, java.util.function.Function<Code, List<Code>> change) {
        var parts = new ArrayList<CodedText.Part>();
        for (CodedText.Part part : text.parts()) {
            if (part instanceof CodedText.Placed placed) {
                change.apply(placed.code()).forEach(code -> parts.add(new CodedText.Placed(code)));
            } else {
                parts.add(part);
            }
        }
        return CodedText.of(parts);
    }
}
