package press.broadside.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import press.broadside.extraction.Changes;
import press.broadside.handoff.Work;
import press.broadside.intake.RevisionKey;
import press.broadside.translation.Desk;
import press.broadside.translation.Progress;

/** The statement × language matrix with counts, as text. */
final class StatusMatrix {
    private final Desk desk;
    private final Work work;
    private final Changes changes;

    StatusMatrix(ApplicationContext context) {
        this.desk = context.getBean(Desk.class);
        this.work = context.getBean(Work.class);
        this.changes = context.getBean(Changes.class);
    }

    void print(PrintStream to) {
        lines().forEach(to::println);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        byStatement(desk.progress()).forEach((statement, drafts) -> {
            lines.add(statement + proposed(statement));
            List<Progress> superseded =
                    drafts.stream().filter(Progress::isSuperseded).toList();
            if (!superseded.isEmpty()) {
                lines.add("  superseded by r%d: %s"
                        .formatted(
                                superseded.get(0).superseded().orElseThrow(),
                                superseded.stream().map(StatusMatrix::tag).collect(Collectors.joining(" "))));
            }
            List<String> complete = drafts.stream()
                    .filter(draft -> draft.isComplete() && !draft.isSuperseded())
                    .map(StatusMatrix::tag)
                    .toList();
            if (!complete.isEmpty()) {
                lines.add("  complete  %d of %1$d: %s".formatted(drafts.get(0).segments(), String.join(" ", complete)));
            }
            drafts.stream()
                    .filter(draft -> !draft.isComplete() && !draft.isSuperseded())
                    .forEach(draft -> lines.add("  " + waiting(draft)));
        });
        work.waiting().forEach(w -> lines.add("waits to be carried: " + w.count() + " " + w.kind()));
        work.parked()
                .forEach(p -> lines.add("parked: " + p.kind() + " " + p.subject() + ": " + p.reason()
                        + " (./broadside retry takes it up again)"));
        return lines;
    }

    private String proposed(String revision) {
        return changes.proposed(RevisionKey.parse(revision))
                .map(change -> ", " + change.significance().name().toLowerCase(Locale.ROOT) + " change: "
                        + String.join("; ", change.reasons()))
                .orElse("");
    }

    private static String tag(Progress draft) {
        return draft.draft().locale().toLanguageTag();
    }

    private static Map<String, List<Progress>> byStatement(List<Progress> all) {
        var statements = new LinkedHashMap<String, List<Progress>>();
        all.forEach(progress -> statements
                .computeIfAbsent(progress.draft().revision().toString(), s -> new ArrayList<>())
                .add(progress));
        return statements;
    }

    private static String waiting(Progress draft) {
        var waits = new ArrayList<String>();
        addIf(waits, draft.open(), "to translate");
        addIf(waits, draft.filled(), "to confirm");
        addIf(waits, draft.translated(), "to approve");
        return "%-9s %d of %d, %s".formatted(tag(draft), draft.approved(), draft.segments(), String.join(", ", waits));
    }

    private static void addIf(List<String> waits, int count, String what) {
        if (count > 0) {
            waits.add(count + " " + what);
        }
    }
}
