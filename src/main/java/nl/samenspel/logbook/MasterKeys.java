package nl.samenspel.logbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// The keys that authors' keys are wrapped under, in a file outside the database: `<version>
/// <hexadecimal>` on each line. The highest version wraps; older ones only unwrap. All instances
/// on one database share the file (`samenspel.logbook.key-file`).
final class MasterKeys {
    private static final int BYTES = 32;

    private final Path file;
    private final RandomGenerator random;
    private TreeMap<Integer, byte[]> keys;

    private MasterKeys(Path file, RandomGenerator random) {
        this.file = file;
        this.random = random;
        this.keys = read();
    }

    /// Made at the first start.
    static MasterKeys keptIn(Path file, RandomGenerator random) {
        if (!Files.exists(file)) {
            var first = new TreeMap<Integer, byte[]>();
            first.put(1, fresh(random));
            write(file, first);
        }
        return new MasterKeys(file, random);
    }

    /// Reads the file: another instance may have made one, and nothing must be wrapped under a key that goes.
    synchronized int newest() {
        keys = read();
        return keys.lastKey();
    }

    /// Reads the file again for a version that another instance made.
    synchronized byte[] get(int version) {
        if (!keys.containsKey(version)) {
            keys = read();
        }
        var key = keys.get(version);
        if (key == null) {
            throw new IllegalStateException("the file " + file + " has no key of version " + version);
        }
        return key.clone();
    }

    /// A new newest one. Answers its version.
    synchronized int renew() {
        keys = read();
        keys.put(keys.lastKey() + 1, fresh(random));
        write(file, keys);
        return keys.lastKey();
    }

    /// Lets go of all but the two newest, once nothing is wrapped under the others any more. The one before the newest
    /// stays
    /// until the next time: an instance may be wrapping under it at this very moment.
    synchronized void forgetOld() {
        keys = read();
        keys.headMap(keys.lastKey() - 1).clear();
        write(file, keys);
    }

    private static byte[] fresh(RandomGenerator random) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        return key;
    }

    private TreeMap<Integer, byte[]> read() {
        try {
            var read = new TreeMap<Integer, byte[]>();
            for (var line : Files.readAllLines(file)) {
                var words = line.strip().split("\\s+");
                if (words.length == 2) {
                    read.put(Integer.parseInt(words[0]), HexFormat.of().parseHex(words[1]));
                }
            }
            if (read.isEmpty() || read.values().stream().anyMatch(key -> key.length != BYTES)) {
                throw new IOException("no whole keys in it");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("the logbook's key file " + file + " cannot be read", e);
        }
    }

    /// Half a file would lose every logbook: first beside it, then in its place.
    private static void write(Path file, TreeMap<Integer, byte[]> keys) {
        try {
            var half = Files.createTempFile(file.toAbsolutePath().getParent(), ".logbook-", "");
            if (half.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
            }
            var lines = keys.entrySet().stream()
                    .map(each -> each.getKey() + " " + HexFormat.of().formatHex(each.getValue()))
                    .toList();
            Files.write(half, lines);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the logbook's key file " + file + " cannot be written", e);
        }
    }
}
