package press.broadside.workbench.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import press.broadside.account.NotThere;
import press.broadside.account.Trail;

/** A screen that found nothing, or nothing for the caller, answers as an address that is not in the table. */
final class NotThereResolver implements HandlerExceptionResolver {
    private final Trail trail;

    NotThereResolver(Trail trail) {
        this.trail = trail;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof NotThere)) {
            return null;
        }
        Refusals.told(trail, request);
        Answers.notThere(request, response);
        return new ModelAndView();
    }
}
