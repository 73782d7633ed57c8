package nl.samenspel.support;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A mail server that keeps what it hears: just enough of the protocol.
public final class MailServer implements AutoCloseable {
    private final ServerSocket server;
    private final List<String> mails = Collections.synchronizedList(new ArrayList<>());
    private final List<String> receivers = Collections.synchronizedList(new ArrayList<>());

    public MailServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return server.getLocalPort();
    }

    /// Each as it came, and once more as a reader sees it.
    public List<String> mails() {
        return List.copyOf(mails);
    }

    public List<String> receivers() {
        return List.copyOf(receivers);
    }

    private void listen() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                serve(socket);
            } catch (IOException e) { // the test is over, or the other side went away
                continue;
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            say(out, "220 hello");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:")) {
                    receivers.add(line.substring("RCPT TO:<".length(), line.length() - 1));
                }
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    keep(content(in));
                }
                say(out, line.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line).append("\r\n");
        }
        return content.toString();
    }

    private void keep(String raw) {
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            mails.add(raw + "\n" + message.getSubject() + "\n" + message.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
