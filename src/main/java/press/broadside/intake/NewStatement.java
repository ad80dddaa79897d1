package press.broadside.intake;

import java.time.Instant;
import java.util.List;

/** A checked and cleaned document, ready to be stored. */
record NewStatement(
        Submission submission,
        Fields fields,
        Document document,
        Pictures pictures,
        String hash,
        List<String> remarks,
        Instant acceptedAt) {}
