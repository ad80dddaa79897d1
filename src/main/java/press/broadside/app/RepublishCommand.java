package press.broadside.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "republish",
        description = {
            "Shows a withdrawn statement again: the newest text of each language, under its old id and address."
        })
final class RepublishCommand implements Callable<Integer> {
    @Mixin
    private DecisionOptions decision = new DecisionOptions();

    @Override
    public Integer call() {
        return decision.decide((releases, statement) -> releases.republish(statement, decision.by()));
    }
}
