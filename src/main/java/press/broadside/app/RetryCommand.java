package press.broadside.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import press.broadside.handoff.Work;
import press.broadside.intake.Inbox;

@Command(name = "retry", description = "Takes refused files back into the inbox, and parked work up again.")
final class RetryCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = store.settings().console()) {
            int files = context.getBean(Inbox.class).retry().size();
            int parked = context.getBean(Work.class).retryParked();
            spec.commandLine()
                    .getOut()
                    .println(files + " refused files are in the inbox again, " + parked
                            + " parked announcements are carried again; a running server takes them up");
        }
        return 0;
    }
}
