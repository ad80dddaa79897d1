package press.broadside.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.account.Links.Link;
import press.broadside.account.Links.Purpose;

/** Everything that changes who has an account and what they may do; each change stands on the trail, with who made it. */
public final class Accounts {
    /** A change that cannot be made, in a sentence for whoever asked for it. */
    public static final class Refused extends RuntimeException {
        Refused(String sentence) {
            super(sentence);
        }
    }

    /**
     * A one-time link that was made.
     *
     * @param url    whoever has it can set the password
     * @param mailed whether it went out by mail; if not, it is to be shown to who made it
     */
    public record Invitation(String login, String url, boolean mailed) {}

    /**
     * What a link opens.
     *
     * @param person whose password it sets; empty: the first operator, who has no account yet
     */
    public record Opened(Optional<Person> person) {}

    /** An API token with its text, which is never shown again. */
    public record Issued(ApiTokens.ApiToken token, Ticket ticket) {}

    public static final String LINKS = "/login/link/";

    private final People people;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SignIns signIns;
    private final Links links;
    private final ApiTokens tokens;
    private final Mailing mailing;
    private final Trail trail;
    private final TransactionOperations transactions;
    private final AccountSettings settings;
    private final Clock clock;

    Accounts(
            People people,
            Passwords passwords,
            PasswordRules rules,
            SignIns signIns,
            Links links,
            ApiTokens tokens,
            Mailing mailing,
            Trail trail,
            TransactionOperations transactions,
            AccountSettings settings,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.rules = rules;
        this.signIns = signIns;
        this.links = links;
        this.tokens = tokens;
        this.mailing = mailing;
        this.trail = trail;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refused if the login or mail address is taken */
    public void add(Person person, String by) {
        done(() -> {
            if (!people.add(person)) {
                throw new Refused("the login " + person.login() + " or that mail address is another person's already");
            }
            trail.record(by, "add-person", person.login(), "");
            return person;
        });
    }

    /** Makes a link by which a person who has no password yet sets one. */
    public Invitation invite(String login, String by) {
        return linked(login, Purpose.INVITATION, "invite", by);
    }

    /** Makes a link by which a person sets another password; the present one works until then. */
    public Invitation reset(String login, String by) {
        return linked(login, Purpose.RESET, "reset-password", by);
    }

    private Invitation linked(String login, Purpose purpose, String action, String by) {
        Person person = present(login);
        if (person.disabled()) {
            throw new Refused(login + " is disabled; enable them first");
        }
        String path = done(() -> {
            trail.record(by, action, login, "");
            return LINKS + links.make(purpose, login).text();
        });
        String url = mailing.address(path);
        return new Invitation(login, url, mailing.link(person, url, settings.linkLife()));
    }

    /**
     * Path, below the server's address, of a link by which the first operator makes an account; empty where there is an operator.
     * Ends the one before.
     */
    public Optional<String> firstLink() {
        if (people.isThereAny(Role.OPERATOR)) {
            return Optional.empty();
        }
        return Optional.of(done(() -> {
            trail.record("", "offer-first-operator", "", "");
            return LINKS + links.make(Purpose.FIRST_OPERATOR, "").text();
        }));
    }

    /** What a link opens, without using it up; empty where it is used, too old, or never was. */
    public Optional<Opened> opened(Ticket ticket) {
        return links.open(ticket).map(link -> new Opened(people.of(link.login())));
    }

    /**
     * Sets the password that a link lets somebody set, and uses the link up. Ends whatever sign-ins they had.
     *
     * @param newcomer the first operator; of any other link, ignored
     * @throws NotThere if the link does not work
     * @throws Refused  if the password will not do: the link goes on working
     */
    public void setPassword(Ticket ticket, Supplier<Person> newcomer, String password) {
        Link seen = links.open(ticket).orElseThrow(NotThere::new);
        Person person = seen.login().isEmpty() ? newcomer.get() : present(seen.login());
        String hash = hashed(person, password);
        done(() -> {
            Link link = links.use(ticket).orElseThrow(NotThere::new);
            if (link.purpose() == Purpose.FIRST_OPERATOR) {
                add(person, "");
                grant(person.login(), Role.OPERATOR, "", clock.instant(), Optional.empty(), "");
            }
            takeOver(person.login(), hash, link.purpose().written());
            return link;
        });
    }

    /** @throws Refused if the present password is wrong or the new one will not do; ends all sign-ins */
    public void changePassword(String login, String present, String wanted) {
        Person person = present(login);
        String known = people.passwordHash(login).orElseThrow(NotThere::new);
        if (!passwords.matches(present, known)) {
            trail.record(login, "refuse-password-change", login, "");
            throw new Refused("That is not your present password.");
        }
        String hash = hashed(person, wanted);
        done(() -> {
            takeOver(login, hash, "own");
            return login;
        });
    }

    /** For a rehearsal with people who are nobody's: a password without a link. */
    public void setPassword(String login, String password, String by) {
        String hash = hashed(present(login), password);
        done(() -> {
            takeOver(login, hash, "by " + by);
            return login;
        });
    }

    private String hashed(Person person, String password) {
        rules.objection(password, person).ifPresent(sentence -> {
            throw new Refused(sentence);
        });
        return passwords.hash(password);
    }

    private void takeOver(String login, String hash, String how) {
        people.setPasswordHash(login, hash);
        signIns.endAll(login);
        links.endAll(login);
        trail.record(login, "set-password", login, how);
    }

    /** @throws Refused if the role is not to be had in that scope */
    public void grant(String login, Role role, String scope, Instant from, Optional<Instant> until, String by) {
        present(login);
        String kept = scoped(role, scope);
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            throw new Refused("a grant ends after it begins");
        }
        var grant = new Grant(Ticket.fresh().text(), login, role, kept, from, until);
        done(() -> {
            people.removeGrants(login, role, kept);
            people.add(grant, by);
            trail.record(
                    by,
                    "grant",
                    login,
                    grant.written() + " from " + from
                            + until.map(end -> " until " + end).orElse(""));
            return grant;
        });
    }

    /** @throws Refused if the person does not have it, or would be the last operator to lose the role */
    public void revoke(String login, Role role, String scope, String by) {
        present(login);
        String kept = scoped(role, scope);
        done(() -> {
            if (people.removeGrants(login, role, kept) == 0) {
                throw new Refused(login + " is not " + role.written() + (kept.isEmpty() ? "" : " of " + kept));
            }
            keepAnOperator();
            trail.record(by, "revoke", login, role.written() + (kept.isEmpty() ? "" : ":" + kept));
            return kept;
        });
    }

    /** Nobody signs in as them any more; whoever is, is not, at once and on every node. */
    public void disable(String login, String by) {
        present(login);
        done(() -> {
            people.setDisabled(login, true);
            keepAnOperator();
            signIns.endAll(login);
            links.endAll(login);
            trail.record(by, "disable", login, "");
            return login;
        });
    }

    public void enable(String login, String by) {
        present(login);
        done(() -> {
            people.setDisabled(login, false);
            trail.record(by, "enable", login, "");
            return login;
        });
    }

    /** @throws Refused if it has no right, or would live too long */
    public Issued issueToken(ApiTokens.ApiToken token, String by) {
        present(token.login());
        Instant latest = clock.instant().plus(settings.tokenLife());
        if (token.rights().isEmpty()
                || token.until().isAfter(latest)
                || !token.until().isAfter(clock.instant())) {
            throw new Refused("a token has at least one right, and an end between now and " + latest);
        }
        return done(() -> {
            trail.record(
                    by, "issue-token", token.login(), token.id() + " " + token.rights() + " until " + token.until());
            return new Issued(token, tokens.issue(token));
        });
    }

    /** @throws Refused if no such token works */
    public void revokeToken(String id, String by) {
        done(() -> {
            String login = tokens.revoke(id).orElseThrow(() -> new Refused("no token " + id + " works"));
            trail.record(by, "revoke-token", login, id);
            return login;
        });
    }

    /** Ends one of a person's own sign-ins, or the one with this ticket. */
    public void signOut(String login, Ticket ticket) {
        signIns.end(ticket);
        trail.record(login, "sign-out", login, "");
    }

    public List<ApiTokens.ApiToken> tokens(String login) {
        return tokens.all(login);
    }

    private void keepAnOperator() {
        if (!people.isThereAny(Role.OPERATOR)) {
            throw new Refused("there would be no operator left; make another one first");
        }
    }

    private static String scoped(Role role, String scope) {
        try {
            return Grant.scopeFor(role, scope);
        } catch (IllegalArgumentException e) {
            throw new Refused(e.getMessage() == null ? "that is no scope" : e.getMessage());
        }
    }

    private Person present(String login) {
        return people.of(login).orElseThrow(() -> new Refused("there is nobody with the login " + login));
    }

    private <T> T done(Supplier<T> change) {
        return java.util.Objects.requireNonNull(transactions.execute(t -> change.get()));
    }
}
