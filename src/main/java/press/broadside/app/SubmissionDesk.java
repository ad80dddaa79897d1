package press.broadside.app;

import java.nio.file.Path;
import press.broadside.intake.Intake;
import press.broadside.intake.Outcome;

/** Where files come in that are not in the inbox: they are read, and stay where they are. */
final class SubmissionDesk {
    private final Intake intake;

    SubmissionDesk(Intake intake) {
        this.intake = intake;
    }

    Outcome take(Path file) {
        return intake.accept(file, "command line");
    }
}
