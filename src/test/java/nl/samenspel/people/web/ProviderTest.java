package nl.samenspel.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import nl.samenspel.people.LoginSettings;
import nl.samenspel.people.PeopleRefusal;
import nl.samenspel.platform.CannotStart;
import nl.samenspel.platform.Refused;
import org.junit.jupiter.api.Test;

/// A provider that is away, or is not who it says it is, keeps nobody from starting and lets nobody in.
class ProviderTest {

    @Test
    void aProviderThatIsAwayIsOnlyMissedAtALogin() {
        var provider = new Provider(settings("http://127.0.0.1:1/away"));
        assertThat(provider.isSet()).isTrue();
        assertThat(provider.findLogout("http://127.0.0.1/nl/login")).isEmpty();
        refusesToLogIn(provider);
    }

    @Test
    void refusesAProviderThatCallsItselfByAnotherName() throws Exception {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var document = "{\"issuer\":\"https://another.example\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
        });
        server.start();
        try {
            refusesToLogIn(new Provider(
                    settings("http://127.0.0.1:" + server.getAddress().getPort() + "/rijk")));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void doesNotStartWithHalfTheSettings() {
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> settings("http://login.example"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new LoginSettings("https://login.example", "", "", "", null));
        assertThat(new LoginSettings("", "", "", "", null).provider()).isEmpty();
        assertThat(new LoginSettings("https://login.example", "", "samenspel", "", null).provider())
                .isEqualTo("login.example");
    }

    private static void refusesToLogIn(Provider provider) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(provider::registration)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(PeopleRefusal.PROVIDER_AWAY));
    }

    private static LoginSettings settings(String issuer) {
        return new LoginSettings(issuer, "", "samenspel", "", null);
    }
}
