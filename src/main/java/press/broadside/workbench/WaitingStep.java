package press.broadside.workbench;

import java.util.List;
import press.broadside.handoff.Stages;
import press.broadside.handoff.Work;

/** A step of the pipeline with what waits for it. */
record WaitingStep(String stage, String takesUp, int waiting, int failing) {
    static List<WaitingStep> of(List<Stages.Step> steps, List<Work.Waiting> waiting) {
        return steps.stream().map(step -> of(step, waiting)).toList();
    }

    private static WaitingStep of(Stages.Step step, List<Work.Waiting> waiting) {
        return waiting.stream()
                .filter(w -> w.kind().equals(step.takesUp()))
                .map(w -> new WaitingStep(step.stage(), step.takesUp(), w.count(), w.failing()))
                .findFirst()
                .orElse(new WaitingStep(step.stage(), step.takesUp(), 0, 0));
    }
}
