package nl.samenspel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.samenspel.people.Departures;
import nl.samenspel.people.DirectoryViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.Notices;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.platform.web.Page;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.support.TransactionTemplate;

/// Who gets a mail, when, and how often; the clock and the mail server are ours.
@WithApplication
class MailTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

    @Autowired
    MailStore store;

    @Autowired
    PreferenceStore preferenceStore;

    @Autowired
    Preferences preferences;

    @Autowired
    Notices notices;

    @Autowired
    DirectoryViews directory;

    @Autowired
    PeopleViews people;

    @Autowired
    Persons persons;

    @Autowired
    Departures departures;

    @Autowired
    Messages messages;

    @Autowired
    Ids ids;

    @Autowired
    TransactionTemplate transactions;

    private final AtomicReference<Instant> now = new AtomicReference<>();
    private final List<MailPost.Letter> letters = Collections.synchronizedList(new ArrayList<>());
    private final List<Dated.Moment> moments = new ArrayList<>();
    private Person eva;

    @BeforeEach
    void somebodyWithAnAddress() {
        var number = COUNT.incrementAndGet();
        var id = Identity.as(
                Actor.SYSTEM,
                () -> persons.add("Eva Post", "eva.post" + number + "@voorbeeld.nl", "adviseur", Actor.SYSTEM));
        eva = Identity.as(Actor.SYSTEM, () -> people.get(id));
        clock("09:00");
    }

    @Test
    void theDailyMailCountsWhatWaitsAndTellsNothing() {
        tell("Hanneke Blom");
        tell("Wouter Dekker");
        round();
        assertThat(mine()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Er wacht iets op je in Samenspel");
            assertThat(letter.text())
                    .contains("Er wachten 2 nieuwe berichten op je.")
                    .contains("https://samenspel.voorbeeld.nl/nl/notices")
                    .doesNotContain("Hanneke", "Wouter", "passage");
        });
    }

    @Test
    void nobodyGetsTwoMailsOnOneDay() {
        tell("Hanneke Blom");
        round();
        clock("15:00");
        tell("Wouter Dekker");
        round();
        assertThat(mine()).hasSize(1);
        clock(MONDAY.plusDays(1), "09:00");
        round();
        assertThat(mine()).hasSize(2);
        assertThat(mine().getLast().text()).contains("Er wacht één nieuw bericht op je.");
    }

    @Test
    void aDayWithoutNewsBringsNoMail() {
        round();
        assertThat(mine()).isEmpty();
    }

    @Test
    void whatIsTodayOrTomorrowIsCounted() {
        moment("vandaag", MONDAY, Dated.Kind.MOMENT);
        moment("morgen", MONDAY.plusDays(1), Dated.Kind.OWED);
        moment("later", MONDAY.plusDays(2), Dated.Kind.MOMENT);
        round();
        assertThat(mine())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("één moment met jou")
                        .contains("uiterlijk morgen één antwoord")
                        .doesNotContain("nieuw bericht"));
    }

    @Test
    void quietHoursStayQuiet() {
        tell("Hanneke Blom");
        clock("07:30");
        round();
        assertThat(mine()).isEmpty();
        clock("20:00");
        round();
        assertThat(mine()).isEmpty();
        clock("08:00");
        round();
        assertThat(mine()).hasSize(1);
    }

    @Test
    void whoWantsItSoonGetsWhatHappensTogetherInOne() {
        choose(Preference.Mail.SOON);
        tell("Hanneke Blom");
        tell("Wouter Dekker");
        now.set(Instant.now().plus(Duration.ofMinutes(5)));
        round();
        assertThat(mine()).isEmpty();
        now.set(Instant.now().plus(Duration.ofMinutes(11)));
        round();
        assertThat(mine()).hasSize(1);
        round();
        assertThat(mine()).hasSize(1);
    }

    @Test
    void whoWantsNoneGetsNone() {
        choose(Preference.Mail.NEVER);
        tell("Hanneke Blom");
        round();
        assertThat(mine()).isEmpty();
    }

    @Test
    void theMailSpeaksTheLanguageThatWasChosen() {
        choose(new Preference(Preference.Mail.DAILY, 8, 18, 8, Language.EN));
        tell("Hanneke Blom");
        round();
        assertThat(mine().getFirst().subject()).isEqualTo("Something is waiting for you in Samenspel");
    }

    @Test
    void twoInstancesSayItOnce() {
        tell("Hanneke Blom");
        both(() -> mailing().plan(List.of(eva)));
        both(() -> {
            while (sending().sendOne(this::slowly)) {
                // the next one
            }
        });
        assertThat(mine()).hasSize(1);
    }

    @Test
    void aMailThatDidNotLeaveIsTriedAgain() {
        tell("Hanneke Blom");
        mailing().plan(List.of(eva));
        while (sending().sendOne(_ -> {
            throw new MailSendException("away");
        })) {
            // the others too
        }
        assertThat(mine()).isEmpty();
        send();
        assertThat(mine()).as("not at once").isEmpty();
        clock("10:30");
        send();
        assertThat(mine()).hasSize(1);
    }

    @Test
    void whoLeftGetsNoneAnyMore() {
        tell("Hanneke Blom");
        mailing().plan(List.of(eva));
        Identity.run(Actor.SYSTEM, () -> departures.leave(eva.id(), Actor.SYSTEM));
        send();
        assertThat(mine()).isEmpty();
    }

    private void round() {
        mailing().plan(List.of(eva));
        send();
    }

    private void send() {
        while (sending().sendOne(letters::add)) {
            // the next one
        }
    }

    private void slowly(MailPost.Letter letter) {
        letters.add(letter);
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Those to Eva; others of this application may be on their way too.
    private List<MailPost.Letter> mine() {
        return letters.stream()
                .filter(letter -> letter.to().equals(eva.email()))
                .toList();
    }

    private Mailing mailing() {
        Dated room = (actor, _) -> actor.person().equals(eva.id()) ? moments : List.of();
        return new Mailing(
                store,
                preferenceStore,
                new Dates(List.of(room), now::get),
                transactions,
                new Mailing.Making(now::get, ids));
    }

    private Sending sending() {
        var settings = new NoticeSettings("Samenspel <post@voorbeeld.nl>", "https://samenspel.voorbeeld.nl/");
        return new Sending(
                store, preferenceStore, directory, transactions, new Sending.Writing(messages, settings, now::get));
    }

    private void tell(String name) {
        Identity.run(
                Actor.SYSTEM,
                () -> transactions.executeWithoutResult(_ -> notices.tell(
                        eva.id(), new Notices.Word("logbook.notice.shared", Map.of("name", name), "/logbook"))));
    }

    private void moment(String uid, LocalDate day, Dated.Kind kind) {
        moments.add(new Dated.Moment(uid, kind, "logbook.home.title", Map.of(), new Dated.When.Day(day), "/logbook"));
    }

    private void choose(Preference.Mail mail) {
        choose(new Preference(mail, 8, 0, 0, Language.NL));
    }

    private void choose(Preference wish) {
        Identity.run(eva.actor(), () -> preferences.choose(wish, eva.actor()));
    }

    private void clock(String time) {
        clock(MONDAY, time);
    }

    private void clock(LocalDate day, String time) {
        now.set(day.atTime(LocalTime.parse(time)).atZone(Page.ZONE).toInstant());
    }

    private static void both(Runnable work) {
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(work))
                        .limit(2)
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
