package press.broadside.workbench.desk;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.broadside.account.NotThere;
import press.broadside.account.Trail;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.translation.Confirmation;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.TranslatedLine;
import press.broadside.translation.working.Heirs;
import press.broadside.translation.working.TypedText;
import press.broadside.translation.working.TypedTexts;

/** Takes what people type and confirm. An answer of 409 carries what stands there in the place of what was sent. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/workbench/desk/{statement}/{locale}")
class DeskWriting {
    /**
     * What a browser sends.
     *
     * @param revision that it shows
     * @param target   coded text
     * @param base     version of the translation that the person saw
     * @param known    saves of their own typing that the browser knows of
     */
    record Sent(int revision, String target, int base, int known) {}

    /** @param segment of a former revision, with what was typed there */
    record Homeless(String segment, String target) {}

    /** @param homeless texts that the reader typed for segments that are gone */
    record Rows(int revision, List<Row> rows, List<Homeless> homeless) {}

    /** @param problem continuing "this segment …"; empty where it was taken */
    record Answer(String problem, Optional<Row> row) {}

    record Kept(int saves, long savedAt) {}

    /** @param reason why the approval ends; never blank */
    record Reopened(int revision, String reason) {}

    private final Here here;
    private final Board board;
    private final Desk desk;
    private final TypedTexts typed;
    private final Heirs heirs;
    private final Trail trail;

    DeskWriting(Here here, Board board, Desk desk, TypedTexts typed, Heirs heirs, Trail trail) {
        this.here = here;
        this.board = board;
        this.desk = desk;
        this.typed = typed;
        this.heirs = heirs;
        this.trail = trail;
    }

    @GetMapping("/rows")
    Rows rows(@PathVariable String statement, @PathVariable String locale, Principal who) {
        DraftKey draft = here.draft(statement, locale);
        List<TypedText> homeless = heirs.moveOn(draft, who.getName());
        return new Rows(
                draft.revision().number(),
                board.rows(draft, who.getName()),
                homeless.stream()
                        .map(text -> new Homeless(text.segment(), text.target().coded()))
                        .toList());
    }

    @GetMapping("/{segment}/row")
    Row row(@PathVariable String statement, @PathVariable String locale, @PathVariable String segment, Principal who) {
        return board.row(here.draft(statement, locale), segment, who.getName()).orElseThrow(NotThere::new);
    }

    /** Keeps what somebody types, as often as they pause. */
    @PutMapping("/{segment}/typed")
    ResponseEntity<?> type(
            @PathVariable String statement,
            @PathVariable String locale,
            @PathVariable String segment,
            @RequestBody Sent sent,
            Principal who) {
        DraftKey draft = here.draft(statement, locale, sent.revision());
        here.segment(draft, segment);
        var saved = typed.save(draft, segment, who.getName(), new CodedText(sent.target()), sent.base(), sent.known());
        if (saved instanceof TypedTexts.Saved.Kept kept) {
            return ResponseEntity.ok(
                    new Kept(kept.text().saves(), kept.text().savedAt().toEpochMilli()));
        }
        TypedText other = ((TypedTexts.Saved.Overtaken) saved).other();
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(new Row.Typed(
                        other.target().coded(),
                        other.base(),
                        other.saves(),
                        other.savedAt().toEpochMilli()));
    }

    /** Gives up what was typed: what stood there stands again. */
    @PostMapping("/{segment}/typed/end")
    Row end(@PathVariable String statement, @PathVariable String locale, @PathVariable String segment, Principal who) {
        DraftKey draft = here.draft(statement, locale);
        typed.end(draft, segment, who.getName());
        return board.row(draft, segment, who.getName()).orElseThrow(NotThere::new);
    }

    /** Says it: from now on it is the segment's translation, and waits for review and approval. */
    @PostMapping("/{segment}/confirm")
    ResponseEntity<Answer> confirm(
            @PathVariable String statement,
            @PathVariable String locale,
            @PathVariable String segment,
            @RequestBody Sent sent,
            Principal who) {
        DraftKey draft = here.draft(statement, locale, sent.revision());
        Segment source = here.segment(draft, segment);
        Row before = board.row(draft, segment, who.getName()).orElseThrow(NotThere::new);
        var line = new TranslatedLine(source.id(), new CodedText(before.source()), new CodedText(sent.target()));
        Confirmation confirmed = desk.confirm(draft, line, sent.base(), who.getName());
        if (confirmed instanceof Confirmation.Taken) {
            typed.end(draft, segment, who.getName());
        }
        HttpStatus status = confirmed instanceof Confirmation.Taken
                ? HttpStatus.OK
                : confirmed instanceof Confirmation.Overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        String problem = confirmed instanceof Confirmation.Refused refused ? refused.problem() : "";
        return ResponseEntity.status(status).body(new Answer(problem, board.row(draft, segment, who.getName())));
    }

    /** Ends the approval of a segment, for a reason that stands on the trail. */
    @PostMapping("/{segment}/reopen")
    ResponseEntity<Answer> reopen(
            @PathVariable String statement,
            @PathVariable String locale,
            @PathVariable String segment,
            @RequestBody Reopened sent,
            Principal who) {
        DraftKey draft = here.draft(statement, locale, sent.revision());
        here.segment(draft, segment);
        if (sent.reason().isBlank()) {
            return ResponseEntity.unprocessableContent()
                    .body(new Answer("needs a reason", board.row(draft, segment, who.getName())));
        }
        desk.unapprove(draft, Set.of(segment), who.getName());
        trail.record(who.getName(), "unapprove", draft + "#" + segment, sent.reason());
        return ResponseEntity.ok(new Answer("", board.row(draft, segment, who.getName())));
    }
}
