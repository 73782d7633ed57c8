package nl.samenspel.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// Hides what people write from whoever reads the database without the server's own key: dumps,
/// back-ups, discs. A room that hides something has one of its own, as a bean.
///
/// AES-256-GCM under a key per author, which only the server key can make; row and author are bound
/// to it, so that it opens in no other row and for no other author. Source: security.md §1 and
/// §6.4, without keys to wrap.
public abstract class SealedText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /// Lengths tell no more than in which of these steps they fall.
    private static final int STEP_BYTES = 256;

    private final ServerKey server;
    private final RandomGenerator random;
    private final String purpose;

    /// @param purpose keeps the keys of rooms apart; lasting, as what was hidden opens with it
    protected SealedText(ServerKey server, RandomGenerator random, String purpose) {
        this.server = server;
        this.random = random;
        this.purpose = purpose;
    }

    /// Nonce, then what is hidden.
    public byte[] hide(String text, UUID row, PersonId author) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var hidden = apply(Cipher.ENCRYPT_MODE, padded(text.getBytes(StandardCharsets.UTF_8)), nonce, row, author);
        return ByteBuffer.allocate(NONCE_BYTES + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
    }

    /// Fails for what was hidden in another row or for another author, or changed since.
    public String reveal(byte[] sealed, UUID row, PersonId author) {
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        var hidden = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        var padded = ByteBuffer.wrap(apply(Cipher.DECRYPT_MODE, hidden, nonce, row, author));
        var text = new byte[padded.getInt()];
        padded.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /// A record of several texts, hidden as one.
    public byte[] hideAll(Record texts, UUID row, PersonId author) {
        return hide(JSON.writeValueAsString(texts), row, author);
    }

    /// What [#hideAll] hid.
    public <T extends Record> T revealAll(byte[] sealed, UUID row, PersonId author, Class<T> type) {
        return JSON.readValue(reveal(sealed, row, author), type);
    }

    private static byte[] padded(byte[] text) {
        int steps = (text.length + Integer.BYTES + STEP_BYTES - 1) / STEP_BYTES;
        return ByteBuffer.allocate(steps * STEP_BYTES)
                .putInt(text.length)
                .put(text)
                .array();
    }

    private byte[] apply(int mode, byte[] bytes, byte[] nonce, UUID row, PersonId author) {
        try {
            var key = new SecretKeySpec(server.seal(purpose, author.value().toString()), "AES");
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((row + "|" + author.value()).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a hidden text does not open", e);
        }
    }
}
