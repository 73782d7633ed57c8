package nl.samenspel.practice;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What players choose and think, as rows: the same rules for who acts at the board and for who fills in a form. Each
/// act answers the facts that its board must hear with it. In the transaction of the caller.
@Component
class Moves {
    private final PlayStore store;
    private final InstantSource clock;

    Moves(PlayStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Refuses: PLAY_NOT_GOING, SEAT_FIRST, CHOICE_MISSING, WORDS_TOO_LONG.
    Move choice(Play play, Player me, @Nullable Integer option, String intervention, String words) {
        var playing = going(play);
        requireSeat(me);
        PracticeRules.requireWords(words);
        if (option == null
                ? words.isBlank()
                : option < 0 || option >= playing.text().options().size()) {
            throw new Refused("option", PracticeRefusal.CHOICE_MISSING);
        }
        return move(Move.Kind.CHOICE, play, me, option, intervention, words);
    }

    /// Refuses: PLAY_NOT_GOING, SEAT_FIRST, WORDS_MISSING, WORDS_TOO_LONG.
    Move thought(Play play, Player me, String words) {
        if (play instanceof Play.Gathering) {
            throw new Refused(PracticeRefusal.PLAY_NOT_GOING);
        }
        requireSeat(me);
        PracticeRules.requireWords(words);
        if (words.isBlank()) {
            throw new Refused("words", PracticeRefusal.WORDS_MISSING);
        }
        return move(Move.Kind.REFLECTION, play, me, null, "", words);
    }

    List<BoardCommand.Direct> add(UUID id, Play play, Move move) {
        store.add(id, play.about().id(), move);
        store.touch(play.about().id());
        return move.kind() == Move.Kind.CHOICE ? standing(play, move.team()) : List.of();
    }

    /// From the board. Refuses what the two above refuse, and PLAY_PART_OVER when the play went on meanwhile.
    List<BoardCommand.Direct> placed(Play.Id id, Element element, Actor by) {
        var play = get(id);
        if (PlayBoard.number(element, PlayBoard.PART) != play.part()) {
            throw new Refused(PracticeRefusal.PLAY_PART_OVER);
        }
        var me = player(id, by);
        var move = element.kind().equals(PlayBoard.CHOICE)
                ? choice(
                        play,
                        me,
                        option(element),
                        element.findField(PlayBoard.INTERVENTION).orElse(""),
                        element.text())
                : thought(play, me, element.text());
        return add(element.id().value(), play, move);
    }

    /// Refuses: MOVE_STAYS, when others have read it or may have.
    List<BoardCommand.Direct> takeBack(Play.Id id, UUID move) {
        return turn(id, move, true);
    }

    /// Refuses: MOVE_STAYS.
    List<BoardCommand.Direct> standAgain(Play.Id id, UUID move) {
        return turn(id, move, false);
    }

    private List<BoardCommand.Direct> turn(Play.Id id, UUID moveId, boolean back) {
        var play = get(id);
        var move = store.findMove(id, moveId).orElseThrow(NotFound::new);
        var isChoice = move.kind() == Move.Kind.CHOICE;
        var isOver = isChoice && !(play instanceof Play.Playing playing && !playing.open());
        if (move.part() != play.part() || isOver) {
            throw new Refused(PracticeRefusal.MOVE_STAYS);
        }
        store.withdraw(moveId, back ? clock.instant() : null);
        store.touch(id);
        return isChoice ? standing(play, move.team()) : List.of();
    }

    /// Whether the team has a choice now; and when each team has one, all lie open.
    private List<BoardCommand.Direct> standing(Play play, int team) {
        var facts = new ArrayList<BoardCommand.Direct>();
        var id = play.about().id();
        var chose = store.moves(id).stream()
                .filter(move -> move.kind() == Move.Kind.CHOICE && move.part() == play.part())
                .map(Move::team)
                .collect(Collectors.toSet());
        facts.add(PlayBoard.chosen(team, chose.contains(team) ? play.part() : null));
        var teams = store.players(id).stream()
                .filter(Player::isSeated)
                .map(Player::team)
                .collect(Collectors.toSet());
        if (play instanceof Play.Playing playing && !playing.open() && teams.size() > 1 && chose.containsAll(teams)) {
            store.save(playing.opened());
            facts.add(PlayBoard.open(play.part()));
        }
        return facts;
    }

    private Move move(
            Move.Kind kind, Play play, Player me, @Nullable Integer option, String intervention, String words) {
        return new Move(
                kind, me.team(), play.part(), me.person(), option, intervention, words.strip(), clock.instant());
    }

    private static void requireSeat(Player me) {
        if (!me.isSeated()) {
            throw new Refused(PracticeRefusal.SEAT_FIRST);
        }
    }

    private static Play.Playing going(Play play) {
        return switch (play) {
            case Play.Playing playing -> playing;
            case Play.Gathering _, Play.Ended _ -> throw new Refused(PracticeRefusal.PLAY_NOT_GOING);
        };
    }

    /// Refuses: CHOICE_MISSING.
    private static @Nullable Integer option(Element element) {
        try {
            return element.findField(PlayBoard.OPTION).map(Integer::valueOf).orElse(null);
        } catch (NumberFormatException e) {
            throw new Refused(PracticeRefusal.CHOICE_MISSING);
        }
    }

    Play get(Play.Id id) {
        return store.findForUpdate(id).orElseThrow(NotFound::new);
    }

    Player player(Play.Id id, Actor by) {
        return store.players(id).stream()
                .filter(player -> player.person().equals(by.person()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
