package nl.samenspel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.samenspel.access.Relation;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.WithApplication;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@WithApplication
@TestPropertySource(properties = "samenspel.test.world=guide")
class EntriesTest {
    private static final Entry.Key PLAYERS = new Entry.Key("players");

    @Autowired
    Entries entries;

    @Autowired
    GuideViews guide;

    @Autowired
    KnowledgeViews views;

    @Autowired
    Persons persons;

    @Autowired
    PeopleViews people;

    @Autowired
    Vocabularies vocabularies;

    @Autowired
    Terms terms;

    Actor noor;
    Actor samir;
    Actor reader;

    @BeforeEach
    void peopleOfTheGuide() {
        noor = somebody("Noor de Vries");
        samir = somebody("Samir Amrani");
        reader = somebody("Lotte Kuipers");
        as(Actor.SYSTEM, () -> persons.appoint(noor.person(), Relation.EDITOR, Actor.SYSTEM));
        as(Actor.SYSTEM, () -> persons.appoint(samir.person(), Relation.EDITOR, Actor.SYSTEM));
    }

    /// Leaves no open text behind for the next test.
    @AfterEach
    void closeWhatIsOpen() {
        as(Actor.SYSTEM, () -> guide.open(guide.entry("players"))).ifPresent(open -> {
            var author = new Actor(open.author(), "", Actor.Kind.PERSON);
            as(author, () -> entries.withdraw(open.id(), author));
        });
    }

    @Test
    void publishesWhatASecondPersonRead() {
        var title = "Spelers en wie er meekijkt";
        var draft = as(noor, () -> entries.draft(PLAYERS, titled(title), noor));
        assertThat(title()).isNotEqualTo(title);

        int number = as(samir, () -> entries.publish(draft, samir));

        assertThat(title()).isEqualTo(title);
        assertThat(as(reader, () -> views.card("players", number, Language.NL)).shipped())
                .isFalse();
    }

    @Test
    void refusesThatTheAuthorPublishes() {
        var draft = as(noor, () -> entries.draft(PLAYERS, titled("Spelers A"), noor));

        refuses(KnowledgeRefusal.NOT_A_SECOND_PERSON, () -> as(noor, () -> entries.publish(draft, noor)));
    }

    @Test
    void refusesASecondDraftOfTheSameEntry() {
        as(noor, () -> entries.draft(PLAYERS, titled("Spelers B"), noor));

        refuses(
                KnowledgeRefusal.DRAFT_IN_PROGRESS,
                () -> as(samir, () -> entries.draft(PLAYERS, titled("Spelers C"), samir)));
    }

    @Test
    void refusesADraftThatChangesNothing() {
        var same = as(noor, () -> guide.current(guide.entry("players"))).content();

        refuses(KnowledgeRefusal.NOTHING_CHANGED, () -> as(noor, () -> entries.draft(PLAYERS, same, noor)));
    }

    @Test
    void namesEveryPartThatIsMissingAtItsField() {
        assertThatThrownBy(() -> as(noor, () -> entries.draft(PLAYERS, titled(" "), noor)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(Refused.Problem.of("nl.title", KnowledgeRefusal.PART_MISSING)));
    }

    @Test
    void refusesTextThatDoesNotFit() {
        refuses(
                KnowledgeRefusal.PART_TOO_LONG,
                () -> as(noor, () -> entries.draft(PLAYERS, titled("x".repeat(301)), noor)));
        refuses(
                KnowledgeRefusal.TOO_MANY_QUESTIONS,
                () -> as(noor, () -> entries.draft(PLAYERS, with(Part.FOLLOW_UPS, "a\nb\nc\nd\ne\nf"), noor)));
        refuses(KnowledgeRefusal.MINUTES_OUT_OF_RANGE, () -> as(noor, () -> entries.draft(PLAYERS, lasting(0), noor)));
    }

    @Test
    void bringsATextBackToItsAuthorWithAReason() {
        var draft = as(noor, () -> entries.draft(PLAYERS, titled("Spelers D"), noor));
        as(samir, () -> {
            entries.sendBack(draft, "Graag korter", samir);
            return true;
        });
        assertThat(as(noor, () -> guide.returnedTo(noor.person()))).hasSize(1);

        as(noor, () -> entries.rewrite(draft, titled("Spelers E"), 1, noor));

        assertThat(as(samir, () -> guide.waitingFor(samir.person()))).hasSize(1);
        refuses(
                KnowledgeRefusal.DRAFT_CHANGED_MEANWHILE,
                () -> as(noor, () -> entries.rewrite(draft, titled("Spelers F"), 1, noor)));
    }

    @Test
    void decidesOnATextOnlyOnce() {
        var draft = as(noor, () -> entries.draft(PLAYERS, titled("Spelers G"), noor));
        as(noor, () -> entries.withdraw(draft, noor));

        refuses(KnowledgeRefusal.VERSION_NOT_OPEN, () -> as(samir, () -> entries.publish(draft, samir)));
        refuses(KnowledgeRefusal.VERSION_NOT_OPEN, () -> as(samir, () -> entries.sendBack(draft, "x", samir)));
        refuses(KnowledgeRefusal.VERSION_NOT_OPEN, () -> as(noor, () -> entries.withdraw(draft, noor)));
        refuses(KnowledgeRefusal.VERSION_NOT_OPEN, () -> as(samir, () -> entries.adopt(draft, samir)));
        refuses(
                KnowledgeRefusal.VERSION_NOT_OPEN,
                () -> as(noor, () -> entries.rewrite(draft, titled("Spelers H"), 1, noor)));
    }

    @Test
    void remembersWhoKeepsAnEntryAndUntilWhen() {
        var day = LocalDate.of(2031, 5, 1);
        as(noor, () -> entries.plan(new Entry.Key("closing"), samir.person(), day, noor));

        var entry = as(reader, () -> guide.entry("closing"));
        assertThat(entry.reviewBy()).isEqualTo(day);
        assertThat(as(reader, () -> guide.nameOfOwner(entry))).isEqualTo("Samir Amrani");
        refuses(
                KnowledgeRefusal.REVIEW_DATE_PASSED,
                () -> as(noor, () -> entries.plan(new Entry.Key("closing"), null, LocalDate.of(2020, 1, 1), noor)));
    }

    @Test
    void namesRolesByTheVocabularyOfTheOrganisationOrElseOfTheInstallation() {
        var agency = new UUID(4, 4);
        as(noor, () -> vocabularies.chooseFor(agency, Vocabulary.RULES_2025, noor));

        assertThat(as(reader, () -> terms.namesFor(agency, Language.NL)).one(Role.CLIENT))
                .isEqualTo("beleidsverantwoordelijke");
        assertThat(as(reader, () -> terms.namesFor(new UUID(4, 5), Language.NL)).one(Role.CLIENT))
                .isEqualTo("opdrachtgever");
    }

    private String title() {
        return as(reader, () -> views.card("players", Language.NL)).title();
    }

    private Content titled(String title) {
        return with(Part.TITLE, title);
    }

    private Content with(Part part, String typed) {
        var shipped = ShippedEntry.readAll().get(1).content();
        var texts = new EnumMap<Language, Text>(shipped.texts());
        var parts = new EnumMap<Part, String>(shipped.in(Language.NL).parts());
        parts.put(part, typed);
        texts.put(Language.NL, new Text(parts));
        return new Content(texts, shipped.rules());
    }

    private static Content lasting(int minutes) {
        var shipped = ShippedEntry.readAll().get(1).content();
        var rules = shipped.cardRules();
        return new Content(shipped.texts(), new CardRules(minutes, rules.looking(), rules.naming()));
    }

    private Actor somebody(String name) {
        var id = as(Actor.SYSTEM, () -> persons.add(name, "", "", Actor.SYSTEM));
        return as(Actor.SYSTEM, () -> people.get(id)).actor();
    }

    private static void refuses(KnowledgeRefusal reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Identity.as(actor, work::get);
    }

    private static void as(Actor actor, Runnable work) {
        Identity.run(actor, work);
    }
}
