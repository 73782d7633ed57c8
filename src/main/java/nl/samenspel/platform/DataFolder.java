package nl.samenspel.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder that holds everything Samenspel keeps on this machine; only its user may enter. One running Samenspel
/// holds it at a time: the lock on `samenspel.lock` ends with the process, however it ends.
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Makes the folder when there is none and takes the lock, or says in a sentence why not.
    public static DataFolder open(Path wanted) {
        var path = wanted.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                closeToOthers(path);
            }
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + path + " cannot be written (" + e.getMessage()
                            + "): choose another with --data, or give this user the right to it.",
                    e);
        }
    }

    private static void closeToOthers(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel =
                FileChannel.open(path.resolve("samenspel.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isHeldByAnother(channel)) {
            channel.close();
            throw new CannotStart("The data folder " + path
                    + " is in use by another running Samenspel: stop that one, or choose another folder with --data.");
        }
        return channel;
    }

    private static boolean isHeldByAnother(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    public Path path() {
        return path;
    }

    /// A place inside the folder.
    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
