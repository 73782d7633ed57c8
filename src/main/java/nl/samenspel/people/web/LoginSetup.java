package nl.samenspel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.samenspel.people.LoginSettings;
import nl.samenspel.people.Logins;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.CurrentActor;
import nl.samenspel.platform.web.Logging;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What stands around every request: login kept in the database, CSRF tokens, strict headers. Who may do what is not
/// decided here but by the policy table, route by route.
@Configuration
@EnableConfigurationProperties(LoginSettings.class)
class LoginSetup {
    /// Everything from our own host; no inline script or style; strings never become script.
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "manifest-src 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types hx-csp htmx";

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SecurityFilterChain aroundEveryRequest(
            HttpSecurity http,
            SecurityContextRepository contexts,
            ProviderLogin provider,
            Logins logins,
            Logging logging)
            throws Exception {
        provider.addTo(http);
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.logoutUrl("/logout")
                        .logoutSuccessHandler((request, response, _) -> response.sendRedirect(goodbye(request)))
                        .addLogoutHandler((request, _, who) -> leave(who, request, logins, logging))
                        .deleteCookies("SESSION")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.CACHE))))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny())
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new IdentityFilter(), AuthorizationFilter.class)
                .build();
    }

    private static void leave(
            @Nullable Authentication who, HttpServletRequest request, Logins logins, Logging logging) {
        var actor = CurrentActor.of(who);
        if (actor.kind() == Actor.Kind.PERSON) {
            logins.out(actor);
        }
        logging.out(request);
    }

    private static String goodbye(HttpServletRequest request) {
        return "en".equals(request.getParameter("language")) ? "/en/logged-out" : "/nl/logged-out";
    }
}
