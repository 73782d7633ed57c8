package nl.samenspel.notice;

import static nl.samenspel.dossier.DossierWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.access.Relation;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.people.DirectoryViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.web.Page;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.Browsing;
import nl.samenspel.support.Canary;
import nl.samenspel.support.MailServer;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/// A word that stands in every private field of one author is found nowhere else: on no page that
/// anybody else can reach, in no export, calendar, mail, log or dump, in no file of the database.
/// What she shares with one person is found by that person alone. Source: security.md §7.
@WithApplication
class PrivateWordsTest {
    private static final String WORD = "kanariegeel";
    private static final String SHARED = "merelzwart";

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    @LocalServerPort
    int port;

    private DossierWorld world;
    private List<String> hers;

    @Test
    void aPrivateWordIsFoundNowhereElse() {
        try (var canary = new Canary(settings)) {
            world = PrivateThings.running(new DossierWorld(context));
            var own = Caller.loggedIn(port, world.hanneke, context);
            hers = PrivateThings.write(world, own, WORD, SHARED);
            for (var page : hers) {
                assertThat(own.get(page).body()).as(page).contains(WORD);
            }
            assertThat(own.get("/nl/everything/samenspel.json").body()).doesNotContain(WORD);

            onNoPage(administrator(), WORD, SHARED);
            onNoPage(world.wouter, WORD, SHARED);
            onNoPage(world.marian, WORD, SHARED);
            onNoPage(world.ruud, WORD, SHARED);
            assertThat(onPages(world.sem, WORD)).isEmpty();
            assertThat(onPages(world.sem, SHARED)).isNotEmpty();
            inNoMail(canary);
            inNoTableOrFileOrLine(canary);
        }
    }

    private void onNoPage(Actor other, String... words) {
        for (var word : words) {
            assertThat(onPages(other, word)).as(other.name()).isEmpty();
        }
    }

    /// Where they find it.
    private List<String> onPages(Actor other, String word) {
        var caller = Caller.loggedIn(port, other, context);
        var starts = new ArrayList<>(hers);
        var dossier = "/nl/dossiers/" + world.id.value();
        starts.addAll(List.of(
                "/nl",
                dossier,
                dossier + "/agreement.pdf",
                "/nl/assignments/" + world.id.value(),
                "/nl/signals/assignments/" + world.id.value(),
                "/nl/people/" + world.hanneke.person().value(),
                "/nl/people?q=" + word.substring(0, 8),
                "/nl/organisations?q=" + word.substring(0, 8),
                "/nl/assignments?q=" + word.substring(0, 8),
                "/nl/everything/samenspel.json",
                "/calendar/"
                        + DossierWorld.as(other, () -> world.get(Feeds.class).renew(other)) + ".ics"));
        var read = Browsing.read(caller::bytes, starts);
        assertThat(read).as("enough to be worth looking at").hasSizeGreaterThan(25);
        assertThat(read)
                .as(other.name())
                .noneSatisfy((_, text) -> assertThat(text).contains("iets mis bij ons"));
        return read.entrySet().stream()
                .filter(page -> page.getValue().contains(word))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /// Everybody's mail of tomorrow, digests and mails about one thing, as a mail server hears it.
    private void inNoMail(Canary canary) {
        canary.everything()
                .sql("update people_person set email = id || '@voorbeeld.nl' where name like :number")
                .param("number", "%" + world.number)
                .update();
        run(
                world.sem,
                () -> world.get(Preferences.class)
                        .choose(
                                new Preference(Preference.Mail.SOON, 8, 0, 0, nl.samenspel.platform.Language.NL),
                                world.sem));
        InstantSource tomorrow = () -> LocalDate.now(Page.ZONE)
                .plusDays(1)
                .atTime(LocalTime.of(9, 0))
                .atZone(Page.ZONE)
                .toInstant();
        try (var server = new MailServer()) {
            var everybody = List.of(world.hanneke, world.wouter, world.marian, world.ruud, world.sem);
            mailing(tomorrow)
                    .plan(everybody.stream()
                            .map(each -> DossierWorld.as(
                                    Actor.SYSTEM,
                                    () -> world.get(PeopleViews.class).get(each.person())))
                            .toList());
            var sending = sending(tomorrow);
            while (sending.sendOne(post(server))) {
                // the next one
            }
            assertThat(server.receivers()).contains(address(world.sem), address(world.hanneke), address(world.marian));
            assertThat(server.mails())
                    .allSatisfy(mail ->
                            assertThat(mail).contains("Samenspel").doesNotContain(WORD, SHARED, "Hanneke", "Ketens"));
        }
    }

    private void inNoTableOrFileOrLine(Canary canary) {
        assertThat(canary.tablesThatHold(world.hanneke.name()))
                .as("the search itself finds things")
                .contains("public.people_person");
        assertThat(canary.filesThatHold(world.hanneke.name()))
                .as("the search itself finds things")
                .isNotEmpty();
        for (var word : List.of(WORD, SHARED)) {
            assertThat(canary.tablesThatHold(word)).as(word).isEmpty();
            assertThat(canary.filesThatHold(word)).as(word).isEmpty();
            assertThat(canary.linesThatHold(word)).as(word).isEmpty();
        }
    }

    private static String address(Actor person) {
        return person.person().value() + "@voorbeeld.nl";
    }

    private Actor administrator() {
        var admin = world.person("Beheerder");
        run(Actor.SYSTEM, () -> world.get(Persons.class).appoint(admin.person(), Relation.ADMINISTRATOR, Actor.SYSTEM));
        return admin;
    }

    private Mailing mailing(InstantSource clock) {
        return new Mailing(
                world.get(MailStore.class),
                world.get(PreferenceStore.class),
                new Dates(List.copyOf(context.getBeansOfType(Dated.class).values()), clock),
                world.get(TransactionTemplate.class),
                new Mailing.Making(clock, world.get(Ids.class)));
    }

    private Sending sending(InstantSource clock) {
        return new Sending(
                world.get(MailStore.class),
                world.get(PreferenceStore.class),
                world.get(DirectoryViews.class),
                world.get(TransactionTemplate.class),
                new Sending.Writing(world.get(Messages.class), settings(), clock));
    }

    private static SmtpPost post(MailServer server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        return new SmtpPost(sender, settings());
    }

    private static NoticeSettings settings() {
        return new NoticeSettings("Samenspel <post@voorbeeld.nl>", "https://samenspel.voorbeeld.nl");
    }
}
