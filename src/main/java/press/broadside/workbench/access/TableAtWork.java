package press.broadside.workbench.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import press.broadside.account.Route;
import press.broadside.account.Route.Need;
import press.broadside.account.RouteTable;

/** The rights table, asked at every request: what it does not let pass, and what it does not know, is not there. */
final class TableAtWork implements AuthorizationManager<RequestAuthorizationContext> {
    /** Set on a request that the table let pass; a screen without it was reached by a way round. */
    static final String PASSED = TableAtWork.class.getName() + ".passed";

    private record Row(PathPattern pattern, Route route) {}

    private record Found(Route route, Map<String, String> variables) {}

    private final List<Row> rows;
    private final TokenRights rights;

    TableAtWork(RouteTable table, TokenRights rights) {
        this.rows = table.routes().stream()
                .map(route -> new Row(PathPatternParser.defaultInstance.parse(route.path()), route))
                .sorted(Comparator.comparing(Row::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
        this.rights = rights;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> caller, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        boolean passes =
                found(request).map(found -> passes(found, caller.get())).orElse(false);
        if (passes) {
            request.setAttribute(PASSED, true);
        }
        return new AuthorizationDecision(passes);
    }

    private boolean passes(Found found, Authentication caller) {
        Need need = found.route().need();
        if (need instanceof Need.Nothing) {
            return true;
        }
        if (!(caller instanceof SignedIn)) {
            return false;
        }
        if (need instanceof Need.Somewhere in) {
            return rights.hasSomewhere(caller.getName(), in.right());
        }
        return found.route()
                .question(found.variables())
                .map(question -> rights.has(caller.getName(), question.right(), question.scope()))
                .orElse(need instanceof Need.SignedIn);
    }

    private Optional<Found> found(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return rows.stream()
                .filter(row -> row.route().method().equals(method))
                .flatMap(row -> Optional.ofNullable(row.pattern().matchAndExtract(path)).stream()
                        .map(match -> new Found(row.route(), match.getUriVariables())))
                .findFirst();
    }
}
