package press.broadside.workbench.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import press.broadside.account.ApiTokens;
import press.broadside.account.Ticket;

/** Programs come with {@code Authorization: Bearer TOKEN}, below /api/ only; what they send of cookies does not count then. */
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;

    TokenFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    static boolean comesWithToken(HttpServletRequest request) {
        return Answers.isForPrograms(request) && ticket(request).isPresent();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !comesWithToken(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiTokens.ApiToken> token = ticket(request).flatMap(tokens::of);
        if (token.isEmpty()) {
            Answers.whoAreYou(request, response);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(SignedIn.byToken(token.get())));
        chain.doFilter(request, response);
    }

    private static Optional<Ticket> ticket(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> new Ticket(header.substring(BEARER.length()).strip()));
    }
}
