package press.broadside.intake;

import java.time.Instant;
import java.util.List;

/** A checked and cleaned document, ready to be stored. */
record NewStatement(
        Submission submission,
        Format format,
        Fields fields,
        String document,
        String hash,
        List<String> remarks,
        Instant acceptedAt) {}
