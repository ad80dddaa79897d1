package press.broadside.workbench;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import press.broadside.handoff.Stages;
import press.broadside.handoff.Work;

/** What is in which stage: work that waits, and work that was given up. */
@Controller
@ConditionalOnWebApplication
class PipelinePage {
    private final Work work;
    private final Stages stages;

    PipelinePage(Work work, Stages stages) {
        this.work = work;
        this.stages = stages;
    }

    @GetMapping("/workbench/pipeline")
    String show(Model model) {
        model.addAttribute("steps", WaitingStep.of(stages.steps(), work.waiting()));
        model.addAttribute("parked", work.parked());
        return "workbench/pipeline";
    }
}
