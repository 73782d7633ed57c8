package nl.samenspel.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Many browsers' sockets on one thread: the load generator shares the cores with the server and must stay cheap.
final class Herd implements AutoCloseable {
    private static final int FIN = 128;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    /// What a browser that stops reading still takes in by itself.
    private static final int SMALL_BYTES = 8 * 1024;

    private final Selector selector;
    private final List<One> all = new ArrayList<>();
    private final Ear ear;

    /// Hears what comes in.
    interface Ear {
        /// One text, as bytes of a buffer that is used again afterwards.
        void heard(int number, byte[] bytes, int from, int to);

        /// A link that ended.
        void ended(int number, String why);
    }

    Herd(Ear ear) throws IOException {
        this.ear = ear;
        this.selector = Selector.open();
    }

    /// Opens a socket and says hello. Numbers count from 0 in order of joining.
    ///
    /// @param cookies a header line that says who comes
    /// @param small true: takes little in when it is not read
    void join(int port, UUID board, String cookies, boolean small) throws IOException {
        var channel = SocketChannel.open();
        if (small) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BYTES);
        }
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        var request = "GET /board/" + board + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + cookies
                + "\r\nOrigin: http://127.0.0.1:"
                + port + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        var answer = new StringBuilder();
        var one = ByteBuffer.allocate(1);
        while (answer.indexOf("\r\n\r\n") < 0) {
            if (channel.read(one.clear()) < 0) {
                throw new EOFException();
            }
            answer.append((char) one.get(0));
        }
        if (!answer.toString().contains(" 101 ")) {
            throw new IOException(answer.substring(0, answer.indexOf("\r")));
        }
        channel.configureBlocking(false);
        var joined = new One(all.size(), channel);
        joined.key = channel.register(selector, SelectionKey.OP_READ, joined);
        all.add(joined);
        send(joined.number, "{\"type\":\"hello\",\"at\":0}");
    }

    void send(int number, String text) throws IOException {
        all.get(number).send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Leaves what comes for this browser in the socket, or takes it in again.
    void reads(int number, boolean reading) {
        var key = all.get(number).key;
        if (key.isValid()) {
            key.interestOps(reading ? SelectionKey.OP_READ : 0);
        }
    }

    /// Takes in what is there, waiting for at most so long when there is nothing.
    void listen(long millis) throws IOException {
        selector.select(
                key -> {
                    var one = (One) key.attachment();
                    try {
                        one.take();
                    } catch (IOException ended) {
                        key.cancel();
                        ear.ended(one.number, String.valueOf(ended.getMessage()));
                    }
                },
                Math.max(1, millis));
    }

    @Override
    public void close() throws IOException {
        for (var one : all) {
            one.channel.close();
        }
        selector.close();
    }

    private final class One {
        private final int number;
        private final SocketChannel channel;
        private SelectionKey key;
        private ByteBuffer in = ByteBuffer.allocate(16 * 1024);
        private byte[] parts = {};

        One(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }

        void take() throws IOException {
            if (channel.read(in) < 0) {
                throw new EOFException("the stream ended");
            }
            in.flip();
            while (frame()) {
                // until the next one is not whole
            }
            in.compact();
            if (!in.hasRemaining()) {
                in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
            }
        }

        /// One frame from the buffer; false when it is not whole yet.
        private boolean frame() throws IOException {
            int begin = in.position();
            if (in.remaining() < 2) {
                return false;
            }
            int first = in.get(begin) & 255;
            int length = in.get(begin + 1) & 127;
            int head = length < 126 ? 2 : length == 126 ? 4 : 10;
            if (in.remaining() < head) {
                return false;
            }
            if (length == 126) {
                length = in.getShort(begin + 2) & 0xffff;
            } else if (length == 127) {
                length = (int) in.getLong(begin + 2);
            }
            if (in.remaining() < head + length) {
                return false;
            }
            in.position(begin + head + length);
            hear(first, begin + head, begin + head + length);
            return true;
        }

        private void hear(int first, int from, int to) throws IOException {
            switch (first & 15) {
                case CONTINUATION, TEXT -> text(first >= FIN, from, to);
                case PING -> send(PONG, java.util.Arrays.copyOfRange(in.array(), from, to));
                case CLOSE ->
                    throw new EOFException(((in.get(from) & 255) << 8 | in.get(from + 1) & 255) + " "
                            + new String(in.array(), from + 2, to - from - 2, StandardCharsets.UTF_8));
                default -> {}
            }
        }

        private void text(boolean last, int from, int to) {
            if (last && parts.length == 0) {
                ear.heard(number, in.array(), from, to);
                return;
            }
            int before = parts.length;
            parts = java.util.Arrays.copyOf(parts, before + to - from);
            System.arraycopy(in.array(), from, parts, before, to - from);
            if (last) {
                ear.heard(number, parts, 0, parts.length);
                parts = new byte[0];
            }
        }

        private void send(int kind, byte[] payload) throws IOException {
            var frame = ByteBuffer.allocate(payload.length + 8).put((byte) (FIN | kind));
            if (payload.length < 126) {
                frame.put((byte) (0x80 | payload.length));
            } else {
                frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
            }
            frame.putInt(0).put(payload).flip(); // a mask of zeros leaves the payload as it is
            while (frame.hasRemaining()) {
                channel.write(frame);
            }
        }
    }
}
