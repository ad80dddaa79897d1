package press.broadside.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A checked and cleaned document, ready to be stored.
 *
 * @param id of the statement that it is a revision of: ours, or its author's own, which may be new
 */
record NewStatement(
        Submission submission,
        Optional<String> id,
        Fields fields,
        Document document,
        Pictures pictures,
        String hash,
        List<String> remarks,
        Instant acceptedAt) {
    /** By the name that the document has for a picture, the stored picture's. */
    Map<String, String> images() {
        var names = new TreeMap<String, String>();
        pictures.images().forEach((name, image) -> names.put(name, image.name()));
        return names;
    }

    /** Whether it differs from a revision of the same bytes by what came beside the document. */
    boolean bringsMoreThan(Revision known) {
        boolean told = submission.meta().isPresent() || !submission.said().isEmpty();
        boolean otherFields = told && !fields.equals(known.fields());
        boolean otherImages = !submission.attachments().isEmpty() && !images().equals(known.images());
        return otherFields || otherImages;
    }

    NewStatement remarking(String sentence) {
        var more = new ArrayList<>(remarks);
        more.add(sentence);
        return new NewStatement(submission, id, fields, document, pictures, hash, List.copyOf(more), acceptedAt);
    }
}
