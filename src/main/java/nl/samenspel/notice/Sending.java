package nl.samenspel.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.samenspel.people.DirectoryViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.platform.web.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what was decided, outside any transaction, and again when it did not leave. A mail says
/// that something waits and where, never what.
@Component
class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final Duration QUIET = Duration.ofMinutes(15);
    private static final int LONGEST_PAUSE_MINUTES = 240;

    private final MailStore store;
    private final PreferenceStore preferences;
    private final DirectoryViews directory;
    private final TransactionTemplate transactions;
    private final Writing writing;

    Sending(
            MailStore store,
            PreferenceStore preferences,
            DirectoryViews directory,
            TransactionTemplate transactions,
            Writing writing) {
        this.store = store;
        this.preferences = preferences;
        this.directory = directory;
        this.transactions = transactions;
        this.writing = writing;
    }

    /// True when there may be another.
    boolean sendOne(MailPost post) {
        var now = writing.now();
        var claimed = asSystem(() -> store.claim(now));
        claimed.ifPresent(mail -> send(mail, post, now));
        return claimed.isPresent();
    }

    private void send(MailStore.Mail mail, MailPost post, Instant now) {
        var to = asSystem(() -> directory.get(mail.person()));
        var wish = asSystem(() -> preferences.find(mail.person())).orElse(Preference.FIRST);
        if (to.hasLeft() || to.person().email().isEmpty() || wish.mail() == Preference.Mail.NEVER) {
            asSystem(() -> sent(mail, now));
        } else if (wish.isQuietAt(LocalTime.ofInstant(now, Page.ZONE))) {
            asSystem(() -> again(mail, now.plus(QUIET), false));
        } else {
            try {
                post.send(writing.letter(mail, to.person().email(), wish));
                asSystem(() -> sent(mail, now));
            } catch (MailException away) {
                LOG.warn(
                        "a mail did not leave at try {}: {}",
                        mail.attempts(),
                        away.getClass().getSimpleName());
                var pause = Math.min(1L << mail.attempts(), LONGEST_PAUSE_MINUTES);
                asSystem(() -> again(mail, now.plus(Duration.ofMinutes(pause)), true));
            }
        }
    }

    private boolean sent(MailStore.Mail mail, Instant now) {
        store.sent(mail.id(), now);
        return true;
    }

    private boolean again(MailStore.Mail mail, Instant next, boolean counted) {
        store.again(mail.id(), next, counted);
        return true;
    }

    private <T> T asSystem(Supplier<T> work) {
        return Objects.requireNonNull(Identity.as(Actor.SYSTEM, () -> transactions.execute(_ -> work.get())));
    }

    /// The words of a mail.
    @Component
    static class Writing {
        private final Messages messages;
        private final NoticeSettings settings;
        private final InstantSource clock;

        Writing(Messages messages, NoticeSettings settings, InstantSource clock) {
            this.messages = messages;
            this.settings = settings;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant();
        }

        MailPost.Letter letter(MailStore.Mail mail, String to, Preference wish) {
            var language = wish.language();
            var here = settings.address() + "/" + language.code();
            var args = Map.of(
                    "notices", mail.waiting().notices(),
                    "moments", mail.waiting().moments(),
                    "owed", mail.waiting().owed(),
                    "link", here + "/notices",
                    "wishes", here + "/notices/preferences");
            return new MailPost.Letter(
                    mail.id().toString(),
                    to,
                    messages.text(language, "notice.mail.subject"),
                    messages.text(language, "notice.mail.text", args));
        }
    }
}
