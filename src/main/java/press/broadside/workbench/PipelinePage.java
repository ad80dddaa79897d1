package press.broadside.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import press.broadside.handoff.Work;
import press.broadside.translation.Desk;
import press.broadside.translation.Progress;

/** What is in which stage: work that waits, work that was given up, and how far each statement is in each language. */
@Controller
class PipelinePage {
    private final Desk desk;
    private final Work work;

    PipelinePage(Desk desk, Work work) {
        this.desk = desk;
        this.work = work;
    }

    @GetMapping({"/workbench", "/workbench/"})
    String show(Model model, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("waiting", work.waiting());
        model.addAttribute("parked", work.parked());
        model.addAttribute("statements", statements());
        return "workbench/pipeline";
    }

    private Map<String, List<Progress>> statements() {
        var statements = new LinkedHashMap<String, List<Progress>>();
        desk.progress()
                .forEach(progress -> statements
                        .computeIfAbsent(progress.draft().revision().toString(), s -> new ArrayList<>())
                        .add(progress));
        return statements;
    }
}
