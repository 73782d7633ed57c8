package nl.samenspel.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.samenspel.knowledge.GuidePhase;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Playing a case through the doors: who reads which card, who sits where, whose choices are seen.
@WithApplication
class PlaysTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Plays plays;

    @Autowired
    PlayViews views;

    @Autowired
    PlayCodes codes;

    @Autowired
    ShippedCases shipped;

    @Autowired
    Cases cases;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Actor eva;
    private Actor bas;
    private Actor anna;
    private Play.Id play;

    @BeforeEach
    void aPlayOfTwoTeams() {
        eva = person("Eva");
        bas = person("Bas");
        anna = person("Anna");
        play = as(eva, () -> plays.make(shipped.get("shrinking-contact", Language.NL), 2, eva));
    }

    @Test
    void theShippedCaseIsWholeInBothLanguages() {
        for (var language : Language.values()) {
            var content = shipped.get("shrinking-contact", language);
            assertThat(content.parts()).hasSize(3).allSatisfy(part -> {
                assertThat(part.cards()).containsOnlyKeys(PracticeRole.values());
                assertThat(part.options()).hasSize(4);
                assertThat(part.questions()).hasSize(3);
            });
            PracticeRules.require(content);
        }
        refuses(PracticeRefusal.CASE_UNKNOWN, () -> shipped.get("nothing", Language.NL));
    }

    @Test
    void eachPlayerReadsTheCardOfTheirRoleAndNoOther() {
        sit(eva, 1, PracticeRole.PROVIDER);
        join(bas);
        sit(bas, 1, PracticeRole.CLIENT);
        assertThat(seen(eva).cards()).as("before it begins").isEmpty();
        begin();
        assertThat(seen(eva).cards()).extracting(PlayViews.Card::role).containsExactly(PracticeRole.PROVIDER);
        assertThat(seen(bas).cards()).extracting(PlayViews.Card::role).containsExactly(PracticeRole.CLIENT);
        goOn();
        assertThat(seen(bas).cards()).extracting(PlayViews.Card::part).containsExactly(1, 2);
        goOn();
        goOn();
        assertThat(seen(bas).cards()).as("all open in the end").hasSize(12);
    }

    /// The second wall: the rows themselves are not there for another role.
    @Test
    void theDatabaseDealsEachCardToItsRoleAlone() {
        sit(eva, 1, PracticeRole.PROVIDER);
        begin();
        assertThat(cardsInReachOf(eva)).containsExactly("1 PROVIDER");
        assertThat(cardsInReachOf(anna)).isEmpty();
    }

    @Test
    void otherTeamsSeeAChoiceWhenThePartIsOver() {
        sit(eva, 1, PracticeRole.PROVIDER);
        join(bas);
        sit(bas, 2, PracticeRole.PROVIDER);
        begin();
        choose(eva, 0, "omdat het moet");
        choose(eva, 1, "toch niet");
        assertThat(seen(eva).choices(1, 1)).hasSize(2);
        assertThat(seen(bas).choices(1, 1)).isEmpty();
        goOn();
        assertThat(seen(bas).choices(1, 1)).hasSize(2);
        assertThat(seen(bas).outcome(1)).extracting(Move::words).containsExactly("toch niet");
    }

    /// Whose page calls old things new is not told of them any more.
    @Test
    void aPageReadWhileOthersPlayIsNeverOlderThanItsPulse() throws InterruptedException {
        sit(eva, 1, PracticeRole.PROVIDER);
        begin();
        long first = version(seen(eva));
        var writer = Thread.ofVirtual()
                .start(() -> IntStream.range(0, 60).forEach(each -> choose(eva, each % 2, "keuze " + each)));
        var seen = seen(eva);
        for (int looks = 0; looks < 20 || writer.isAlive(); looks++) {
            assertThat(seen.choices(1, 1)).hasSizeGreaterThanOrEqualTo((int) (version(seen) - first));
            seen = seen(eva);
        }
        writer.join();
        assertThat(version(seen(eva)) - first).isEqualTo(60);
    }

    private static long version(PlayViews.Seen seen) {
        return Long.parseLong(seen.pulse().split("\\.")[0]);
    }

    @Test
    void comesInWithTheCodeAloneHoweverItIsTyped() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> seen(bas));
        var code = codes.of(play);
        assertThat(as(bas, () -> codes.find(" " + code.toLowerCase(java.util.Locale.ROOT), bas)))
                .isEqualTo(play);
        refuses(PracticeRefusal.PLAY_CODE_WRONG, () -> as(bas, () -> codes.find("AAAA-AAAA", bas)));
        begin();
        IntStream.range(0, 3).forEach(_ -> goOn());
        refuses(PracticeRefusal.PLAY_CODE_WRONG, () -> as(bas, () -> codes.find(code, bas)));
    }

    @Test
    void whoKeepsGuessingHasToWait() {
        IntStream.range(0, 10)
                .forEach(_ ->
                        refuses(PracticeRefusal.PLAY_CODE_WRONG, () -> as(anna, () -> codes.find("AAAA-AAAA", anna))));
        refuses(PracticeRefusal.PLAY_CODE_TOO_OFTEN, () -> as(anna, () -> codes.find(codes.of(play), anna)));
    }

    @Test
    void refusesSeatsThatCannotBe() {
        join(bas);
        sit(eva, 1, PracticeRole.CLIENT);
        refuses(PracticeRefusal.PLAYED_ROLE_TAKEN, () -> sit(bas, 1, PracticeRole.CLIENT));
        refuses(PracticeRefusal.TEAM_MISSING, () -> sit(bas, 3, PracticeRole.CLIENT));
        refuses(PracticeRefusal.PLAYED_ROLE_MISSING, () -> sit(bas, 1, null));
        sit(bas, 2, PracticeRole.CLIENT);
        sit(bas, 1, PracticeRole.OBSERVER);
        begin();
        refuses(PracticeRefusal.PLAYED_ROLE_STAYS, () -> sit(bas, 1, PracticeRole.PROVIDER));
        for (int number = 3; number <= 6; number++) {
            var more = person("Meer");
            join(more);
            sit(more, 1, PracticeRole.OBSERVER);
        }
        join(anna);
        refuses(PracticeRefusal.TEAM_FULL, () -> sit(anna, 1, PracticeRole.OBSERVER));
        refuses(PracticeRefusal.SEAT_FIRST, () -> choose(anna, 0, ""));
        refuses(
                PracticeRefusal.TEAMS_OUT_OF_RANGE,
                () -> as(eva, () -> plays.make(shipped.get("shrinking-contact", Language.NL), 5, eva)));
    }

    @Test
    void refusesChoicesAndThoughtsThatSayNothing() {
        sit(eva, 1, PracticeRole.PROVIDER);
        refuses(PracticeRefusal.PLAY_NOT_GOING, () -> choose(eva, 0, ""));
        refuses(PracticeRefusal.PLAY_NOT_GOING, () -> reflect(eva, "te vroeg"));
        begin();
        refuses(PracticeRefusal.PLAY_NOT_GATHERING, this::begin);
        refuses(PracticeRefusal.CHOICE_MISSING, () -> choose(eva, null, " "));
        refuses(PracticeRefusal.CHOICE_MISSING, () -> choose(eva, 9, "x"));
        refuses(PracticeRefusal.WORDS_TOO_LONG, () -> choose(eva, 0, "a".repeat(100_000)));
        refuses(PracticeRefusal.WORDS_MISSING, () -> reflect(eva, " "));
        choose(eva, null, "eigen woorden");
        reflect(eva, "dat raakte me");
        assertThat(seen(eva).reflections(1, 1)).hasSize(1);
        IntStream.range(0, 3).forEach(_ -> goOn());
        refuses(PracticeRefusal.PLAY_NOT_GOING, this::goOn);
        reflect(eva, "achteraf");
        assertThat(seen(eva).reflections(3, 1)).hasSize(1);
    }

    @Test
    void anOwnCaseIsItsAuthorsAlone() {
        var content = content("Eigen geval", 20, "Verhaal");
        var id = as(eva, () -> cases.write(content, eva));
        assertThat(as(eva, () -> cases.listOwn())).extracting(PracticeCase::id).containsExactly(id);
        assertThat(as(bas, () -> cases.listOwn())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(bas, () -> cases.get(id)));
        change(id, 1, content("Anders", 20, "Verhaal"));
        refuses(PracticeRefusal.CASE_CHANGED_MEANWHILE, () -> change(id, 1, content));
        var own = as(eva, () -> plays.make(cases.get(id).content(), 1, eva));
        as(eva, () -> {
            cases.remove(id, eva);
            return true;
        });
        assertThat(as(eva, () -> views.get(own, eva)).play().about().content().title())
                .isEqualTo("Anders");
    }

    @Test
    void aNamedColleagueStartsACaseWithoutReadingIt() {
        var id = as(eva, () -> cases.write(content("Van Eva", 20, "Verhaal"), eva));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(bas, () -> cases.deal(id, bas)));
        refuses(PracticeRefusal.CASE_STARTER_IS_AUTHOR, () -> name(id, eva));
        name(id, bas);
        name(id, bas);
        assertThat(as(bas, () -> cases.listToStart(bas)))
                .extracting(Cases.ToStart::title)
                .containsExactly("Van Eva");
        assertThat(as(anna, () -> cases.listToStart(anna))).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(bas, () -> cases.get(id)));
        var started = as(bas, () -> plays.make(cases.deal(id, bas), 1, bas));
        assertThat(as(bas, () -> views.get(started, bas)).cards()).isEmpty();
        Identity.run(eva, () -> cases.takeOffStarter(id, bas.person(), eva));
        assertThat(as(bas, () -> cases.listToStart(bas))).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(bas, () -> {
                    cases.nameStarter(id, anna.person(), bas);
                    return true;
                }));
    }

    private boolean name(PracticeCase.Id id, Actor starter) {
        return as(eva, () -> {
            cases.nameStarter(id, starter.person(), eva);
            return true;
        });
    }

    @Test
    void refusesACaseThatCannotBePlayed() {
        refuses(PracticeRefusal.CASE_TITLE_MISSING, () -> as(eva, () -> cases.write(content(" ", 20, "x"), eva)));
        refuses(PracticeRefusal.CASE_MINUTES_OUT_OF_RANGE, () -> as(eva, () -> cases.write(content("t", 0, "x"), eva)));
        refuses(
                PracticeRefusal.CASE_TEXT_TOO_LONG,
                () -> as(eva, () -> cases.write(content("t", 20, "x".repeat(100_000)), eva)));
        refuses(
                PracticeRefusal.CASE_PART_MISSING,
                () -> as(eva, () -> cases.write(new PracticeCase.Content(Language.NL, "t", "", List.of()), eva)));
    }

    private static PracticeCase.Content content(String title, int minutes, String story) {
        var part = new PracticeCase.Part(
                "Deel",
                GuidePhase.EXECUTION,
                minutes,
                story,
                Map.of(PracticeRole.CLIENT, "geheim"),
                List.of(),
                List.of());
        return new PracticeCase.Content(Language.NL, title, "", List.of(part));
    }

    private PlayViews.Seen seen(Actor actor) {
        return as(actor, () -> views.get(play, actor));
    }

    private boolean join(Actor actor) {
        return as(actor, () -> {
            plays.comeIn(play, actor);
            return true;
        });
    }

    private boolean sit(Actor actor, int team, PracticeRole role) {
        return as(actor, () -> {
            plays.sit(play, team, role, actor);
            return true;
        });
    }

    private boolean begin() {
        return as(eva, () -> {
            plays.begin(play, eva);
            return true;
        });
    }

    private boolean goOn() {
        return as(eva, () -> {
            plays.goOn(play, eva);
            return true;
        });
    }

    private boolean choose(Actor actor, Integer option, String words) {
        return as(actor, () -> {
            plays.choose(play, option, "", words, actor);
            return true;
        });
    }

    private boolean reflect(Actor actor, String words) {
        return as(actor, () -> {
            plays.reflect(play, words, actor);
            return true;
        });
    }

    private boolean change(PracticeCase.Id id, int version, PracticeCase.Content content) {
        return as(eva, () -> {
            cases.change(id, version, content, eva);
            return true;
        });
    }

    private List<String> cardsInReachOf(Actor actor) {
        return as(
                actor,
                () -> transactions.execute(
                        _ -> jdbc.sql("select part || ' ' || role from practice_card where play_id = :play order by 1")
                                .param("play", play.value())
                                .query(String.class)
                                .list()));
    }

    private Actor person(String name) {
        var full = name + " Speler " + COUNT.incrementAndGet();
        var id = Identity.as(Actor.SYSTEM, () -> persons.add(full, "", "adviseur", Actor.SYSTEM));
        return new Actor(id, full, Actor.Kind.PERSON);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Objects.requireNonNull(Identity.as(actor, work::get));
    }

    private static void refuses(Refusal reason, Supplier<?> act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::get)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
