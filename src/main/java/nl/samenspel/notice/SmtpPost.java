package nl.samenspel.notice;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Mail through the organisation's own server.
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpPost implements MailPost {
    private final JavaMailSender sender;
    private final NoticeSettings settings;

    SmtpPost(JavaMailSender sender, NoticeSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public void send(Letter letter) {
        var message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            message.setHeader("Message-ID", "<" + letter.id() + "@samenspel>");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }
}
