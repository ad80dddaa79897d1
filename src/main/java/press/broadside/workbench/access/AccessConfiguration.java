package press.broadside.workbench.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import press.broadside.account.Accounts;
import press.broadside.account.ApiTokens;
import press.broadside.account.AuditTrail;
import press.broadside.account.Doorkeeper;
import press.broadside.account.GrantedRights;
import press.broadside.account.RouteTable;
import press.broadside.account.SignIns;

/** Spring Security before workbench and API, and before nothing else: readers' pages are served without it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class AccessConfiguration {
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
    private static final List<String> GUARDED = List.of("/workbench/*", "/api/*", "/login/*", "/logout/*", "/oauth2/*");

    @Bean
    Cookies cookies(
            @Value("${server.ssl.key-store:${server.ssl.certificate:${server.ssl.bundle:}}}") String tls,
            @Value("${broadside.proxy:}") String proxy,
            @Value("${broadside.public-url}") String publicUrl) {
        return new Cookies(!tls.isBlank() || !proxy.isBlank() || publicUrl.startsWith("https:"));
    }

    @Bean
    ClientAddress clientAddress(@Value("${broadside.proxy:}") String proxy) {
        return new ClientAddress(proxy);
    }

    @Bean
    RouteTable routeTable() {
        return RouteTable.shipped();
    }

    @Bean
    @Primary
    TokenRights rights(GrantedRights granted) {
        return new TokenRights(granted);
    }

    @Bean
    SignInsByCookie signInsByCookie(SignIns signIns, Cookies cookies, ClientAddress addresses) {
        return new SignInsByCookie(signIns, cookies, addresses);
    }

    /** The only one: without it Spring Boot would make up a user with a password. */
    @Bean
    AuthenticationManager authenticationManager(Doorkeeper doorkeeper) {
        return new ProviderManager(new PasswordCheck(doorkeeper));
    }

    /** The whole machinery, its firewall included, is in the way of guarded addresses only. */
    @Bean
    static BeanPostProcessor readersPassBy() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DelegatingFilterProxyRegistrationBean chain) {
                    chain.setUrlPatterns(GUARDED);
                }
                return bean;
            }
        };
    }

    @Bean
    SecurityFilterChain workbench(
            HttpSecurity http,
            SignInsByCookie signIns,
            Cookies cookies,
            ClientAddress addresses,
            RouteTable table,
            TokenRights rights,
            ApiTokens tokens,
            Accounts accounts,
            AuditTrail trail,
            @Value("${broadside.public-url}") String publicUrl) {
        var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieName(cookies.csrfName());
        csrf.setCookiePath("/");
        csrf.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(cookies.secure()).sameSite("Lax"));
        var comings = new Comings(cookies, accounts);

        http.securityMatcher(AccessConfiguration::isGuarded)
                .securityContext(context -> context.securityContextRepository(signIns))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(tokenOf -> tokenOf.csrfTokenRepository(csrf)
                        .csrfTokenRequestHandler(new FormTokens())
                        .ignoringRequestMatchers(TokenFilter::comesWithToken))
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("login")
                        .authenticationDetailsSource(request -> addresses.browser(request, cookies))
                        .successHandler(comings::welcome)
                        .failureHandler(comings::refuse))
                .logout(logout -> logout.logoutUrl("/logout")
                        .addLogoutHandler(comings::leave)
                        .logoutSuccessHandler(comings::farewell))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny())
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> cookies.secure())))
                .exceptionHandling(answers -> answers.authenticationEntryPoint(
                                (request, response, e) -> Answers.whoAreYou(request, response))
                        .accessDeniedHandler(new Refusals(trail)))
                .authorizeHttpRequests(all -> all.anyRequest().access(new TableAtWork(table, rights)))
                .addFilterBefore(new OwnPagesOnly(publicUrl), CsrfFilter.class)
                .addFilterAfter(new TokenFilter(tokens), LogoutFilter.class);
        return http.build();
    }

    private static boolean isGuarded(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/workbench/assets/");
    }

    /** What the table did not let pass is not there, by whatever way it was reached. */
    @Bean
    WebMvcConfigurer noWayRound(AuditTrail trail) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new NoWayRound())
                        .addPathPatterns("/workbench", "/workbench/**", "/api/**", "/login", "/login/**", "/logout")
                        .excludePathPatterns("/workbench/assets/**");
            }

            @Override
            public void extendHandlerExceptionResolvers(
                    List<org.springframework.web.servlet.HandlerExceptionResolver> resolvers) {
                resolvers.add(0, new NotThereResolver(trail));
            }
        };
    }

    static Optional<String> nameOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal()).map(java.security.Principal::getName);
    }

    /** A screen answers only what the table let pass. */
    private static final class NoWayRound implements org.springframework.web.servlet.HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getAttribute(TableAtWork.PASSED) == null) {
                Answers.notThere(request, response);
                return false;
            }
            return true;
        }
    }
}
