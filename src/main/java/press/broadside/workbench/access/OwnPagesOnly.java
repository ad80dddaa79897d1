package press.broadside.workbench.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** A change that a browser sends from another site's page is refused, whatever token it brings. */
final class OwnPagesOnly extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String publicHost;

    /** @param publicUrl where a proxy serves us under a name of its own */
    OwnPagesOnly(String publicUrl) {
        this.publicHost = authority(publicUrl).orElse("");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) || TokenFilter.comesWithToken(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
        boolean foreign = site.filter("cross-site"::equals).isPresent()
                || origin.filter(from -> !isOurs(from, request)).isPresent();
        if (foreign) {
            Answers.foreign(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOurs(String origin, HttpServletRequest request) {
        Optional<String> from = authority(origin);
        return from.isPresent()
                && (from.get()
                                .equals(Optional.ofNullable(request.getHeader("Host"))
                                        .orElse(""))
                        || from.get().equals(publicHost));
    }

    private static Optional<String> authority(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
