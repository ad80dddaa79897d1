package press.broadside.workbench.matrix;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.broadside.account.NotThere;
import press.broadside.account.Right;
import press.broadside.account.Rights;
import press.broadside.account.Scope;
import press.broadside.account.Trail;
import press.broadside.dispatch.Standings;
import press.broadside.extraction.Changes;
import press.broadside.intake.Heading;
import press.broadside.intake.Headings;
import press.broadside.release.By;
import press.broadside.release.Effect;
import press.broadside.release.Embargo;
import press.broadside.release.ReleaseRefused;
import press.broadside.release.Releases;
import press.broadside.translation.Desk;
import press.broadside.workbench.shell.Phrasebook;

/** One statement: what came, what was decided, who has what; and the decisions, each rehearsed before it is taken. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/workbench/statements/{statement}")
class StatementPage {
    /**
     * What an editor asks for.
     *
     * @param act   embargo, lift, withdraw or republish
     * @param until of an embargo, as the browser's field writes it: on each section's clock
     * @param why   for the log
     * @param typed of a withdrawal, the statement's name, typed by hand
     */
    record Wish(String act, String until, String why, String typed) {}

    private final Headings headings;
    private final Standings standings;
    private final Releases releases;
    private final Changes changes;
    private final Desk desk;
    private final Rights rights;
    private final Trail trail;

    StatementPage(
            Headings headings,
            Standings standings,
            Releases releases,
            Changes changes,
            Desk desk,
            Rights rights,
            Trail trail) {
        this.headings = headings;
        this.standings = standings;
        this.releases = releases;
        this.changes = changes;
        this.desk = desk;
        this.rights = rights;
        this.trail = trail;
    }

    @GetMapping
    String show(@PathVariable String statement, Principal who, Model model) {
        return shown(statement, who, model, "", Optional.empty(), List.of());
    }

    /** Says what a decision would do where. */
    @PostMapping("/rehearse")
    String rehearse(
            @PathVariable String statement,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String typed,
            Principal who,
            Model model) {
        Heading newest = newest(statement);
        var wish = new Wish(act, until, why, typed);
        try {
            refuseMistyped(wish, newest, model);
            List<Effect> effects = releases.rehearsed(decision(statement, wish, who));
            return shown(statement, who, model, "", Optional.of(wish), effects);
        } catch (ReleaseRefused | IllegalArgumentException e) {
            return shown(
                    statement, who, model, Optional.ofNullable(e.getMessage()).orElse(""), Optional.empty(), List.of());
        }
    }

    @PostMapping("/decide")
    String decide(
            @PathVariable String statement,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String typed,
            Principal who,
            Model model) {
        Heading newest = newest(statement);
        var wish = new Wish(act, until, why, typed);
        try {
            refuseMistyped(wish, newest, model);
            List<Effect> effects = decision(statement, wish, who).get();
            trail.record(who.getName(), act, statement, why + " (" + effects.size() + " places)");
        } catch (ReleaseRefused | IllegalArgumentException e) {
            return shown(
                    statement, who, model, Optional.ofNullable(e.getMessage()).orElse(""), Optional.empty(), List.of());
        }
        return "redirect:/workbench/statements/" + statement;
    }

    /** A withdrawal reaches everybody: whoever wants one types the statement's name. */
    private static void refuseMistyped(Wish wish, Heading newest, Model model) {
        if (wish.act().equals("withdraw") && !wish.typed().strip().equals(newest.slug())) {
            Phrasebook words = (Phrasebook) Objects.requireNonNull(model.getAttribute("t"));
            throw new IllegalArgumentException(words.say("matrix.typeName", "name", newest.slug()));
        }
    }

    private Supplier<List<Effect>> decision(String statement, Wish wish, Principal who) {
        var by = new By(who.getName(), wish.why());
        return switch (wish.act()) {
            case "embargo" -> () -> releases.embargo(statement, List.of(), embargo(wish.until()), by);
            case "lift" -> () -> releases.lift(statement, List.of(), by);
            case "withdraw" -> () -> releases.withdraw(statement, by);
            case "republish" -> () -> releases.republish(statement, by);
            default -> throw new NotThere();
        };
    }

    private static Embargo embargo(String until) {
        try {
            return until.endsWith("Z")
                    ? Embargo.until(Instant.parse(until))
                    : new Embargo(Optional.empty(), Optional.of(LocalDateTime.parse(until)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + until + "' is no moment; write 2026-12-01T09:00", e);
        }
    }

    private Heading newest(String statement) {
        return revisions(statement).get(0);
    }

    private List<Heading> revisions(String statement) {
        List<Heading> all = headings.headings().stream()
                .filter(heading -> heading.key().statement().equals(statement))
                .toList();
        if (all.isEmpty()) {
            throw new NotThere();
        }
        return all;
    }

    private String shown(
            String statement, Principal who, Model model, String refused, Optional<Wish> wish, List<Effect> effects) {
        List<Heading> revisions = revisions(statement);
        model.addAttribute("newest", revisions.get(0));
        model.addAttribute("revisions", revisions);
        model.addAttribute("proposed", changes.proposed(revisions.get(0).key()));
        model.addAttribute("standings", standings.of(Optional.of(statement)));
        model.addAttribute("decisions", releases.decisions(statement));
        model.addAttribute(
                "drafts",
                desk.progress().stream()
                        .filter(progress ->
                                progress.draft().revision().statement().equals(statement))
                        .filter(progress -> !progress.isSuperseded())
                        .toList());
        model.addAttribute("publishes", rights.has(who.getName(), Right.PUBLISH, new Scope.Everywhere()));
        model.addAttribute("refused", refused);
        model.addAttribute("wish", wish);
        model.addAttribute("effects", effects);
        return "workbench/statement";
    }
}
