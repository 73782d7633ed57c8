package nl.samenspel.people.web;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// An identity provider on this machine, for every test that logs in by one.
public final class ProviderWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String CLIENT = "samenspel";
    static final String ISSUER_ID = "rijk";
    static final MockOAuth2Server SERVER = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "samenspel.login.issuer=" + issuer(),
                        "samenspel.login.name=Rijkspas",
                        "samenspel.login.client-id=" + CLIENT,
                        "samenspel.login.client-secret=only-for-tests")
                .applyTo(context);
    }

    static String issuer() {
        return SERVER.issuerUrl(ISSUER_ID).toString();
    }

    /// The next login there is this person's; `claims` come last and may contradict the rest.
    static void nextIs(String subject, Map<String, Object> claims) {
        next(subject, "JWT", claims);
    }

    static void next(String subject, String type, Map<String, Object> claims) {
        SERVER.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER_ID, subject, type, List.of(CLIENT)) {
            @Override
            public Map<String, Object> addClaims(TokenRequest request) {
                return claims;
            }
        });
    }

    private static MockOAuth2Server started() {
        try {
            var server = new MockOAuth2Server();
            server.start(InetAddress.getByName("127.0.0.1"), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
