package press.broadside.memory;

import java.util.List;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/** What stands against a change by hand. */
final class Edits {
    private Edits() {}

    static void check(String now, CodedText text) {
        var present = new CodedText(now);
        if (text.isBlank()) {
            throw new EditRefused("the text is empty; ./broadside memory obsolete takes a text out of use");
        }
        if (!present.renumbered().codeCounts().equals(text.renumbered().codeCounts())) {
            throw new EditRefused("it needs the inline codes %s, each once"
                    .formatted(present.codes().stream().map(Code::written).toList()));
        }
        if (now.equals(text.coded())) {
            throw new EditRefused("it says that already");
        }
    }

    static void checkAny(long unit, List<HeldUnit.Variant> targets) {
        if (targets.isEmpty()) {
            throw new EditRefused(
                    "unit %d says nothing of the kind; ./broadside memory find shows what there is".formatted(unit));
        }
    }

    static void checkDiffer(long one, long other) {
        if (one == other) {
            throw new EditRefused("a unit cannot be merged with itself; name two");
        }
    }
}
