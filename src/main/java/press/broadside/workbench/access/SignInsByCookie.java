package press.broadside.workbench.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import press.broadside.account.SignIns;

/** Finds who asks by the cookie's ticket, in the database; signing in makes a new one, whatever the browser sent. */
final class SignInsByCookie implements SecurityContextRepository {
    private final SignIns signIns;
    private final Cookies cookies;
    private final ClientAddress addresses;

    SignInsByCookie(SignIns signIns, Cookies cookies, ClientAddress addresses) {
        this.signIns = signIns;
        this.cookies = cookies;
        this.addresses = addresses;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        return new Deferred(() -> context(request), containsContext(request));
    }

    private SecurityContext context(HttpServletRequest request) {
        Optional<SignIns.SignIn> found = cookies.signIn(request).flatMap(signIns::of);
        return found.<SecurityContext>map(
                        signIn -> new SecurityContextImpl(SignedIn.inBrowser(signIn.login(), Optional.empty())))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // a program that came with a token stays one: a sign-in would give it all that its person may
        if (context.getAuthentication() instanceof SignedIn signedIn
                && signedIn.token().isEmpty()) {
            cookies.signIn(request).ifPresent(signIns::end);
            cookies.keepSignIn(response, signIns.begin(signedIn.getName(), addresses.browser(request, cookies)));
            signedIn.newBrowser().ifPresent(ticket -> cookies.keepBrowser(response, ticket));
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookies.signIn(request).isPresent();
    }

    /** Looked up once, when somebody wants to know. */
    private static final class Deferred implements org.springframework.security.core.context.DeferredSecurityContext {
        private final java.util.function.Supplier<SecurityContext> looked;
        private final boolean cookie;
        private Optional<SecurityContext> found = Optional.empty();

        Deferred(java.util.function.Supplier<SecurityContext> looked, boolean cookie) {
            this.looked = looked;
            this.cookie = cookie;
        }

        @Override
        public SecurityContext get() {
            if (found.isEmpty()) {
                found = Optional.of(looked.get());
            }
            return found.get();
        }

        @Override
        public boolean isGenerated() {
            return !cookie;
        }
    }
}
