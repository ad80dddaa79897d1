package press.broadside.workbench.access;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.broadside.account.AuditTrail;

/** The audit trail, the newest first. */
@Controller
@ConditionalOnWebApplication
class AuditPage {
    private static final int PAGE = 100;

    private final AuditTrail trail;

    AuditPage(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/workbench/audit")
    String show(@RequestParam Optional<String> before, Model model) {
        long number = before.filter(written -> written.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        List<AuditTrail.Entry> entries = trail.before(number, PAGE);
        model.addAttribute("entries", entries);
        model.addAttribute("head", trail.head().toString());
        model.addAttribute(
                "older", entries.size() < PAGE ? 0 : entries.get(PAGE - 1).number());
        return "workbench/audit";
    }
}
