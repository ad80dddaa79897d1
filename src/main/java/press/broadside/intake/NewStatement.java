package press.broadside.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A checked and cleaned document, ready to be stored. */
record NewStatement(
        Submission submission,
        Fields fields,
        Document document,
        Map<String, String> images,
        String hash,
        List<String> remarks,
        Instant acceptedAt) {}
