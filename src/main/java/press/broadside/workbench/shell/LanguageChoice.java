package press.broadside.workbench.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps the language that somebody chose for the screens, and shows the page again in it. */
final class LanguageChoice implements HandlerInterceptor {
    private static final Duration KEPT = Duration.ofDays(400);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<Locale> chosen =
                Optional.ofNullable(request.getParameter("ui")).flatMap(Phrases::spoken);
        if (chosen.isEmpty() || !"GET".equals(request.getMethod())) {
            return true;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(ScreenLanguage.COOKIE, chosen.get().getLanguage())
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
        response.setStatus(303);
        response.setHeader("Location", request.getRequestURI() + rest(request.getQueryString()));
        return false;
    }

    /** What else the address asked for. */
    private static String rest(@Nullable String query) {
        String others = Stream.of(Optional.ofNullable(query).orElse("").split("&", -1))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("ui="))
                .collect(Collectors.joining("&"));
        return others.isEmpty() ? "" : "?" + others;
    }
}
