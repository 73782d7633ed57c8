package nl.samenspel.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Playing a case. What players choose and think is practice, so the journal has lines for the
/// play alone, not for it.
@Service
public class Plays {
    private final PlayStore store;
    private final PlayTable table;
    private final Moves moves;
    private final Making making;
    private final Keeping keeping;

    Plays(PlayStore store, PlayTable table, Moves moves, Making making, Keeping keeping) {
        this.store = store;
        this.table = table;
        this.moves = moves;
        this.making = making;
        this.keeping = keeping;
    }

    /// Whoever makes it leads it, and may play along. Refuses: TEAMS_OUT_OF_RANGE.
    @Transactional
    public Play.Id make(PracticeCase.Content content, int teams, Actor by) {
        PracticeRules.requireTeams(teams);
        var id = new Play.Id(making.ids.next());
        var open = new PracticeCase.Content(
                content.language(),
                content.title(),
                content.about(),
                content.parts().stream().map(PracticeCase.Part::withoutCards).toList());
        keeping.relations.give(by.person(), Relation.FACILITATOR, Resource.PLAY, id.value(), "practice.make");
        store.add(new Play.About(id, by.person(), open, teams), keeping.codes.sealOf(id), making.clock.instant());
        store.deal(id, cards(content));
        store.comeIn(id, by.person());
        table.tell(id, PlayBoard.made(teams, cards(content), making.ids::next), by);
        record(by, "PLAY_MADE", id);
        return id;
    }

    /// With the code. Coming in twice changes nothing.
    @Transactional
    public void comeIn(Play.Id id, Actor by) {
        if (store.find(id).isEmpty()) {
            keeping.relations.give(by.person(), Relation.PARTICIPANT, Resource.PLAY, id.value(), "practice.comeIn");
        }
        store.comeIn(id, by.person());
        store.touch(id);
    }

    /// Their page stands open.
    @Transactional
    public void here(Play.Id id, Actor by) {
        var now = making.clock.instant();
        store.here(id, by.person(), now, now.minus(PracticeRules.SEEN_EVERY));
    }

    /// Refuses: TEAM_MISSING, TEAM_FULL, PLAYED_ROLE_MISSING, PLAYED_ROLE_TAKEN, PLAYED_ROLE_STAYS.
    @Transactional
    public void sit(Play.Id id, int team, @Nullable PracticeRole role, Actor by) {
        var play = moves.get(id);
        PracticeRules.requireSeat(play, store.players(id), moves.player(id, by), team, role);
        var seated = new Player(by.person(), team, role);
        store.seat(id, seated);
        store.touch(id);
        table.tell(id, PlayBoard.seated(seated), by);
    }

    /// Refuses: PLAY_NOT_GATHERING.
    @Transactional
    public void begin(Play.Id id, Actor by) {
        step(id, Play::begin, by);
        record(by, "PLAY_BEGUN", id);
    }

    /// The next part; after the last one everything opens. Refuses: PLAY_NOT_GOING.
    @Transactional
    public void goOn(Play.Id id, Actor by) {
        if (step(id, Play::goOn, by) instanceof Play.Ended) {
            record(by, "PLAY_ENDED", id);
        }
    }

    /// More time, from now on when it was over. Refuses: PLAY_NOT_GOING.
    @Transactional
    public void extend(Play.Id id, Duration more, Actor by) {
        step(id, (play, now) -> play.extend(more, now), by);
    }

    /// The clock stands still until [#resume]. Refuses: PLAY_NOT_GOING.
    @Transactional
    public void pause(Play.Id id, Actor by) {
        step(id, Play::pause, by);
    }

    /// Refuses: PLAY_NOT_GOING.
    @Transactional
    public void resume(Play.Id id, Actor by) {
        step(id, Play::resume, by);
    }

    /// For the player's team, in the part that is being played. Refuses: PLAY_NOT_GOING,
    /// SEAT_FIRST, CHOICE_MISSING, WORDS_TOO_LONG.
    ///
    /// @param option from 0; null: own words
    /// @param intervention key of the guide, or empty
    @Transactional
    public void choose(Play.Id id, @Nullable Integer option, String intervention, String words, Actor by) {
        var play = moves.get(id);
        add(play, moves.choice(play, moves.player(id, by), option, intervention, words), by);
    }

    /// A thought about the part that is being played or, when all is over, about the whole.
    /// Refuses: PLAY_NOT_GOING, SEAT_FIRST, WORDS_MISSING, WORDS_TOO_LONG.
    @Transactional
    public void reflect(Play.Id id, String words, Actor by) {
        var play = moves.get(id);
        add(play, moves.thought(play, moves.player(id, by), words), by);
    }

    private void add(Play play, Move move, Actor by) {
        var moveId = making.ids.next();
        var commands = new ArrayList<>(List.of(PlayBoard.placed(moveId, move)));
        commands.addAll(moves.add(moveId, play, move));
        table.tell(play.about().id(), commands, by);
    }

    private Play step(Play.Id id, BiFunction<Play, Instant, Play> how, Actor by) {
        var before = moves.get(id);
        var now = making.clock.instant();
        var after = how.apply(before, now);
        store.save(after);
        table.tell(id, PlayBoard.course(before, after, now), by);
        return after;
    }

    private static List<PlayStore.Card> cards(PracticeCase.Content content) {
        return java.util.stream.IntStream.rangeClosed(1, content.parts().size())
                .boxed()
                .flatMap(part -> content.parts().get(part - 1).cards().entrySet().stream()
                        .filter(card -> !card.getValue().isBlank())
                        .map(card -> new PlayStore.Card(part, card.getKey(), card.getValue())))
                .toList();
    }

    private void record(Actor by, String verb, Play.Id id) {
        keeping.journal.record(by, Line.of(verb, Resource.PLAY.kind(), id.value()));
    }

    /// Time and new ids.
    @org.springframework.stereotype.Component
    static class Making {
        private final InstantSource clock;
        private final Ids ids;

        Making(InstantSource clock, Ids ids) {
            this.clock = clock;
            this.ids = ids;
        }
    }

    /// Who may come in, and what is kept of it.
    @org.springframework.stereotype.Component
    static class Keeping {
        private final PlayCodes codes;
        private final Relations relations;
        private final Journal journal;

        Keeping(PlayCodes codes, Relations relations, Journal journal) {
            this.codes = codes;
            this.relations = relations;
            this.journal = journal;
        }
    }
}
