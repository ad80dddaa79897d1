package press.broadside.workbench.shell;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forms' token anew, for a page that stood open while somebody signed in again. */
@RestController
@ConditionalOnWebApplication
class FreshToken {
    record Token(String token) {}

    @GetMapping("/workbench/token")
    Token token(CsrfToken token) {
        return new Token(token.getToken());
    }
}
