package press.broadside.workbench.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import press.broadside.account.ApiTokens.ApiToken;
import press.broadside.account.GrantedRights;
import press.broadside.account.Right;
import press.broadside.account.Rights;
import press.broadside.account.Scope;

/** A person's rights, and of a request that came with a token of theirs no more than the token lets. */
final class TokenRights implements Rights {
    private final GrantedRights granted;

    TokenRights(GrantedRights granted) {
        this.granted = granted;
    }

    @Override
    public boolean has(String login, Right right, Scope scope) {
        return token(login).map(token -> token.lets(right, scope)).orElse(true) && granted.has(login, right, scope);
    }

    boolean hasSomewhere(String login, Right right) {
        return token(login).map(token -> token.rights().contains(right)).orElse(true)
                && granted.hasSomewhere(login, right);
    }

    private static Optional<ApiToken> token(String login) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn caller
                        && caller.getName().equals(login)
                ? caller.token()
                : Optional.empty();
    }
}
