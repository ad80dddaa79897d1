package press.broadside.workbench.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import press.broadside.account.Accounts;
import press.broadside.account.Grant;
import press.broadside.account.NotThere;
import press.broadside.account.People;
import press.broadside.account.Person;
import press.broadside.account.SignIns;
import press.broadside.account.Ticket;

/** One's own account: where one is signed in, and the password. */
@Controller
@ConditionalOnWebApplication
class AccountPage {
    private final People people;
    private final SignIns signIns;
    private final Accounts accounts;
    private final Cookies cookies;

    AccountPage(People people, SignIns signIns, Accounts accounts, Cookies cookies) {
        this.people = people;
        this.signIns = signIns;
        this.accounts = accounts;
        this.cookies = cookies;
    }

    /** Who a token or a browser is, for programs. */
    record Account(String login, String name, List<String> roles) {}

    @GetMapping("/api/account")
    @ResponseBody
    Account account(Principal who) {
        Person person = people.of(who.getName()).orElseThrow(NotThere::new);
        return new Account(
                person.login(),
                person.name(),
                people.grants(person.login()).stream().map(Grant::written).toList());
    }

    @GetMapping("/workbench/account")
    String show(Principal who, HttpServletRequest request, Model model) {
        return shown(who, request, "", model);
    }

    @PostMapping("/workbench/account/password")
    String changePassword(
            @RequestParam String present,
            @RequestParam String password,
            @RequestParam String again,
            Principal who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!password.equals(again)) {
            return shown(who, request, "The two new passwords differ.", model);
        }
        try {
            accounts.changePassword(who.getName(), present, password);
        } catch (Accounts.Refused e) {
            return shown(who, request, Optional.ofNullable(e.getMessage()).orElse("That cannot be."), model);
        }
        cookies.forgetSignIn(response);
        return "redirect:/login?set";
    }

    /** Ends one of one's own sign-ins; of others', nothing happens. */
    @PostMapping("/workbench/account/sign-ins/end")
    String end(@RequestParam String signIn, Principal who) {
        signIns.end(who.getName(), signIn);
        return "redirect:/workbench/account";
    }

    private String shown(Principal who, HttpServletRequest request, String refused, Model model) {
        model.addAttribute("person", people.of(who.getName()).orElseThrow(NotThere::new));
        model.addAttribute("grants", people.grants(who.getName()));
        model.addAttribute("signIns", signIns.all(who.getName()));
        model.addAttribute("here", cookies.signIn(request).map(Ticket::hash).orElse(""));
        model.addAttribute("tokens", accounts.tokens(who.getName()));
        model.addAttribute("refused", refused);
        return "workbench/account";
    }
}
