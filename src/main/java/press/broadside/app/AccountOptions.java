package press.broadside.app;

import java.io.PrintWriter;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.account.Accounts;

/** What every command about accounts needs: the store, and who changes something. */
final class AccountOptions {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who does it, for the audit trail (default: who runs this command).")
    private String who = System.getProperty("user.name", "unknown");

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    /** As it stands on the trail: nobody's login has a slash, so that this machine's users are not taken for people. */
    String by() {
        return "console/" + who;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    int with(BiConsumer<ApplicationContext, Accounts> change) {
        try (var context = store.settings().console()) {
            change.accept(context, context.getBean(Accounts.class));
        }
        return 0;
    }

    /** Says where a link went, or shows it. */
    void tell(Accounts.Invitation made) {
        out().println(
                        made.mailed()
                                ? made.login() + ": a link is on its way by mail"
                                : made.login() + ": hand this link over on a safe way; it works once:\n  "
                                        + made.url());
    }
}
