package press.broadside.workbench.access;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import press.broadside.account.ApiTokens.ApiToken;
import press.broadside.account.Ticket;

/** Who asks: a person in a browser, or a program with a token of theirs. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final String login;
    private final transient Optional<ApiToken> token;
    private final transient Optional<Ticket> newBrowser;

    private SignedIn(String login, Optional<ApiToken> token, Optional<Ticket> newBrowser) {
        super(List.of());
        this.login = login;
        this.token = token;
        this.newBrowser = newBrowser;
        setAuthenticated(true);
    }

    /** @param newBrowser what the browser is to keep, so that it is known next time */
    static SignedIn inBrowser(String login, Optional<Ticket> newBrowser) {
        return new SignedIn(login, Optional.empty(), newBrowser);
    }

    static SignedIn byToken(ApiToken token) {
        return new SignedIn(token.login(), Optional.of(token), Optional.empty());
    }

    Optional<ApiToken> token() {
        return token;
    }

    Optional<Ticket> newBrowser() {
        return newBrowser;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return login;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
