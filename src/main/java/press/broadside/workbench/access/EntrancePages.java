package press.broadside.workbench.access;

import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.broadside.account.Accounts;
import press.broadside.account.NotThere;
import press.broadside.account.Person;
import press.broadside.account.Ticket;

/** The ways in: the sign-in, and what a one-time link opens. */
@Controller
@ConditionalOnWebApplication
class EntrancePages {
    private static final String LINK = "workbench/link";

    private final Accounts accounts;

    EntrancePages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/login")
    String login(
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> wrong,
            @RequestParam Optional<String> later,
            @RequestParam Optional<String> left,
            @RequestParam Optional<String> set,
            Model model) {
        model.addAttribute("to", Comings.destination(to.orElse("")));
        model.addAttribute("wrong", wrong.isPresent());
        model.addAttribute(
                "later", later.filter(minutes -> minutes.matches("\\d{1,4}")).orElse(""));
        model.addAttribute("left", left.isPresent());
        model.addAttribute("set", set.isPresent());
        return "workbench/login";
    }

    @GetMapping("/login/link/{ticket}")
    String link(@PathVariable String ticket, Model model) {
        return shown(ticket, "", model);
    }

    @PostMapping("/login/link/{ticket}")
    String take(
            @PathVariable String ticket,
            @RequestParam Optional<String> login,
            @RequestParam Optional<String> name,
            @RequestParam String password,
            @RequestParam String again,
            Model model) {
        if (!password.equals(again)) {
            return shown(ticket, "The two passwords differ.", model);
        }
        try {
            accounts.setPassword(
                    new Ticket(ticket),
                    () -> Person.of(
                            login.orElse("").strip().toLowerCase(Locale.ROOT), name.orElse(""), Optional.empty()),
                    password);
            return "redirect:/login?set";
        } catch (Accounts.Refused | IllegalArgumentException e) {
            return shown(ticket, Optional.ofNullable(e.getMessage()).orElse("That cannot be."), model);
        }
    }

    private String shown(String ticket, String refused, Model model) {
        var opened = accounts.opened(new Ticket(ticket)).orElseThrow(NotThere::new);
        model.addAttribute("ticket", ticket);
        model.addAttribute("newcomer", opened.person().isEmpty());
        model.addAttribute("login", opened.person().map(Person::login).orElse(""));
        model.addAttribute("refused", refused);
        return LINK;
    }
}
