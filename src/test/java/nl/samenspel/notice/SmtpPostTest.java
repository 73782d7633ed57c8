package nl.samenspel.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.samenspel.support.MailServer;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Mail as a server on the other side hears it.
class SmtpPostTest {
    private static final MailPost.Letter LETTER =
            new MailPost.Letter("1234", "eva@voorbeeld.nl", "Er wacht iets", "Eén bericht.\nhttps://x.nl/nl/notices");

    @Test
    void saysWhoItIsFromAndWhichMailItIs() {
        try (var server = new MailServer()) {
            post(server.port()).send(LETTER);
            assertThat(server.receivers()).containsExactly("eva@voorbeeld.nl");
            assertThat(server.mails())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.lines())
                            .contains(
                                    "Message-ID: <1234@samenspel>",
                                    "Auto-Submitted: auto-generated",
                                    "Subject: Er wacht iets",
                                    "From: Samenspel <post@voorbeeld.nl>",
                                    "Eén bericht."));
        }
    }

    @Test
    void saysSoWhenTheServerIsAway() {
        var server = new MailServer();
        server.close();
        assertThatExceptionOfType(MailException.class)
                .isThrownBy(() -> post(server.port()).send(LETTER));
    }

    private static SmtpPost post(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpPost(sender, new NoticeSettings("Samenspel <post@voorbeeld.nl>", "https://x.nl"));
    }
}
