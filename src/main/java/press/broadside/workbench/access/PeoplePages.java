package press.broadside.workbench.access;

import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.broadside.account.Accounts;
import press.broadside.account.Grant;
import press.broadside.account.NotThere;
import press.broadside.account.People;
import press.broadside.account.Person;
import press.broadside.account.Role;

/** Who has an account: operators invite people, say what they may do, and end it. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/workbench/people")
class PeoplePages {
    /** A row of the list. */
    record Row(Person person, List<Grant> grants) {}

    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    PeoplePages(People people, Accounts accounts, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        return listed("", model);
    }

    @PostMapping
    String invite(
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String mail,
            @RequestParam String role,
            @RequestParam String scope,
            Principal by,
            Model model) {
        String chosen = login.strip().toLowerCase(Locale.ROOT);
        try {
            Role first = Role.of(role);
            var person = Person.of(chosen, name, Optional.of(mail.strip()).filter(address -> !address.isEmpty()));
            accounts.add(person, by.getName());
            accounts.grant(chosen, first, scope.strip(), clock.instant(), Optional.empty(), by.getName());
            return shown(chosen, "", Optional.of(accounts.invite(chosen, by.getName())), model);
        } catch (Accounts.Refused | IllegalArgumentException e) {
            return listed(sentence(e), model);
        }
    }

    @GetMapping("/{login}")
    String person(@PathVariable String login, Model model) {
        return shown(login, "", Optional.empty(), model);
    }

    /** A new one-time link: an invitation for who has no password yet, a reset for who has; both do the same. */
    @PostMapping("/{login}/link")
    String link(@PathVariable String login, Principal by, Model model) {
        try {
            return shown(login, "", Optional.of(accounts.reset(login, by.getName())), model);
        } catch (Accounts.Refused e) {
            return shown(login, sentence(e), Optional.empty(), model);
        }
    }

    @PostMapping("/{login}/grants")
    String grant(
            @PathVariable String login,
            @RequestParam String role,
            @RequestParam String scope,
            @RequestParam String from,
            @RequestParam String until,
            Principal by,
            Model model) {
        return changed(
                login,
                () -> accounts.grant(
                        login,
                        Role.of(role),
                        scope.strip(),
                        day(from, login).orElseGet(clock::instant),
                        day(until, login).map(last -> last.plusSeconds(24 * 60 * 60)),
                        by.getName()),
                model);
    }

    @PostMapping("/{login}/grants/revoke")
    String revoke(
            @PathVariable String login,
            @RequestParam String role,
            @RequestParam String scope,
            Principal by,
            Model model) {
        return changed(login, () -> accounts.revoke(login, Role.of(role), scope, by.getName()), model);
    }

    @PostMapping("/{login}/disabled")
    String disable(@PathVariable String login, @RequestParam boolean disabled, Principal by, Model model) {
        return changed(
                login,
                () -> {
                    if (disabled) {
                        accounts.disable(login, by.getName());
                    } else {
                        accounts.enable(login, by.getName());
                    }
                },
                model);
    }

    private String changed(String login, Runnable change, Model model) {
        if (people.of(login).isEmpty()) {
            throw new NotThere();
        }
        try {
            change.run();
        } catch (Accounts.Refused | IllegalArgumentException e) {
            return shown(login, sentence(e), Optional.empty(), model);
        }
        return "redirect:/workbench/people/" + login;
    }

    /** Midnight where the person is; empty where none is given. */
    private Optional<Instant> day(String written, String login) {
        ZoneId zone = people.of(login).map(Person::zone).orElse(ZoneId.of("UTC"));
        try {
            return Optional.of(written.strip())
                    .filter(day -> !day.isEmpty())
                    .map(day -> LocalDate.parse(day).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day is written 2026-12-31", e);
        }
    }

    private String listed(String refused, Model model) {
        model.addAttribute(
                "rows",
                people.all().stream()
                        .map(person -> new Row(person, people.grants(person.login())))
                        .toList());
        model.addAttribute("roles", Arrays.asList(Role.values()));
        model.addAttribute("refused", refused);
        return "workbench/people";
    }

    private String shown(String login, String refused, Optional<Accounts.Invitation> made, Model model) {
        model.addAttribute("person", people.of(login).orElseThrow(NotThere::new));
        model.addAttribute("grants", people.grants(login));
        model.addAttribute("tokens", accounts.tokens(login));
        model.addAttribute("roles", Arrays.asList(Role.values()));
        model.addAttribute("refused", refused);
        model.addAttribute("mailed", made.filter(Accounts.Invitation::mailed).isPresent());
        model.addAttribute(
                "link",
                made.filter(one -> !one.mailed()).map(Accounts.Invitation::url).orElse(""));
        return "workbench/person";
    }

    private static String sentence(RuntimeException e) {
        return Optional.ofNullable(e.getMessage()).orElse("That cannot be.");
    }
}
