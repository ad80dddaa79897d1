package press.broadside.workbench.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import press.broadside.account.Accounts;

/** Where people go from the sign-in, and what is left of them when they leave. */
final class Comings {
    private static final Pattern OURS = Pattern.compile("/workbench(/[\\w.~%:@+-]+)*/?");

    private final Cookies cookies;
    private final Accounts accounts;

    Comings(Cookies cookies, Accounts accounts) {
        this.cookies = cookies;
        this.accounts = accounts;
    }

    /** An address of the workbench, or its first page: a link to the sign-in leads nowhere else. */
    static String destination(@Nullable String wanted) {
        return Optional.ofNullable(wanted)
                .filter(path -> OURS.matcher(path).matches())
                .orElse("/workbench");
    }

    void welcome(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        goTo(response, destination(request.getParameter("to")));
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        String said = why instanceof PasswordCheck.Delayed later
                ? "later=" + Math.max(1, (later.delay().toSeconds() + 59) / 60)
                : "wrong";
        String to = URLEncoder.encode(destination(request.getParameter("to")), StandardCharsets.UTF_8);
        goTo(response, "/login?" + said + "&to=" + to);
    }

    void leave(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        cookies.signIn(request)
                .ifPresent(ticket ->
                        Optional.ofNullable(who).ifPresent(known -> accounts.signOut(known.getName(), ticket)));
        cookies.forgetSignIn(response);
    }

    void farewell(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\""); // what the desk kept of unsaved texts
        goTo(response, "/login?left");
    }

    /** Without host: right behind any proxy. */
    private static void goTo(HttpServletResponse response, String path) {
        response.setStatus(303);
        response.setHeader("Location", path);
    }
}
