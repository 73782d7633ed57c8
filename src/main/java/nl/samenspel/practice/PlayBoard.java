package nl.samenspel.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.BoardCommand.Direct;
import nl.samenspel.board.BoardCommand.SetState;
import nl.samenspel.board.Element;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// How a play stands on its board: the kinds of elements and the facts, as docs/board-protocol.md §8 tells them.
public final class PlayBoard {
    /// What one role may know of one part; in sheets when it is long.
    public static final String CARD = "card";

    public static final String CHOICE = "choice";
    public static final String THOUGHT = "thought";

    static final String PART = "part";
    static final String TEAM = "team";
    static final String ROLE = "role";
    static final String OPTION = "option";
    static final String INTERVENTION = "intervention";

    /// Facts of the whole board.
    static final String TEAMS = "teams";

    static final String TIMER = "timer";
    static final String ENDED = "ended";
    static final String SEAT = "seat.";
    static final String CHOSEN = "chosen.";
    static final String OPEN = "open.";
    private static final String YES = "yes";

    /// As the board protocol allows in one text (B3).
    private static final int SHEET = 2_000;

    private PlayBoard() {}

    static Board.Id of(Play.Id play) {
        return new Board.Id(play.value());
    }

    /// Everything is dealt at once; the rules for looking say who may read what, and when.
    static List<Direct> made(int teams, List<PlayStore.Card> cards, Supplier<UUID> ids) {
        var commands = new ArrayList<Direct>();
        commands.add(new SetState(TEAMS, String.valueOf(teams)));
        for (var card : cards) {
            for (int from = 0; from < card.text().length(); from += SHEET) {
                var sheet = card.text().substring(from, Math.min(card.text().length(), from + SHEET));
                commands.add(place(
                        ids.get(),
                        CARD,
                        sheet,
                        Map.of(
                                PART,
                                String.valueOf(card.part()),
                                ROLE,
                                card.role().name(),
                                "sheet",
                                String.valueOf(from / SHEET + 1))));
            }
        }
        return commands;
    }

    static List<Direct> seated(Player player) {
        return List.of(new SetState(
                SEAT + player.person().value(),
                player.team() + " " + player.findRole().orElseThrow()));
    }

    /// What the board hears when the play went on, or its clock did something.
    static List<Direct> course(Play before, Play after, Instant now) {
        var commands = new ArrayList<Direct>();
        if (after instanceof Play.Playing playing) {
            if (before.part() != playing.part()) {
                commands.add(new SetState(PART, String.valueOf(playing.part())));
            }
            commands.add(new SetState(TIMER, clock(playing.clock(), now)));
        } else if (after instanceof Play.Ended) {
            commands.add(new SetState(TIMER, null));
            commands.add(new SetState(ENDED, YES));
        }
        return commands;
    }

    static Direct placed(UUID id, Move move) {
        var fields = new TreeMap<String, String>();
        fields.put(PART, String.valueOf(move.part()));
        fields.put(TEAM, String.valueOf(move.team()));
        var option = move.option();
        if (option != null) {
            fields.put(OPTION, String.valueOf(option));
        }
        if (!move.intervention().isEmpty()) {
            fields.put(INTERVENTION, move.intervention());
        }
        return place(id, move.kind() == Move.Kind.CHOICE ? CHOICE : THOUGHT, move.words(), fields);
    }

    static Direct chosen(int team, @Nullable Integer part) {
        return new SetState(CHOSEN + team, part == null ? null : String.valueOf(part));
    }

    static Direct open(int part) {
        return new SetState(OPEN + part, YES);
    }

    /// 0 before the first.
    static int part(Board board) {
        return board.findFact(PART).map(Integer::parseInt).orElse(0);
    }

    static boolean isEnded(Board board) {
        return board.findFact(ENDED).isPresent();
    }

    static Optional<Seat> findSeat(Board board, PersonId person) {
        return board.findFact(SEAT + person.value()).map(Seat::read);
    }

    /// Whether the choices of a part lie open for everybody.
    static boolean isOpen(Board board, int part) {
        return isEnded(board)
                || part < part(board)
                || board.findFact(OPEN + part).isPresent();
    }

    static int number(Element element, String field) {
        return element.findField(field).map(Integer::parseInt).orElse(0);
    }

    /// Whom somebody plays, and in which team.
    record Seat(int team, PracticeRole role) {
        static Seat read(String text) {
            var words = text.split(" ");
            return new Seat(Integer.parseInt(words[0]), PracticeRole.valueOf(words[1]));
        }
    }

    private static String clock(Play.Clock clock, Instant now) {
        var left = clock.left();
        return left == null
                ? "running " + Duration.between(now, clock.endsAt()).toSeconds()
                : "paused " + left.toSeconds();
    }

    private static BoardCommand.Place place(UUID id, String kind, String text, Map<String, String> fields) {
        return new BoardCommand.Place(Element.placed(new Element.Id(id), kind, Element.Position.ORIGIN, text, fields));
    }
}
