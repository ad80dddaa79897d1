package press.broadside.translation;

import java.util.stream.Collectors;
import press.broadside.extraction.Extract;
import press.broadside.text.Segment;

/** The draft of an English edition: the source itself, which nobody needs to translate or approve. */
final class SourceDraft {
    private SourceDraft() {}

    static Draft of(DraftKey key, Extract extract) {
        return new Draft(
                key,
                extract,
                extract.segments().stream()
                        .collect(Collectors.<Segment, String, Translation>toMap(Segment::id, SourceDraft::passed)));
    }

    private static Translation passed(Segment segment) {
        return new Translation.Approved(segment, segment.text(), "source");
    }
}
