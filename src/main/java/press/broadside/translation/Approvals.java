package press.broadside.translation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import press.broadside.extraction.Extract;
import press.broadside.text.Bitext;
import press.broadside.text.Segment;

/**
 * What people's approvals in a draft mean for the memory. Times are read before texts: an approval may then be younger than
 * it says, never older, and so never outlives its end.
 */
final class Approvals {
    private final JdbcDrafts drafts;
    private final Revising revising;

    Approvals(JdbcDrafts drafts, Revising revising) {
        this.drafts = drafts;
        this.revising = revising;
    }

    List<Bitext> standing(DraftKey key) {
        Map<String, Long> since = drafts.changes(key);
        return new ApprovedBitexts(drafts.draft(key), since, new Authors(drafts.history(key))).all();
    }

    List<Bitext> ended(DraftKey key) {
        Map<String, Long> since = drafts.changes(key);
        var ended = new EndedApprovals(drafts.draft(key), since);
        lookBack(key, Optional::of, ended);
        return ended.all();
    }

    private void lookBack(DraftKey key, Function<Segment, Optional<Segment>> heir, EndedApprovals ended) {
        Extract extract = drafts.extract(key.revision());
        ended.look(new EndedApprovals.Past(extract, drafts.history(key)), heir);
        revising.before(key, extract)
                .ifPresent(
                        former -> lookBack(former.draft(), former.heir().andThen(later -> later.flatMap(heir)), ended));
    }
}
