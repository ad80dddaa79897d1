package press.broadside.hostile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server's log says of the time that documents took: in intake, and in each step after it. */
final class HostileLog {
    private static final Pattern INTAKE =
            Pattern.compile("(\\S+Z) INFO +Intake stage=intake event=(enter|exit) file=(.*) (?:bytes|outcome)=.*");
    private static final Pattern STEP =
            Pattern.compile("\\S+Z INFO +stage stage=(\\S+) event=exit work=\\S+ subject=(\\S+) millis=(\\d+)");

    private final List<Step> steps = new ArrayList<>();
    private Instant entered = Instant.EPOCH;

    /** One document in one stage. */
    record Step(String stage, String subject, Duration time) {}

    private HostileLog() {}

    static HostileLog of(String log) {
        var read = new HostileLog();
        log.lines().forEach(read::line);
        return read;
    }

    /** Intake takes one document after the other, so that an exit belongs to the last enter. */
    private void line(String line) {
        Matcher intake = INTAKE.matcher(line);
        Matcher step = STEP.matcher(line);
        if (intake.matches()) {
            Instant at = Instant.parse(intake.group(1));
            if (intake.group(2).equals("exit")) {
                steps.add(new Step("intake", intake.group(3), Duration.between(entered, at)));
            }
            entered = at;
        } else if (step.matches()) {
            steps.add(new Step(step.group(1), step.group(2), Duration.ofMillis(Long.parseLong(step.group(3)))));
        }
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The slowest document of a stage. */
    Step slowest(String stage) {
        return steps.stream()
                .filter(step -> step.stage().equals(stage))
                .max(Comparator.comparing(Step::time))
                .orElseThrow();
    }
}
