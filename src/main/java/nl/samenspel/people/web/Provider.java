package nl.samenspel.people.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenspel.people.LoginSettings;
import nl.samenspel.people.PeopleRefusal;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/// The organisation's identity provider. Its addresses are asked for at the first login and not at the start, so that
/// Samenspel starts whether or not the provider is there.
@Component
class Provider {
    /// The name in our own addresses: `/oauth2/authorization/login` and back to `/login/oauth2/code/login`.
    static final String REGISTRATION = "login";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final int PATIENCE_MS = 5_000;
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final LoginSettings settings;
    private volatile @Nullable ClientRegistration known;

    Provider(LoginSettings settings) {
        this.settings = settings;
    }

    boolean isSet() {
        return settings.isSet();
    }

    /// Null for a name that is not ours, as the frame asks it.
    @Nullable
    ClientRegistration find(String name) {
        return isSet() && REGISTRATION.equals(name) ? registration() : null;
    }

    /// Refuses: PROVIDER_AWAY.
    ClientRegistration registration() {
        var registration = known;
        if (registration == null) {
            registration = discovered();
            known = registration;
        }
        return registration;
    }

    /// Where somebody ends their login at the provider too, if it offers that. We keep no token of theirs, so the
    /// provider asks for a confirmation.
    Optional<String> findLogout(String back) {
        var registration = known;
        if (registration == null) {
            return Optional.empty();
        }
        var end = registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return end instanceof String address && !address.isBlank()
                ? Optional.of(UriComponentsBuilder.fromUriString(address)
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(settings.clientId(), back)
                        .toUriString())
                : Optional.empty();
    }

    static SimpleClientHttpRequestFactory impatient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE_MS);
        requests.setReadTimeout(PATIENCE_MS);
        return requests;
    }

    private ClientRegistration discovered() {
        try {
            var document = Objects.requireNonNull(RestClient.builder()
                    .requestFactory(impatient())
                    .build()
                    .get()
                    .uri(settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(DOCUMENT));
            if (!settings.issuer().equals(document.get("issuer"))) {
                throw new IllegalStateException("it calls itself " + document.get("issuer"));
            }
            return ClientRegistrations.fromOidcConfiguration(document)
                    .registrationId(REGISTRATION)
                    .clientId(settings.clientId())
                    .clientSecret(settings.secret())
                    .scope("openid", "email")
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
        } catch (RuntimeException e) { // whatever is wrong there: nobody gets in this way now, and the log says why
            LOG.warn("the provider {} cannot be used: {}", settings.issuer(), e.getMessage());
            throw new Refused(PeopleRefusal.PROVIDER_AWAY);
        }
    }
}
