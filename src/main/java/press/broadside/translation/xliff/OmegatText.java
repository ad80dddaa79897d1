package press.broadside.translation.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/**
 * A text as OmegaT shows it to its translators and keeps it in its memory: codes as short tags, numbered from 0, without those
 * at either end that open or close nothing between.
 */
final class OmegatText {
    private final List<CodedText.Part> parts;
    private final Set<Integer> nested;
    private final List<Code> numbered = new ArrayList<>();
    private int first;
    private int last;

    private OmegatText(CodedText text) {
        this.parts = text.parts();
        this.nested = Nesting.of(text);
        this.first = 0;
        this.last = parts.size() - 1;
        while (first <= last && !isWords(parts.get(first))) {
            first++;
        }
        while (last > first && !isWords(parts.get(last))) {
            last--;
        }
        takeInPairs();
        code(first, last);
    }

    /** The source and its target with the same tags. */
    static List<String> of(CodedText source, CodedText target) {
        var shown = new OmegatText(source);
        return List.of(
                shown.written(shown.parts.subList(shown.first, shown.last + 1), shown.nested), shown.target(target));
    }

    private static boolean isWords(CodedText.Part part) {
        return part instanceof CodedText.Run run && !run.text().isBlank();
    }

    /** A code at an end stays where its partner stands between. */
    private void takeInPairs() {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int i = 0; i < parts.size(); i++) {
                if ((i < first || i > last) && hasPartnerWithin(parts.get(i))) {
                    first = Math.min(first, i);
                    last = Math.max(last, i);
                    grown = true;
                }
            }
        }
    }

    private boolean hasPartnerWithin(CodedText.Part part) {
        return part instanceof CodedText.Placed placed
                && nested.contains(placed.code().number())
                && parts.subList(first, last + 1).stream()
                        .anyMatch(other -> other instanceof CodedText.Placed partner
                                && partner.code().number() == placed.code().number());
    }

    private void code(int from, int to) {
        for (CodedText.Part part : parts.subList(from, to + 1)) {
            if (part instanceof CodedText.Placed placed
                    && !(nested.contains(placed.code().number())
                            && placed.code().kind() == Code.Kind.CLOSE)) {
                numbered.add(placed.code());
            }
        }
    }

    private String target(CodedText target) {
        return written(target.parts(), nested).strip();
    }

    /** Codes that were left at the source's ends are left out. */
    private String written(List<CodedText.Part> some, Set<Integer> pairs) {
        var text = new StringBuilder();
        for (CodedText.Part part : some) {
            if (part instanceof CodedText.Run run) {
                text.append(run.text());
            } else if (part instanceof CodedText.Placed placed) {
                text.append(tag(placed.code(), pairs));
            }
        }
        return text.toString();
    }

    private String tag(Code code, Set<Integer> pairs) {
        boolean paired = pairs.contains(code.number());
        var opening = paired ? new Code(code.number(), Code.Kind.OPEN) : code;
        int number = numbered.indexOf(opening);
        if (number < 0) {
            return "";
        }
        return switch (code.kind()) {
            case STANDALONE -> "<x" + number + "/>";
            case OPEN -> paired ? "<g" + number + ">" : "<b" + number + "/>";
            case CLOSE -> paired ? "</g" + number + ">" : "<e" + number + "/>";
        };
    }
}
