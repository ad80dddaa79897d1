package press.broadside.workbench.start;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import press.broadside.account.Rights;
import press.broadside.intake.Heading;
import press.broadside.intake.Headings;
import press.broadside.intake.RevisionKey;
import press.broadside.translation.Desk;

/** What waits for whoever has signed in. */
@Controller
@ConditionalOnWebApplication
class StartPage {
    private final Desk desk;
    private final Headings statements;
    private final Rights rights;

    StartPage(Desk desk, Headings statements, Rights rights) {
        this.desk = desk;
        this.statements = statements;
        this.rights = rights;
    }

    @GetMapping({"/workbench", "/workbench/"})
    String show(Principal who, Model model) {
        Map<RevisionKey, String> titles = statements.headings().stream()
                .collect(Collectors.toMap(
                        Heading::key, heading -> heading.fields().title()));
        List<Waiting> waiting = desk.progress().stream()
                .flatMap(progress ->
                        Waiting.needs(progress, (right, scope) -> rights.has(who.getName(), right, scope)).stream()
                                .map(need -> new Waiting(
                                        progress,
                                        titles.getOrDefault(progress.draft().revision(), ""),
                                        need)))
                .toList();
        model.addAttribute("waiting", waiting);
        return "workbench/start";
    }
}
