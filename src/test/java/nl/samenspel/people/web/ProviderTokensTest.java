package nl.samenspel.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/// Whoever can read what everybody may read of a provider cannot make its tokens. Source: security.md section 2.8.
class ProviderTokensTest {
    private final ClientRegistration registration = ClientRegistrations.fromOidcIssuerLocation(ProviderWorld.issuer())
            .registrationId(Provider.REGISTRATION)
            .clientId(ProviderWorld.CLIENT)
            .build();
    private final JwtDecoder decoder = new ProviderTokens().createDecoder(registration);
    private final SignedJWT sound = ProviderWorld.SERVER.issueToken(
            ProviderWorld.ISSUER_ID,
            ProviderWorld.CLIENT,
            new DefaultOAuth2TokenCallback(ProviderWorld.ISSUER_ID, "subject", "JWT", List.of(ProviderWorld.CLIENT)));

    @Test
    void readsATokenOfTheProvider() {
        assertThat(decoder.decode(sound.serialize()).getSubject()).isEqualTo("subject");
    }

    @Test
    void refusesATokenThatNobodySigned() throws Exception {
        refuses(new PlainJWT(claims()).serialize());
        var parts = sound.serialize().split("\\.");
        refuses(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
        refuses(encoded("{\"alg\":\"NoNe\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        refuses(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void refusesOtherWordsUnderTheSameSignature() {
        var parts = sound.serialize().split("\\.");
        var words = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        refuses(parts[0] + "." + encoded(words.replace("subject", "another")) + "." + parts[2]);
    }

    @Test
    void refusesThePublicKeyAsASharedSecret() throws Exception {
        var key = publicKey();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        for (var secret : List.of(
                key.toRSAPublicKey().getEncoded(),
                pem.getBytes(StandardCharsets.UTF_8),
                key.toJSONString().getBytes(StandardCharsets.UTF_8),
                key.getModulus().decode())) {
            refuses(signed(header(JWSAlgorithm.HS256).keyID(key.getKeyID()), new MACSigner(secret)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "../../../../dev/null",
                "/dev/null",
                "x' or '1'='1",
                "http://127.0.0.1:1/key",
                "\u0000"
            })
    void refusesAKeyThatIsNotTheProvidersWhateverItIsCalled(String name) throws Exception {
        var foreign = foreign();
        refuses(signed(header(JWSAlgorithm.RS256).keyID(name), new RSASSASigner(foreign)));
    }

    @Test
    void refusesAForeignKeyUnderTheNameOfTheProviders() throws Exception {
        refuses(signed(header(JWSAlgorithm.RS256).keyID(publicKey().getKeyID()), new RSASSASigner(foreign())));
    }

    @Test
    void refusesAKeyThatTheTokenBringsAlong() throws Exception {
        var foreign = foreign();
        var signer = new RSASSASigner(foreign);
        refuses(signed(header(JWSAlgorithm.RS256).jwk(foreign.toPublicJWK()), signer));
        refuses(signed(header(JWSAlgorithm.RS256).jwkURL(URI.create("http://127.0.0.1:1/keys")), signer));
        refuses(signed(header(JWSAlgorithm.RS256).x509CertURL(URI.create("http://127.0.0.1:1/chain")), signer));
    }

    @Test
    void refusesWhatIsNoTokenAtAll() {
        for (var text : List.of("", ".", "..", "a.b.c", "{}", "x".repeat(100_000))) {
            refuses(text);
        }
    }

    private void refuses(String token) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token));
    }

    private JWTClaimsSet claims() throws java.text.ParseException {
        return sound.getJWTClaimsSet();
    }

    private String signed(JWSHeader.Builder header, JWSSigner signer) throws Exception {
        var token = new SignedJWT(header.build(), claims());
        token.sign(signer);
        return token.serialize();
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT);
    }

    private static RSAKey foreign() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID("foreign").generate();
    }

    private RSAKey publicKey() throws Exception {
        var keys = registration.getProviderDetails().getJwkSetUri();
        return JWKSet.load(URI.create(keys).toURL()).getKeys().getFirst().toRSAKey();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
