package press.broadside.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import press.broadside.intake.Intake;
import press.broadside.intake.Outcome;
import press.broadside.intake.RevisionKey;

/** Where files come in that are not in the inbox: they are read, and stay where they are. */
final class SubmissionDesk {
    private final Intake intake;

    SubmissionDesk(Intake intake) {
        this.intake = intake;
    }

    /** @param id of the statement that the file is a revision of, or by which a new one shall go */
    Outcome take(Path file, Optional<String> id) {
        return intake.accept(file, "command line", id);
    }

    /** @param along what is to be true of the statement from the first moment */
    Outcome take(Path file, Optional<String> id, Consumer<RevisionKey> along) {
        return intake.accept(file, "command line", id, along);
    }
}
