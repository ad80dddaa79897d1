package press.broadside.workbench.desk;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.broadside.account.NotThere;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Propagated;
import press.broadside.translation.working.Remarks;

/** Takes notes and questions on segments, and carries a translation to where the same is said. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/workbench/desk/{statement}/{locale}")
class Noting {
    /** @param onSource whether every language shall see it */
    record Note(int revision, String wording, boolean onSource) {}

    record Settled(int revision, String id) {}

    /** @param places as the panel names them: {@code STATEMENT/r1#u3.1} in the same language */
    record Carried(int revision, List<String> places) {}

    private final Here here;
    private final Remarks remarks;
    private final Desk desk;

    Noting(Here here, Remarks remarks, Desk desk) {
        this.here = here;
        this.remarks = remarks;
        this.desk = desk;
    }

    @PostMapping("/{segment}/remarks")
    ResponseEntity<Map<String, String>> write(
            @PathVariable String statement,
            @PathVariable String locale,
            @PathVariable String segment,
            @RequestBody Note note,
            Principal who) {
        DraftKey draft = here.draft(statement, locale, note.revision());
        here.segment(draft, segment);
        try {
            return ResponseEntity.ok(Map.of(
                    "id",
                    remarks.write(draft, segment, note.onSource(), note.wording(), who.getName())
                            .id()));
        } catch (IllegalArgumentException e) {
            return ResponseEntity.unprocessableContent().body(Map.of("problem", String.valueOf(e.getMessage())));
        }
    }

    @PostMapping("/remarks/settle")
    Map<String, String> settle(
            @PathVariable String statement, @PathVariable String locale, @RequestBody Settled settled, Principal who) {
        if (!remarks.settle(here.draft(statement, locale, settled.revision()), settled.id(), who.getName())) {
            throw new NotThere();
        }
        return Map.of("id", settled.id());
    }

    /** Carries the segment's translation to the places that somebody ticked, where nobody has translated it yet. */
    @PostMapping("/{segment}/propagate")
    Map<String, Object> propagate(
            @PathVariable String statement,
            @PathVariable String locale,
            @PathVariable String segment,
            @RequestBody Carried carried,
            Principal who) {
        DraftKey draft = here.draft(statement, locale, carried.revision());
        here.segment(draft, segment);
        Propagated done = desk.propagate(
                draft, segment, place -> place.waits() && carried.places().contains(place.place()), who.getName());
        return Map.of(
                "id",
                done.id(),
                "taken",
                done.places().size(),
                "left",
                done.left().size());
    }
}
