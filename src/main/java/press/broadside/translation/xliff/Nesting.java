package press.broadside.translation.xliff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/** Which pairs of a text can be written as elements: opened and closed once, and within each other. */
final class Nesting {
    private Nesting() {}

    /** The numbers of those pairs; the other codes have to stand alone. */
    static Set<Integer> of(CodedText text) {
        List<Code> codes = text.codes();
        Map<Code, Integer> counts = text.codeCounts();
        var nested = new HashSet<Integer>();
        Deque<Integer> open = new ArrayDeque<>();
        for (Code code : codes) {
            if (code.kind() == Code.Kind.OPEN && isOnePair(code.number(), counts)) {
                open.push(code.number());
            } else if (code.kind() == Code.Kind.CLOSE && open.contains(code.number())) {
                while (open.pop() != code.number()) {
                    // opened within this pair and closed outside of it, if at all
                }
                nested.add(code.number());
            }
        }
        return nested;
    }

    private static boolean isOnePair(int number, Map<Code, Integer> counts) {
        return counts.getOrDefault(new Code(number, Code.Kind.OPEN), 0) == 1
                && counts.getOrDefault(new Code(number, Code.Kind.CLOSE), 0) == 1
                && !counts.containsKey(new Code(number, Code.Kind.STANDALONE));
    }
}
