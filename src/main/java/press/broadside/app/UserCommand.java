package press.broadside.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.account.ApiTokens.ApiToken;
import press.broadside.account.Grant;
import press.broadside.account.People;
import press.broadside.account.Person;
import press.broadside.account.Right;

@Command(
        name = "user",
        description = {
            "Who has an account at the workbench, and what they may do.",
            "Roles: editor, operator, translator:LANGUAGE, reviewer:LANGUAGE, approver:LANGUAGE, section-admin:SECTION."
        })
final class UserCommand implements Runnable {
    private static final String LOGIN = "LOGIN";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "say what: user add, invite, reset, grant, revoke, disable, enable, token, revoke-token or list");
    }

    @Command(name = "add", description = "Adds a person, and makes the link by which they set a password.")
    int add(
            @Mixin AccountOptions options,
            @Parameters(paramLabel = LOGIN, description = "a to z, 0 to 9, dot, hyphen; never changes.") String login,
            @Option(names = "--name", paramLabel = "NAME", required = true, description = "As others see it.")
                    String name,
            @Option(names = "--mail", paramLabel = "ADDRESS", description = "Where links go.") Optional<String> mail,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            converter = GrantWord.Converter.class,
                            description = "What they are; may be given several times.")
                    List<GrantWord> roles) {
        Person person = person(login, name, mail);
        return options.with((context, accounts) -> {
            accounts.add(person, options.by());
            Instant now = context.getBean(Clock.class).instant();
            Optional.ofNullable(roles)
                    .orElse(List.of())
                    .forEach(word ->
                            accounts.grant(login, word.role(), word.scope(), now, Optional.empty(), options.by()));
            options.tell(accounts.invite(login, options.by()));
        });
    }

    private Person person(String login, String name, Optional<String> mail) {
        try {
            return Person.of(login, name, mail);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    @Command(name = "invite", description = "Makes another link by which a new person sets a password.")
    int invite(@Mixin AccountOptions options, @Parameters(paramLabel = LOGIN) String login) {
        return options.with((context, accounts) -> options.tell(accounts.invite(login, options.by())));
    }

    @Command(name = "reset", description = "Makes a link by which a person sets another password.")
    int reset(@Mixin AccountOptions options, @Parameters(paramLabel = LOGIN) String login) {
        return options.with((context, accounts) -> options.tell(accounts.reset(login, options.by())));
    }

    @Command(name = "grant", description = "Gives a person a role, at once or from a moment, without end or until one.")
    int grant(
            @Mixin AccountOptions options,
            @Parameters(paramLabel = LOGIN) String login,
            @Parameters(paramLabel = "ROLE", converter = GrantWord.Converter.class) GrantWord word,
            @Option(
                            names = "--from",
                            paramLabel = "INSTANT",
                            converter = DecisionOptions.Moment.class,
                            description = "As 2026-12-01T09:00:00Z (default: now).")
                    Optional<Instant> from,
            @Option(
                            names = "--until",
                            paramLabel = "INSTANT",
                            converter = DecisionOptions.Moment.class,
                            description = "When it ends (default: never).")
                    Optional<Instant> until) {
        return options.with((context, accounts) -> {
            Instant start = from.orElseGet(context.getBean(Clock.class)::instant);
            accounts.grant(login, word.role(), word.scope(), start, until, options.by());
            tellRoles(options, context.getBean(People.class), login);
        });
    }

    @Command(name = "revoke", description = "Takes a role from a person; it ends at once.")
    int revoke(
            @Mixin AccountOptions options,
            @Parameters(paramLabel = LOGIN) String login,
            @Parameters(paramLabel = "ROLE", converter = GrantWord.Converter.class) GrantWord word) {
        return options.with((context, accounts) -> {
            accounts.revoke(login, word.role(), word.scope(), options.by());
            tellRoles(options, context.getBean(People.class), login);
        });
    }

    @Command(name = "disable", description = "Lets a person in no more, and ends every sign-in and token of theirs.")
    int disable(@Mixin AccountOptions options, @Parameters(paramLabel = LOGIN) String login) {
        return options.with((context, accounts) -> {
            accounts.disable(login, options.by());
            options.out().println(login + ": disabled");
        });
    }

    @Command(name = "enable", description = "Lets a person in again.")
    int enable(@Mixin AccountOptions options, @Parameters(paramLabel = LOGIN) String login) {
        return options.with((context, accounts) -> {
            accounts.enable(login, options.by());
            options.out().println(login + ": enabled");
        });
    }

    @Command(
            name = "token",
            description = {
                "Makes a token by which a program acts for a person, and shows it, once.",
                "It may no more than the person may."
            })
    int token(
            @Mixin AccountOptions options,
            @Parameters(paramLabel = LOGIN) String login,
            @Option(names = "--name", paramLabel = "NAME", required = true, description = "What it is for.")
                    String name,
            @Option(
                            names = "--right",
                            paramLabel = "RIGHT",
                            required = true,
                            split = ",",
                            description = "What it may: ${COMPLETION-CANDIDATES}.")
                    Set<Right> rights,
            @Option(names = "--to", paramLabel = "LANGUAGE", description = "In this language only.")
                    Optional<java.util.Locale> language,
            @Option(names = "--section", paramLabel = "SECTION", description = "In this section only.")
                    Optional<String> section,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            defaultValue = "90",
                            description = "How long it works (default: ${DEFAULT-VALUE} days).")
                    int days) {
        return options.with((context, accounts) -> {
            Instant end = context.getBean(Clock.class).instant().plus(Duration.ofDays(days));
            String id = UUID.randomUUID().toString().substring(0, 8);
            var wanted =
                    new ApiToken(id, login, name, rights, language.map(java.util.Locale::toLanguageTag), section, end);
            var issued = accounts.issueToken(wanted, options.by());
            options.out().println("Token " + id + " of " + login + ", until " + end + "; it is shown this once:");
            options.out().println(issued.ticket().text());
        });
    }

    @Command(name = "revoke-token", description = "Ends a token, by the id that list shows.")
    int revokeToken(@Mixin AccountOptions options, @Parameters(paramLabel = "ID") String id) {
        return options.with((context, accounts) -> {
            accounts.revokeToken(id, options.by());
            options.out().println(id + ": revoked");
        });
    }

    @Command(name = "list", description = "Everybody with an account: login, name, mail, roles, tokens.")
    int list(@Mixin AccountOptions options) {
        return options.with((context, accounts) -> {
            var people = context.getBean(People.class);
            people.all().forEach(person -> {
                options.out().println(line(person, people.grants(person.login())));
                accounts.tokens(person.login())
                        .forEach(token -> options.out()
                                .println("  token " + token.id() + " " + token.name() + ", until " + token.until()));
            });
        });
    }

    private static String line(Person person, List<Grant> grants) {
        return "%s  %s%s  %s%s"
                .formatted(
                        person.login(),
                        person.name(),
                        person.mail().map(mail -> " <" + mail + ">").orElse(""),
                        roles(grants),
                        person.disabled() ? "  disabled" : "");
    }

    private static String roles(List<Grant> grants) {
        return grants.stream()
                .map(grant -> grant.written()
                        + grant.until().map(end -> " until " + end).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static void tellRoles(AccountOptions options, People people, String login) {
        options.out().println(login + ": " + roles(people.grants(login)));
    }
}
