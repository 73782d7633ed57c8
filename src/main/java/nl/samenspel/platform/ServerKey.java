package nl.samenspel.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The installation's own secret, kept in a file outside the database: with a dump alone nobody can make or guess a
/// seal. All instances on one database must share it (`samenspel.key-file`).
public final class ServerKey {
    private static final int BYTES = 32;

    private final byte[] key;

    public ServerKey(byte[] key) {
        if (key.length < BYTES) {
            throw new IllegalArgumentException("a server key has at least 32 bytes");
        }
        this.key = key.clone();
    }

    /// The key in the file (hexadecimal); made at the first start.
    public static ServerKey keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                var half = Files.createTempFile(file.toAbsolutePath().getParent(), ".key-", "");
                if (half.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(half, HexFormat.of().formatHex(fresh));
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return new ServerKey(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("the server key " + file + " cannot be read or made", e);
        }
    }

    /// 32 bytes that only this installation can make from this text, different for every purpose.
    public byte[] seal(String purpose, String text) {
        return seal(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(String purpose, byte[] content) {
        try {
            var forPurpose = mac(key).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return mac(forPurpose).doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac mac(byte[] with) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(with, "HmacSHA256"));
        return mac;
    }
}
