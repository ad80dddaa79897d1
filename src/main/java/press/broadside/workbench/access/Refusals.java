package press.broadside.workbench.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import press.broadside.account.Trail;

/** Whoever is signed in and asks for what is not theirs hears that it is not there; that they asked is on the trail. */
final class Refusals implements AccessDeniedHandler {
    private final Trail trail;

    Refusals(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused) {
        if (refused instanceof CsrfException) {
            Answers.foreign(request, response);
            return;
        }
        told(trail, request);
        Answers.notThere(request, response);
    }

    static void told(Trail trail, HttpServletRequest request) {
        AccessConfiguration.nameOf(request)
                .ifPresent(login ->
                        trail.record(login, "refuse", request.getMethod() + " " + request.getRequestURI(), ""));
    }
}
