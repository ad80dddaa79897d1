package press.broadside.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import press.broadside.text.Sha256;

/** Reads a file as a statement's would be, checked and cleaned, without making a statement of it. */
public final class DocumentFile {
    private DocumentFile() {}

    /**
     * @param parsing the limits of time and memory; those of size are the defaults
     * @throws IllegalArgumentException     if intake would refuse it, with the reason
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Document read(Path file, Parsing parsing) {
        IntakeLimits limits = IntakeLimits.DEFAULTS;
        var inspection = new Inspection(limits, parsing, List.of());
        try {
            Submission submission = new StatementFile(file, Optional.empty()).read(limits, "command line");
            Format format = inspection.format(submission);
            return inspection
                    .inspected(submission, Companions.NONE, format, Sha256.of(submission.content()), Instant.EPOCH)
                    .document();
        } catch (StatementRejected rejected) {
            throw new IllegalArgumentException(
                    ShownName.of(String.valueOf(file.getFileName())) + ": " + rejected.reason(), rejected);
        }
    }
}
