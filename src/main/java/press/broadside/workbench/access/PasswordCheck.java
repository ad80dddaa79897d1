package press.broadside.workbench.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import press.broadside.account.Browser;
import press.broadside.account.Doorkeeper;
import press.broadside.account.Doorkeeper.Answer;

/** Asks the doorkeeper. */
final class PasswordCheck implements AuthenticationProvider {
    /** Too many tries: to be made later. */
    static final class Delayed extends AuthenticationException {
        private static final long serialVersionUID = 1;

        private final Duration wait;

        Delayed(Duration wait) {
            super("too many tries");
            this.wait = wait;
        }

        Duration delay() {
            return wait;
        }
    }

    private final Doorkeeper doorkeeper;

    PasswordCheck(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var browser = asked.getDetails() instanceof Browser given ? given : new Browser("", "", Optional.empty());
        Answer answer = doorkeeper.enter(asked.getName(), String.valueOf(asked.getCredentials()), browser);
        if (answer instanceof Answer.Welcome welcome) {
            return SignedIn.inBrowser(welcome.person().login(), welcome.newBrowser());
        }
        if (answer instanceof Answer.Later later) {
            throw new Delayed(later.delay());
        }
        throw new BadCredentialsException("wrong");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
