package nl.samenspel.notice.web;

import nl.samenspel.notice.NoticeSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// How this installation is reached, as the configuration says or else as the browser came in.
@Component
class Addresses {
    private final NoticeSettings settings;

    Addresses(NoticeSettings settings) {
        this.settings = settings;
    }

    String here() {
        return settings.address().isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : settings.address();
    }

    String feed(String secret) {
        return here() + "/calendar/" + secret + ".ics";
    }
}
