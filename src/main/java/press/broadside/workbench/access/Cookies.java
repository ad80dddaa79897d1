package press.broadside.workbench.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import press.broadside.account.Ticket;

/**
 * What browsers keep for us: the sign-in, and that they are known. No script reads them, no other site sends them.
 *
 * @param secure whether readers come by TLS: then names have the prefix that holds a cookie to this host and to TLS
 */
record Cookies(boolean secure) {
    private static final Duration KNOWN_FOR = Duration.ofDays(400);

    String signInName() {
        return named("broadside");
    }

    String browserName() {
        return named("broadside-browser");
    }

    String csrfName() {
        return named("broadside-csrf");
    }

    private String named(String name) {
        return secure ? "__Host-" + name : name;
    }

    Optional<Ticket> signIn(HttpServletRequest request) {
        return of(request, signInName());
    }

    Optional<Ticket> browser(HttpServletRequest request) {
        return of(request, browserName());
    }

    /** As long as the browser is open; the server ends it sooner or later by itself. */
    void keepSignIn(HttpServletResponse response, Ticket ticket) {
        set(response, signInName(), ticket.text(), Duration.ofSeconds(-1));
    }

    void keepBrowser(HttpServletResponse response, Ticket ticket) {
        set(response, browserName(), ticket.text(), KNOWN_FOR);
    }

    void forgetSignIn(HttpServletResponse response) {
        set(response, signInName(), "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String name, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    private static Optional<Ticket> of(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(Ticket::new)
                .findFirst();
    }
}
