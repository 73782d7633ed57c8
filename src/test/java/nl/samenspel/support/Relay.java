package nl.samenspel.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A wire between a program and a server on this machine that a test can cut and mend.
public final class Relay implements AutoCloseable {
    private volatile int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entrance;
    private volatile boolean silent;

    public Relay(int target) {
        this.target = target;
        entrance = open(0);
        port = entrance.getLocalPort();
    }

    public int port() {
        return port;
    }

    /// All connections end and new ones are refused, as when the server is stopped.
    public void cut() {
        close(entrance);
        sockets.forEach(Relay::close);
        sockets.clear();
    }

    /// New connections go to another server.
    public void leadTo(int newTarget) {
        target = newTarget;
    }

    /// Connections stay and carry nothing, as when a network swallows everything.
    public void fallSilent() {
        silent = true;
    }

    public void mend() {
        silent = false;
        sockets.forEach(Relay::close);
        sockets.clear();
        if (entrance.isClosed()) {
            entrance = open(port);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocket open(int wanted) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket door) {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // cut: wait for the next one
            }
        }
    }

    /// Who comes while the server is away is sent away.
    private void connect(Socket near) {
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(near);
            sockets.add(far);
            Thread.ofVirtual().start(() -> carry(near, far));
            Thread.ofVirtual().start(() -> carry(far, near));
        } catch (IOException away) {
            close(near);
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            var buffer = new byte[8192];
            for (int read; (read = from.getInputStream().read(buffer)) >= 0; ) {
                if (!silent) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (SocketException e) {
            return; // cut
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
