package nl.samenspel.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.BoardViews;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A play on the live engine: Eva leads and plays the provider of team 1, Bas its client; Anna plays the client of
/// team 2, and Jan only looks on there.
@WithApplication
class PlayAtTheBoardTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Plays plays;

    @Autowired
    PlayViews views;

    @Autowired
    ShippedCases shipped;

    @Autowired
    Persons persons;

    @Autowired
    LiveBoards boards;

    @Autowired
    BoardViews boardViews;

    private Actor eva;
    private Play.Id play;
    private AtPlay asEva;
    private AtPlay asBas;
    private AtPlay asAnna;
    private AtPlay asJan;

    @BeforeEach
    void fourPeopleAtTheBoard() {
        eva = person("Eva");
        play = as(eva, () -> plays.make(shipped.get("shrinking-contact", Language.NL), 2, eva));
        sit(eva, 1, PracticeRole.PROVIDER);
        asEva = arrive(eva);
        asBas = arrive(joined("Bas", 1, PracticeRole.CLIENT));
        asAnna = arrive(joined("Anna", 2, PracticeRole.CLIENT));
        asJan = arrive(joined("Jan", 2, PracticeRole.OBSERVER));
    }

    @AfterEach
    void everybodyLeaves() {
        List.of(asEva, asBas, asAnna, asJan).forEach(each -> boards.leave(PlayBoard.of(play), each));
    }

    @Test
    @DisplayName("B52 a card reaches who plays its role, when its part begins, and nobody else before the end")
    void aCardReachesItsRoleAlone() {
        goOn(0);
        List.of(asEva, asBas, asAnna, asJan).forEach(each -> each.awaitFact("part", "1"));
        asEva.await("Jij bent Hanneke Blom");
        asBas.await("Jij bent Marian Hoekstra");
        asAnna.await("Jij bent Marian Hoekstra");
        asJan.await("Kijk wie er praat");
        for (int part = 1; part <= 3; part++) {
            for (var each : List.of(asEva, asBas, asAnna, asJan)) {
                assertThat(each.heard()).as("part %d", part).doesNotContain(foreign(each, part));
            }
            goOn(part);
        }
        List.of(asEva, asBas, asAnna, asJan).forEach(each -> each.awaitFact("ended", "yes"));
        assertThat(asJan.heard()).contains("Jij bent Ruud Vermeer", "Jij bent Hanneke Blom");
    }

    @Test
    @DisplayName("B52 B53 B55 what a team chose stays with the team until each team has chosen")
    void aChoiceStaysWithTheTeam() {
        goOn(0);
        asBas.awaitFact("part", "1");
        assertThat(asEva.places("choice", "wij vragen door", Map.of())).isEmpty();
        asBas.await("wij vragen door");
        asAnna.awaitFact("chosen.1", "1");
        asJan.awaitFact("chosen.1", "1");
        assertThat(asAnna.heard() + asJan.heard()).doesNotContain("wij vragen door");
        assertThat(seen(asAnna.actor()).choices(1, 1)).isEmpty();
        assertThat(seen(asAnna.actor()).chose()).containsExactly(1);

        assertThat(asAnna.places("choice", "", Map.of("option", "3"))).isEmpty();
        asAnna.awaitFact("open.1", "yes");
        asJan.await("wij vragen door");
        assertThat(seen(asAnna.actor()).choices(1, 1)).extracting(Move::words).containsExactly("wij vragen door");
        assertThat(seen(asEva.actor()).choices(1, 2)).extracting(Move::option).containsExactly(3);
        assertThat(asAnna.does(new BoardCommand.Undo())).isEqualTo("MOVE_STAYS");
    }

    @Test
    void aChoiceIsTakenBackAndMadeAgain() {
        goOn(0);
        asEva.awaitFact("part", "1");
        assertThat(asEva.places("choice", "", Map.of("option", "0"))).isEmpty();
        assertThat(asEva.does(new BoardCommand.Undo())).isEmpty();
        assertThat(seen(eva).choices(1, 1)).isEmpty();
        assertThat(boardViews.board(PlayBoard.of(play)).findFact("chosen.1")).isEmpty();
        assertThat(asEva.does(new BoardCommand.Redo())).isEmpty();
        assertThat(seen(eva).choices(1, 1)).hasSize(1);
        goOn(1);
        asEva.awaitFact("part", "2");
        assertThat(asEva.does(new BoardCommand.Undo())).isEqualTo("MOVE_STAYS");
    }

    @Test
    @DisplayName("B53 a choice from a form is a numbered change of the same board")
    void aFormTellsTheBoard() {
        goOn(0);
        as(eva, () -> {
            plays.choose(play, 1, "", "op papier", eva);
            plays.reflect(play, "dat was stil", eva);
            return true;
        });
        asBas.await("op papier");
        asBas.await("dat was stil");
        assertThat(asAnna.heard()).doesNotContain("op papier", "dat was stil");
        assertThat(boardViews
                        .shownTo(PlayBoard.of(play), asAnna.actor().person())
                        .listElements())
                .extracting(each -> each.kind())
                .containsOnly("card");
    }

    @Test
    @DisplayName("B54 the clock is the server's: it starts with a part, stands still, and gets more time")
    void theClockIsTheServers() {
        goOn(0);
        asBas.awaitFact("timer", "running 1500");
        leads(() -> plays.pause(play, eva));
        asBas.awaitFactThat("timer", value -> value.startsWith("paused 14") || value.equals("paused 1500"));
        leads(() -> plays.extend(play, java.time.Duration.ofMinutes(1), eva));
        asBas.awaitFactThat("timer", value -> value.startsWith("paused 15"));
        leads(() -> plays.resume(play, eva));
        asBas.awaitFactThat("timer", value -> value.startsWith("running 15"));
    }

    @Test
    @DisplayName("B53 what is not for players to do at the board is refused")
    void refusesWhatIsNotForPlayers() {
        assertThat(asEva.places("choice", "te vroeg", Map.of())).isEqualTo("PLAY_NOT_GOING");
        goOn(0);
        asEva.awaitFact("part", "1");
        assertThat(asEva.does(new BoardCommand.SetState("part", "3"))).isEqualTo("PLAY_ACT_NOT_POSSIBLE");
        assertThat(asEva.places("card", "vals", Map.of())).isEqualTo("PLAY_ACT_NOT_POSSIBLE");
        assertThat(asEva.places("choice", "voor een ander", Map.of("team", "2")))
                .isEqualTo("PLAY_ACT_NOT_POSSIBLE");
        assertThat(asEva.places("choice", "", Map.of())).isEqualTo("CHOICE_MISSING");
        assertThat(asEva.places("choice", "", Map.of("option", "9"))).isEqualTo("CHOICE_MISSING");
        assertThat(asEva.places("thought", " ", Map.of())).isEqualTo("WORDS_MISSING");
        var standing = arrive(joined("Piet", 0, null));
        assertThat(standing.places("choice", "zonder rol", Map.of())).isEqualTo("SEAT_FIRST");
        boards.leave(PlayBoard.of(play), standing);
    }

    @Test
    void whoIsNotInThePlayHasNoPlaceAtItsBoard() {
        var outsider = person("Els");
        org.assertj.core.api.Assertions.assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> boards.admission(PlayBoard.of(play), outsider));
        assertThat(boards.admission(PlayBoard.of(play), eva).fields())
                .containsEntry("leader", "yes")
                .containsEntry("role", "PROVIDER")
                .containsEntry("team", "1");
    }

    @Test
    void whoSitsDownLateReadsTheCardAtOnce() {
        goOn(0);
        asEva.awaitFact("part", "1");
        var late = joined("Ruud", 0, null);
        var asLate = arrive(late);
        assertThat(asLate.heard()).doesNotContain("Jij bent Ruud Vermeer");
        sit(late, 2, PracticeRole.DELEGATED_CLIENT);
        asLate.await("Jij bent Ruud Vermeer");
        boards.leave(PlayBoard.of(play), asLate);
    }

    /// Random acts at the board against a few lines that say the same: which act is refused, and what a team reads of
    /// the other.
    @ParameterizedTest(name = "B53 B55 seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void everyHistoryFollowsTheDrawing(long seed) {
        var random = new Random(seed);
        goOn(0);
        int part = 1;
        var chosen = new HashMap<Integer, ArrayDeque<AtPlay>>();
        var open = false;
        for (int step = 0; step < 25 && part <= 3; step++) {
            var by = List.of(asEva, asBas, asAnna, asJan).get(random.nextInt(4));
            int team = by == asEva || by == asBas ? 1 : 2;
            by.awaitFact("part", String.valueOf(part));
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    assertThat(by.places("choice", "keuze " + step + ".", Map.of()))
                            .as("seed %d", seed)
                            .isEmpty();
                    chosen.computeIfAbsent(team, _ -> new ArrayDeque<>()).push(by);
                    open |= chosen.values().stream()
                                    .filter(each -> !each.isEmpty())
                                    .count()
                            == 2;
                }
                case 2, 3 -> {
                    var mine = chosen.getOrDefault(team, new ArrayDeque<>());
                    var stands = mine.contains(by);
                    var answer = by.does(new BoardCommand.Undo());
                    if (open && stands) {
                        assertThat(answer).as("seed %d", seed).isEqualTo("MOVE_STAYS");
                    } else if (stands) {
                        assertThat(answer).as("seed %d", seed).isEmpty();
                        mine.removeFirstOccurrence(by);
                    } else {
                        assertThat(answer).as("seed %d", seed).isIn("NOTHING_TO_UNDO", "MOVE_STAYS");
                    }
                }
                case 4 ->
                    assertThat(by.does(new BoardCommand.SetState("ended", "yes")))
                            .isEqualTo("PLAY_ACT_NOT_POSSIBLE");
                default -> {
                    goOn(part++);
                    chosen.clear();
                    open = false;
                }
            }
            int own = team;
            assertThat(seen(by.actor()).moves())
                    .as("seed %d step %d", seed, step)
                    .filteredOn(move -> move.team() != own
                            && move.part() == seen(by.actor()).part())
                    .hasSize(open && part <= 3 ? chosen.get(3 - own).size() : part > 3 ? moves(3 - own) : 0);
        }
    }

    private int moves(int team) {
        return (int) seen(eva).moves().stream()
                .filter(move -> move.team() == team && move.part() == 3)
                .count();
    }

    /// Beginnings of cards that this person may not read before the end.
    private String[] foreign(AtPlay at, int part) {
        var own = seen(at.actor()).me().flatMap(Player::findRole).orElseThrow();
        var content = shipped.get("shrinking-contact", Language.NL);
        return java.util.stream.IntStream.rangeClosed(1, content.parts().size())
                .boxed()
                .flatMap(number -> content.parts().get(number - 1).cards().entrySet().stream()
                        .filter(card -> card.getKey() != own || number > part)
                        .map(card -> card.getValue()
                                .lines()
                                .filter(line -> line.length() > 60)
                                .findFirst()
                                .orElseThrow()))
                .toArray(String[]::new);
    }

    /// 0: begin.
    private void goOn(int from) {
        leads(() -> {
            if (from == 0) {
                plays.begin(play, eva);
            } else {
                plays.goOn(play, eva);
            }
        });
    }

    private void leads(Runnable act) {
        Identity.run(eva, act);
    }

    private PlayViews.Seen seen(Actor actor) {
        return as(actor, () -> views.get(play, actor));
    }

    private Actor joined(String name, int team, @org.jspecify.annotations.Nullable PracticeRole role) {
        var person = person(name);
        Identity.run(person, () -> plays.comeIn(play, person));
        if (role != null) {
            sit(person, team, role);
        }
        return person;
    }

    private void sit(Actor person, int team, PracticeRole role) {
        Identity.run(person, () -> plays.sit(play, team, role, person));
    }

    private AtPlay arrive(Actor actor) {
        var at = new AtPlay(play, actor, boards);
        boards.join(PlayBoard.of(play), at, 0);
        return at;
    }

    private Actor person(String name) {
        var full = name + " Bord " + COUNT.incrementAndGet();
        var id = Identity.as(Actor.SYSTEM, () -> persons.add(full, "", "adviseur", Actor.SYSTEM));
        return new Actor(id, full, Actor.Kind.PERSON);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Objects.requireNonNull(Identity.as(actor, work::get));
    }
}
