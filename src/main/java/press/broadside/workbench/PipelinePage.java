package press.broadside.workbench;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import press.broadside.handoff.Stages;
import press.broadside.handoff.Work;
import press.broadside.translation.Desk;

/** What is in which stage: work that waits, work that was given up, and how far each statement is in each language. */
@Controller
@ConditionalOnWebApplication
class PipelinePage {
    private final Desk desk;
    private final Work work;
    private final Stages stages;

    PipelinePage(Desk desk, Work work, Stages stages) {
        this.desk = desk;
        this.work = work;
        this.stages = stages;
    }

    @GetMapping("/workbench/pipeline")
    String show(Model model) {
        model.addAttribute("steps", WaitingStep.of(stages.steps(), work.waiting()));
        model.addAttribute("parked", work.parked());
        model.addAttribute("matrix", Matrix.of(desk.progress()));
        return "workbench/pipeline";
    }
}
