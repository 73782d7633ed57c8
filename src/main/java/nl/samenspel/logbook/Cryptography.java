package nl.samenspel.logbook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.samenspel.platform.PersonId;

/// How a logbook is locked. Source: security.md §6.4.
///
/// An author's data key is wrapped with AES-256-GCM under a key that HKDF-SHA256 makes of the
/// master key, in the context `kek|version|subject`. Each entry is sealed with AES-256-GCM under
/// the data key; entry id, author and version are bound to it, so that it opens in no other row,
/// for no other author, in no other version.
final class Cryptography {
    /// Lengths show no more than in which of these steps they fall.
    static final int PADDED_TO_BYTES = 256;

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String ALGORITHM = "AES/GCM/NoPadding";

    private final MasterKeys masters;
    private final RandomGenerator random;

    Cryptography(MasterKeys masters, RandomGenerator random) {
        this.masters = masters;
        this.random = random;
    }

    /// An author's key as the database keeps it.
    ///
    /// @param version of the master key it is wrapped under
    record WrappedKey(int version, Sealed sealed) {}

    /// A new one, wrapped under the newest master key.
    WrappedKey makeKey(PersonId author) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return wrap(key, author);
    }

    SecretKey open(WrappedKey wrapped, PersonId author) {
        return new SecretKeySpec(unwrap(wrapped, author), "AES");
    }

    /// The same key under the newest master key.
    WrappedKey wrapAgain(WrappedKey wrapped, PersonId author) {
        return wrap(unwrap(wrapped, author), author);
    }

    int newestMaster() {
        return masters.newest();
    }

    /// A new master key. Answers its version.
    int renewMaster() {
        return masters.renew();
    }

    /// See [MasterKeys#forgetOld].
    void forgetOldMasters() {
        masters.forgetOld();
    }

    Sealed seal(byte[] content, SecretKey key, LogbookEntry.Id entry, PersonId author, int version) {
        return encrypt(padded(content), key, bound(entry, author, version));
    }

    /// Fails for what was sealed elsewhere or changed since.
    byte[] unseal(Sealed sealed, SecretKey key, LogbookEntry.Id entry, PersonId author, int version) {
        return unpadded(decrypt(sealed, key, bound(entry, author, version)));
    }

    private WrappedKey wrap(byte[] key, PersonId author) {
        int version = masters.newest();
        return new WrappedKey(version, encrypt(key, wrappingKey(version, author), context(version, author)));
    }

    private byte[] unwrap(WrappedKey wrapped, PersonId author) {
        int version = wrapped.version();
        return decrypt(wrapped.sealed(), wrappingKey(version, author), context(version, author));
    }

    private SecretKey wrappingKey(int version, PersonId author) {
        try {
            var how = HKDFParameterSpec.ofExtract()
                    .addIKM(masters.get(version))
                    .thenExpand(context(version, author), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", how);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] context(int version, PersonId author) {
        return ("kek|" + version + "|" + author.value()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bound(LogbookEntry.Id entry, PersonId author, int version) {
        return ByteBuffer.allocate(4 * Long.BYTES + Integer.BYTES)
                .putLong(entry.value().getMostSignificantBits())
                .putLong(entry.value().getLeastSignificantBits())
                .putLong(author.value().getMostSignificantBits())
                .putLong(author.value().getLeastSignificantBits())
                .putInt(version)
                .array();
    }

    /// Its length, itself, and zeros up to the next step.
    private static byte[] padded(byte[] content) {
        int steps = (content.length + Integer.BYTES + PADDED_TO_BYTES - 1) / PADDED_TO_BYTES;
        return ByteBuffer.allocate(steps * PADDED_TO_BYTES)
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] unpadded(byte[] padded) {
        int length = ByteBuffer.wrap(padded).getInt();
        return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
    }

    private Sealed encrypt(byte[] content, SecretKey key, byte[] bound) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new Sealed(nonce, apply(Cipher.ENCRYPT_MODE, content, key, nonce, bound));
    }

    private static byte[] decrypt(Sealed sealed, SecretKey key, byte[] bound) {
        return apply(Cipher.DECRYPT_MODE, sealed.bytes(), key, sealed.nonce(), bound);
    }

    private static byte[] apply(int mode, byte[] content, SecretKey key, byte[] nonce, byte[] bound) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a logbook's seal does not hold", e);
        }
    }
}
