package nl.samenspel.practice;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Playing a case. What players choose and think is practice, so the journal has lines for the
/// play alone, not for it.
@Service
public class Plays {
    private static final Duration MORE = Duration.ofMinutes(5);

    private final PlayStore store;
    private final PlayCodes codes;
    private final Relations relations;
    private final Journal journal;
    private final Making making;

    Plays(PlayStore store, PlayCodes codes, Relations relations, Journal journal, Making making) {
        this.store = store;
        this.codes = codes;
        this.relations = relations;
        this.journal = journal;
        this.making = making;
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
        relations.give(by.person(), Relation.FACILITATOR, Resource.PLAY, id.value(), "practice.make");
        store.add(new Play.About(id, by.person(), open, teams), codes.sealOf(id), making.clock.instant());
        store.deal(id, cards(content));
        store.comeIn(id, by.person());
        record(by, "PLAY_MADE", id);
        return id;
    }

    /// With the code. Coming in twice changes nothing.
    @Transactional
    public void comeIn(Play.Id id, Actor by) {
        if (store.find(id).isEmpty()) {
            relations.give(by.person(), Relation.PARTICIPANT, Resource.PLAY, id.value(), "practice.comeIn");
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
        var play = get(id);
        PracticeRules.requireSeat(play, store.players(id), me(id, by), team, role);
        store.seat(id, new Player(by.person(), team, role));
        store.touch(id);
    }

    /// Refuses: PLAY_NOT_GATHERING.
    @Transactional
    public void begin(Play.Id id, Actor by) {
        step(id, play -> play.begin(making.clock.instant()));
        record(by, "PLAY_BEGUN", id);
    }

    /// The next part; after the last one everything opens. Refuses: PLAY_NOT_GOING.
    @Transactional
    public void goOn(Play.Id id, Actor by) {
        if (step(id, play -> play.goOn(making.clock.instant())) instanceof Play.Ended) {
            record(by, "PLAY_ENDED", id);
        }
    }

    /// Five minutes more. Refuses: PLAY_NOT_GOING.
    @Transactional
    public void extend(Play.Id id) {
        step(id, play -> play.extend(MORE, making.clock.instant()));
    }

    /// For the player's team, in the part that is being played. Refuses: PLAY_NOT_GOING,
    /// SEAT_FIRST, CHOICE_MISSING, WORDS_TOO_LONG.
    ///
    /// @param option from 0; null: own words
    /// @param intervention key of the guide, or empty
    @Transactional
    public void choose(Play.Id id, @Nullable Integer option, String intervention, String words, Actor by) {
        var play = going(get(id));
        PracticeRules.requireWords(words);
        if (option == null
                ? words.isBlank()
                : option < 0 || option >= play.text().options().size()) {
            throw new Refused("option", PracticeRefusal.CHOICE_MISSING);
        }
        add(id, Move.Kind.CHOICE, play.part(), option, intervention, words, by);
    }

    /// A thought about the part that is being played or, when all is over, about the whole.
    /// Refuses: PLAY_NOT_GOING, SEAT_FIRST, WORDS_MISSING, WORDS_TOO_LONG.
    @Transactional
    public void reflect(Play.Id id, String words, Actor by) {
        var play = get(id);
        if (play instanceof Play.Gathering) {
            throw new Refused(PracticeRefusal.PLAY_NOT_GOING);
        }
        PracticeRules.requireWords(words);
        if (words.isBlank()) {
            throw new Refused("words", PracticeRefusal.WORDS_MISSING);
        }
        add(id, Move.Kind.REFLECTION, play.part(), null, "", words, by);
    }

    private void add(
            Play.Id id,
            Move.Kind kind,
            int part,
            @Nullable Integer option,
            String intervention,
            String words,
            Actor by) {
        var me = me(id, by);
        if (!me.isSeated()) {
            throw new Refused(PracticeRefusal.SEAT_FIRST);
        }
        store.add(
                making.ids.next(),
                id,
                new Move(
                        kind,
                        me.team(),
                        part,
                        by.person(),
                        option,
                        intervention,
                        words.strip(),
                        making.clock.instant()));
        store.touch(id);
    }

    private Play step(Play.Id id, UnaryOperator<Play> how) {
        var after = how.apply(get(id));
        store.save(after);
        return after;
    }

    private Play get(Play.Id id) {
        return store.findForUpdate(id).orElseThrow(NotFound::new);
    }

    private static Play.Playing going(Play play) {
        return switch (play) {
            case Play.Playing playing -> playing;
            case Play.Gathering _, Play.Ended _ -> throw new Refused(PracticeRefusal.PLAY_NOT_GOING);
        };
    }

    private Player me(Play.Id id, Actor by) {
        return store.players(id).stream()
                .filter(player -> player.person().equals(by.person()))
                .findFirst()
                .orElseThrow(NotFound::new);
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
        journal.record(by, Line.of(verb, Resource.PLAY.kind(), id.value()));
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
}
