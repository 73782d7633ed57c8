package nl.samenspel.people;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.samenspel.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The organisation's own login (OpenID Connect); without `issuer` there is none.
///
/// @param issuer the address that the provider puts in its tokens, `https://…`
/// @param name as people know it: the login button says so
/// @param clientId under which Samenspel is known to the provider
/// @param clientSecretFile read instead of `clientSecret` when given
@ConfigurationProperties("samenspel.login")
public record LoginSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String name,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @Nullable Path clientSecretFile) {
    private static final Set<String> OURSELVES = Set.of("localhost", "127.0.0.1", "[::1]");

    public LoginSettings {
        if (!issuer.isBlank()) {
            insistOnTls(issuer);
            if (clientId.isBlank()) {
                throw new CannotStart("SAMENSPEL_LOGIN_ISSUER is set, but not as whom Samenspel is known there: set"
                        + " SAMENSPEL_LOGIN_CLIENT_ID and SAMENSPEL_LOGIN_CLIENT_SECRET_FILE.");
            }
        }
    }

    public boolean isSet() {
        return !issuer.isBlank();
    }

    /// For people; empty without a provider.
    public String provider() {
        if (!isSet()) {
            return "";
        }
        return name.isBlank() ? URI.create(issuer).getHost() : name;
    }

    public String secret() {
        if (clientSecretFile == null) {
            return clientSecret;
        }
        try {
            return Files.readString(clientSecretFile).strip();
        } catch (IOException e) {
            throw new CannotStart("The secret for the login cannot be read from " + clientSecretFile + ".", e);
        }
    }

    private static void insistOnTls(String issuer) {
        var address = URI.create(issuer);
        if (!"https".equals(address.getScheme()) && !OURSELVES.contains(String.valueOf(address.getHost()))) {
            throw new CannotStart("SAMENSPEL_LOGIN_ISSUER must start with https://.");
        }
    }
}
