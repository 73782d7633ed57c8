package nl.samenspel.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The least that speaks WebSocket: the load generator shares the cores with the server and must not be what is
/// measured.
final class BenchSocket implements AutoCloseable {
    private static final int LAST = 128;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Socket socket = new Socket();
    private final DataInputStream in;

    /// @param who a header line that says who comes, such as `Cookie: …`
    BenchSocket(int port, UUID board, String who) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 * 1024));
        var request = "GET /board/" + board + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + who
                + "\r\nOrigin: http://127.0.0.1:"
                + port + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var status = line();
        if (!status.contains(" 101 ")) {
            socket.close();
            throw new IOException(status);
        }
        while (!line().isEmpty()) {
            // headers of the answer
        }
    }

    void send(String text) throws IOException {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The next text, put together when it comes in parts; fails at the end of the stream.
    String receive() throws IOException {
        var text = new ByteArrayOutputStream();
        while (true) {
            int first = in.readUnsignedByte();
            var payload = new byte[length()];
            in.readFully(payload);
            switch (first & 15) {
                case CONTINUATION, TEXT -> {
                    text.writeBytes(payload);
                    if (first >= LAST) {
                        return text.toString(StandardCharsets.UTF_8);
                    }
                }
                case PING -> send(PONG, payload);
                case CLOSE -> throw new EOFException(new String(payload, StandardCharsets.ISO_8859_1));
                default -> {}
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private synchronized void send(int kind, byte[] payload) throws IOException {
        var frame = new ByteArrayOutputStream(payload.length + 8);
        frame.write(LAST | kind);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.write(new byte[4]); // a mask of zeros leaves the payload as it is
        frame.write(payload);
        socket.getOutputStream().write(frame.toByteArray());
    }

    private int length() throws IOException {
        int length = in.readUnsignedByte() & 127;
        return length < 126 ? length : length == 126 ? in.readUnsignedShort() : (int) in.readLong();
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }
}
