package press.broadside.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "withdraw",
        description = {
            "Takes a statement back in every language and section: a notice takes the place of each text at once,",
            "later a tombstone. No translation, import or retry brings it back; ./broadside republish does."
        })
final class WithdrawCommand implements Callable<Integer> {
    @Mixin
    private DecisionOptions decision = new DecisionOptions();

    @Override
    public Integer call() {
        return decision.decide((releases, statement) -> releases.withdraw(statement, decision.by()));
    }
}
