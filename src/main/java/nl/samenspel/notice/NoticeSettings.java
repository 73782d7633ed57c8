package nl.samenspel.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Sending mail; the server it goes through is `spring.mail.host` and what belongs to it. Without
/// a sender or an address no mail goes out, and people still find everything under their notices.
///
/// @param from who the mail comes from: `Samenspel <samenspel@example.nl>`
/// @param address how people reach this installation, `https://samenspel.example.nl`: a mail has
///     no page to stand on
@ConfigurationProperties("samenspel.mail")
public record NoticeSettings(
        @DefaultValue("") String from, @DefaultValue("") String address) {
    public NoticeSettings {
        address = address.strip().replaceAll("/+$", "");
    }

    public boolean isUsed() {
        return !from.isBlank() && !address.isBlank();
    }
}
