package nl.samenspel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import nl.samenspel.people.Knock;
import nl.samenspel.people.Logins;
import nl.samenspel.people.PeopleRefusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Logging;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;

/// The way to the provider and back (OpenID Connect, authorization code with PKCE, state and nonce). The provider says
/// who it is; [Logins] says whether we know them. Its tokens are not kept, and never reach the browser.
@Component
class ProviderLogin {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogin.class);
    /// Anybody can come back without having left; that is no login that was refused.
    private static final String NEVER_BEGAN = "authorization_request_not_found";

    private final Provider provider;
    private final Logins logins;
    private final Logging logging;

    ProviderLogin(Provider provider, Logins logins, Logging logging) {
        this.provider = provider;
        this.logins = logins;
        this.logging = logging;
    }

    void addTo(HttpSecurity http) throws Exception {
        if (provider.isSet()) {
            http.oauth2Login(login -> login.loginPage("/nl/login")
                    .clientRegistrationRepository(provider::find)
                    .authorizedClientRepository(new NothingKept())
                    .securityContextRepository(new RequestAttributeSecurityContextRepository())
                    .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(ProviderTokens.exchange()))
                    .userInfoEndpoint(user ->
                            user.oidcUserService(request -> new DefaultOidcUser(List.of(), request.getIdToken())))
                    .successHandler(this::known)
                    .failureHandler(this::failed));
        }
    }

    private void known(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SecurityContextHolder.clearContext();
        var back = Back.take(request);
        try {
            var actor = logins.withProvider(knock((OidcUser) Objects.requireNonNull(authentication.getPrincipal())));
            logging.in(actor, request, response);
            response.sendRedirect(back.path());
        } catch (Refused refused) {
            turnAway((PeopleRefusal) refused.reason(), back, response);
        }
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var code = failure instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : "";
        var why = code.equals(OAuth2ErrorCodes.ACCESS_DENIED)
                ? PeopleRefusal.LOGIN_CANCELLED
                : PeopleRefusal.LOGIN_FAILED;
        LOG.warn("a login by the provider failed: {}", code);
        if (!code.equals(NEVER_BEGAN)) {
            logins.turnedAway(why);
        }
        turnAway(why, Back.take(request), response);
    }

    private static void turnAway(PeopleRefusal why, Back back, HttpServletResponse response) throws IOException {
        response.sendRedirect("/" + back.language().code() + "/login/refused?why=" + why.name());
    }

    private static Knock knock(OidcUser user) {
        var token = user.getIdToken();
        return new Knock(
                Objects.requireNonNull(token.getClaimAsString("iss")),
                Objects.requireNonNull(token.getSubject()),
                Objects.requireNonNullElse(token.getEmail(), ""),
                Boolean.TRUE.equals(token.getEmailVerified()));
    }

    /// The access token is of no use to us.
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // forgotten on purpose
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // nothing was kept
        }
    }
}
