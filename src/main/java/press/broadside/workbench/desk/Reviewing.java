package press.broadside.workbench.desk;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.broadside.account.NotThere;
import press.broadside.account.SelfApproval;
import press.broadside.account.Trail;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;
import press.broadside.translation.Translation;
import press.broadside.translation.working.Verdict;
import press.broadside.translation.working.Verdicts;

/** Takes what reviewers say of translations, and approvals of a language. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/workbench/desk/{statement}/{locale}")
class Reviewing {
    /**
     * What a reviewer found.
     *
     * @param version  of the translation that they saw
     * @param rejected whether it goes back to who translates
     * @param reason   never blank where it is rejected
     */
    record Found(int revision, int version, boolean rejected, String reason) {}

    record Asked(int revision) {}

    /**
     * What an approval of a language did.
     *
     * @param approved now
     * @param rejected left, as a reviewer sent them back
     * @param own      left, as the approver wrote them
     * @param open     left, as nothing is there to approve
     * @param complete whether the edition is on its way
     */
    record Approval(int approved, int rejected, int own, int open, boolean complete) {}

    private final Here here;
    private final Board board;
    private final Desk desk;
    private final Verdicts verdicts;
    private final SelfApproval self;
    private final Drafts drafts;
    private final Trail trail;

    Reviewing(Here here, Board board, Desk desk, Verdicts verdicts, SelfApproval self, Drafts drafts, Trail trail) {
        this.here = here;
        this.board = board;
        this.desk = desk;
        this.verdicts = verdicts;
        this.self = self;
        this.drafts = drafts;
        this.trail = trail;
    }

    @PostMapping("/{segment}/verdict")
    ResponseEntity<DeskWriting.Answer> judge(
            @PathVariable String statement,
            @PathVariable String locale,
            @PathVariable String segment,
            @RequestBody Found found,
            Principal who) {
        DraftKey draft = here.draft(statement, locale, found.revision());
        Row row = board.row(draft, segment, who.getName()).orElseThrow(NotThere::new);
        if (row.version() != found.version()) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new DeskWriting.Answer("", Optional.of(row)));
        }
        if (found.rejected() && found.reason().isBlank()) {
            return ResponseEntity.unprocessableContent()
                    .body(new DeskWriting.Answer("needs a reason, which who translates reads", Optional.of(row)));
        }
        Verdict.Kind kind = found.rejected() ? Verdict.Kind.REJECTED : Verdict.Kind.REVIEWED;
        verdicts.judge(draft, segment, found.version(), kind, found.reason(), who.getName());
        trail.record(who.getName(), kind == Verdict.Kind.REJECTED ? "reject" : "review", draft + "#" + segment, "");
        return ResponseEntity.ok(new DeskWriting.Answer("", board.row(draft, segment, who.getName())));
    }

    /** Approves everything in the draft that is ready: what nobody sent back, and what the approver did not write. */
    @PostMapping("/approve")
    Approval approve(
            @PathVariable String statement, @PathVariable String locale, @RequestBody Asked asked, Principal who) {
        DraftKey draft = here.draft(statement, locale, asked.revision());
        Map<String, Integer> rejected = new HashMap<>();
        verdicts.of(draft).stream()
                .filter(verdict -> verdict.kind() == Verdict.Kind.REJECTED)
                .forEach(verdict -> rejected.put(verdict.segment(), verdict.version()));
        Map<String, Integer> versions = desk.versions(draft);
        int approved = desk.approve(
                draft,
                who.getName(),
                translation -> !isRejected(translation, rejected, versions) && !isOwn(translation, who.getName()));
        trail.record(who.getName(), "approve", draft.toString(), approved + " segments");
        return left(draft, approved, rejected, who.getName());
    }

    private Approval left(DraftKey key, int approved, Map<String, Integer> rejected, String approver) {
        var draft = drafts.draft(key);
        Map<String, Integer> versions = desk.versions(key);
        int back = 0;
        int own = 0;
        int open = 0;
        for (Translation translation : draft.inOrder()) {
            if (translation instanceof Translation.Approved) {
                continue;
            }
            if (isRejected(translation, rejected, versions)) {
                back++;
            } else if (isOwn(translation, approver)) {
                own++;
            } else {
                open++;
            }
        }
        return new Approval(approved, back, own, open, draft.isComplete());
    }

    private static boolean isRejected(
            Translation translation, Map<String, Integer> rejected, Map<String, Integer> versions) {
        String segment = translation.source().id();
        return rejected.containsKey(segment) && rejected.get(segment).equals(versions.get(segment));
    }

    private boolean isOwn(Translation translation, String approver) {
        return translation instanceof Translation.Translated translated
                && !self.lets(approver, translated.translator());
    }
}
