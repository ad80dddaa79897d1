package press.broadside.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import press.broadside.intake.Outcome;
import press.broadside.intake.ShownName;

/** What became of a file, for people. */
final class OutcomeLines {
    private OutcomeLines() {}

    static List<String> of(Path file, Outcome outcome) {
        var lines = new ArrayList<String>();
        String name = ShownName.of(file.getFileName().toString());
        if (outcome instanceof Outcome.Accepted accepted) {
            lines.add(name + ": accepted as " + accepted.revision().key());
            accepted.remarks().forEach(remark -> lines.add("  " + remark));
        } else if (outcome instanceof Outcome.Known known) {
            lines.add(name + ": known as " + known.revision());
            known.remarks().forEach(remark -> lines.add("  " + remark));
        } else if (outcome instanceof Outcome.Refused refused) {
            lines.add(name + ": refused: " + refused.reason());
        }
        return List.copyOf(lines);
    }
}
