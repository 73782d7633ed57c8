package nl.samenspel.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenspel.people.DirectoryViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Rounds;
import nl.samenspel.platform.database.Identity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks every minute who is to get a mail. On all instances: what each takes, no other gets.
@Component
class MailRounds extends Rounds {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;

    private final Mailing mailing;
    private final Sending sending;
    private final ObjectProvider<MailPost> post;
    private final NoticeSettings settings;
    private final Everybody everybody;

    MailRounds(
            Mailing mailing,
            Sending sending,
            ObjectProvider<MailPost> post,
            NoticeSettings settings,
            Everybody everybody) {
        super("mail", PAUSE, PAUSE);
        this.mailing = mailing;
        this.sending = sending;
        this.post = post;
        this.settings = settings;
        this.everybody = everybody;
    }

    @Override
    protected void round() {
        var way = post.getIfAvailable();
        if (way == null || !settings.isUsed()) {
            return;
        }
        mailing.plan(everybody.withAddress());
        mailing.forgetOld();
        while (isRunning() && sending.sendOne(way)) {
            // the next one
        }
    }

    /// Who can be mailed.
    @Component
    static class Everybody {
        private final DirectoryViews directory;
        private final TransactionTemplate transactions;

        Everybody(DirectoryViews directory, TransactionTemplate transactions) {
            this.directory = directory;
            this.transactions = transactions;
        }

        /// Those who work here and have an address.
        List<Person> withAddress() {
            return Objects.requireNonNull(Identity.as(
                    Actor.SYSTEM,
                    () -> transactions.execute(_ -> {
                        var people = new ArrayList<Person>();
                        for (int offset = 0; ; offset += AT_ONCE) {
                            var found = directory.page("", false, DirectoryViews.Sort.NAME, false, offset, AT_ONCE);
                            found.entries().stream()
                                    .map(DirectoryViews.Entry::person)
                                    .filter(person -> !person.email().isEmpty())
                                    .forEach(people::add);
                            if (offset + AT_ONCE >= found.total()) {
                                return people;
                            }
                        }
                    })));
        }
    }
}
