package press.broadside.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import press.broadside.extraction.Extract;
import press.broadside.intake.RevisionKey;
import press.broadside.text.Code;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** What an author may do to a text between two revisions: random steps, the same for the same seed. */
final class EditScript {
    private static final String[] WORDS = {
        "solidarity", "not", "Lindenau", "47", "harbour", "quietly", "Mensah", "wages"
    };

    private final Random random;
    private final List<List<CodedText>> units = new ArrayList<>();

    private EditScript(Extract text, Random random) {
        this.random = random;
        text.units()
                .forEach(unit -> units.add(new ArrayList<>(
                        unit.segments().stream().map(Segment::text).toList())));
    }

    static Extract edited(Extract text, int number, long seed, int steps) {
        var script = new EditScript(text, new Random(seed));
        for (int i = 0; i < steps; i++) {
            script.step();
        }
        return script.extract(new RevisionKey(text.revision().statement(), number));
    }

    private void step() {
        List<CodedText> unit = units.get(random.nextInt(units.size()));
        int at = random.nextInt(unit.size());
        switch (random.nextInt(12)) {
            case 0 -> unit.add(at, new CodedText("We add " + words(6) + "."));
            case 1 -> remove(unit, at);
            case 2, 3 -> unit.set(at, reworded(unit.get(at)));
            case 4 -> moveBlock();
            case 5 -> split(unit, at);
            case 6 -> merge(unit, at);
            case 7 -> unit.set(at, otherCodes(unit.get(at)));
            case 8 -> units.add(random.nextInt(units.size() + 1), new ArrayList<>(unit));
            case 9 -> cutOtherwise(unit, at);
            case 10 -> moveSentence(unit, at);
            default -> removeUnit(unit);
        }
    }

    private String words(int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }

    private void remove(List<CodedText> unit, int at) {
        if (unit.size() > 1) {
            unit.remove(at);
        } else {
            removeUnit(unit);
        }
    }

    private void removeUnit(List<CodedText> unit) {
        if (units.size() > 1) {
            units.remove(indexOf(unit));
        }
    }

    /** By identity: a repeated paragraph has equals. */
    private int indexOf(List<CodedText> unit) {
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i) == unit) {
                return i;
            }
        }
        throw new AssertionError("no such unit");
    }

    private CodedText reworded(CodedText text) {
        String[] words = text.coded().split(" ", -1);
        int at = random.nextInt(words.length);
        words[at] = words[at].contains("{") ? words[at] + " " + words(1) : words(1);
        return new CodedText(String.join(" ", words));
    }

    private void moveBlock() {
        int from = random.nextInt(units.size());
        int to = Math.min(units.size(), from + 1 + random.nextInt(4));
        var block = new ArrayList<>(units.subList(from, to));
        units.subList(from, to).clear();
        units.addAll(random.nextInt(units.size() + 1), block);
    }

    private void split(List<CodedText> unit, int at) {
        String text = unit.get(at).coded();
        int space = text.indexOf(' ', random.nextInt(text.length()));
        if (space > 0
                && !new CodedText(text.substring(0, space)).isBlank()
                && !new CodedText(text.substring(space)).isBlank()) {
            unit.set(at, new CodedText(text.substring(0, space) + "."));
            unit.add(at + 1, new CodedText(Character.toUpperCase(text.charAt(space + 1)) + text.substring(space + 2)));
        }
    }

    private void merge(List<CodedText> unit, int at) {
        if (at + 1 < unit.size()) {
            String first = unit.get(at).coded().replaceFirst("[.!?]$", "");
            unit.set(at, joined(new CodedText(first + ", and"), unit.remove(at + 1)));
        }
    }

    /** As another rule would cut: the unit says the same. */
    private void cutOtherwise(List<CodedText> unit, int at) {
        if (at + 1 < unit.size()) {
            unit.set(at, joined(unit.get(at), unit.remove(at + 1)));
        }
    }

    private static CodedText joined(CodedText first, CodedText second) {
        return first.followedBy(" ", shifted(second, highest(first)));
    }

    private CodedText otherCodes(CodedText text) {
        return text.codes().isEmpty() ? new CodedText("{1}" + text.coded() + "{/1}") : CodedText.ofPlain(text.plain());
    }

    private void moveSentence(List<CodedText> unit, int at) {
        if (unit.size() > 1) {
            List<CodedText> other = units.get(random.nextInt(units.size()));
            CodedText sentence = unit.remove(at);
            other.add(random.nextInt(other.size() + 1), sentence);
        }
    }

    private Extract extract(RevisionKey key) {
        var made = new ArrayList<TextUnit>();
        for (List<CodedText> unit : units) {
            String id = "u" + (made.size() + 1);
            var segments = new ArrayList<Segment>();
            int codes = 0;
            for (CodedText text : unit) {
                CodedText numbered = shifted(text.renumbered(), codes);
                codes = Math.max(codes, highest(numbered));
                segments.add(new Segment(
                        id + "." + (segments.size() + 1), numbered, segments.size() + 1 < unit.size() ? " " : ""));
            }
            made.add(new TextUnit(id, "p", segments));
        }
        return new Extract(key, made, Map.of());
    }

    private static int highest(CodedText text) {
        return text.codes().stream().mapToInt(Code::number).max().orElse(0);
    }

    private static CodedText shifted(CodedText text, int by) {
        return CodedText.of(text.parts().stream()
                .map(part -> part instanceof CodedText.Placed placed
                        ? new CodedText.Placed(
                                placed.code().withNumber(placed.code().number() + by))
                        : part)
                .toList());
    }
}
