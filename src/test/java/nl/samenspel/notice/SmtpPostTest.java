package nl.samenspel.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Mail as a server on the other side hears it.
class SmtpPostTest {
    private static final MailPost.Letter LETTER =
            new MailPost.Letter("1234", "eva@voorbeeld.nl", "Er wacht iets", "Eén bericht.\nhttps://x.nl/nl/notices");

    @Test
    void saysWhoItIsFromAndWhichMailItIs() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = new ArrayList<String>();
            var listening = Thread.ofVirtual().start(() -> listen(server, heard));
            post(server.getLocalPort()).send(LETTER);
            listening.join();
            assertThat(heard)
                    .contains(
                            "RCPT TO:<eva@voorbeeld.nl>",
                            "Message-ID: <1234@samenspel>",
                            "Auto-Submitted: auto-generated",
                            "Subject: Er wacht iets",
                            "From: Samenspel <post@voorbeeld.nl>");
        }
    }

    @Test
    void saysSoWhenTheServerIsAway() throws Exception {
        int port;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        assertThatExceptionOfType(MailException.class)
                .isThrownBy(() -> post(port).send(LETTER));
    }

    private static SmtpPost post(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpPost(sender, new NoticeSettings("Samenspel <post@voorbeeld.nl>", "https://x.nl"));
    }

    /// Just enough of the protocol for one mail.
    private static void listen(ServerSocket server, List<String> heard) {
        try (var socket = server.accept();
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 hello\r\n");
            out.flush();
            var content = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (content && !line.equals(".")) {
                    continue;
                }
                content = line.equals("DATA");
                out.print(content ? "354 go on\r\n" : line.equals("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
