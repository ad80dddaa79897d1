package press.broadside.app;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import press.broadside.account.Accounts;
import press.broadside.account.Person;
import press.broadside.account.Role;
import press.broadside.account.Ticket;

/** Somebody in each role, to try the workbench with; passwords are drawn anew each time. */
final class DemoPeople {
    private static final int PASSWORD_LENGTH = 16;

    private record Somebody(String login, String name, Role role, String scope) {}

    private static final List<Somebody> CAST = List.of(
            new Somebody("edith", "Edith, editor", Role.EDITOR, ""),
            new Somebody("tilda", "Tilda, translator of German", Role.TRANSLATOR, "de"),
            new Somebody("rosa", "Rosa, reviewer of German", Role.REVIEWER, "de"),
            new Somebody("anton", "Anton, approver of German", Role.APPROVER, "de"),
            new Somebody("greta", "Greta, who tends Germany's section", Role.SECTION_ADMIN, "germany"),
            new Somebody("olga", "Olga, operator", Role.OPERATOR, ""));

    private DemoPeople() {}

    static void add(ApplicationContext running, PrintStream screen) {
        var accounts = running.getBean(Accounts.class);
        var now = running.getBean(Clock.class).instant();
        screen.println(
                "People who can sign in at " + Addresses.of(running).base() + "/workbench, with their passwords:");
        for (Somebody one : CAST) {
            String password = Ticket.fresh().text().substring(0, PASSWORD_LENGTH);
            accounts.add(Person.of(one.login(), one.name(), Optional.empty()), "");
            accounts.grant(one.login(), one.role(), one.scope(), now, Optional.empty(), "");
            accounts.setPassword(one.login(), password, "demo");
            screen.println("  %-6s %s  (%s)".formatted(one.login(), password, one.name()));
        }
    }
}
