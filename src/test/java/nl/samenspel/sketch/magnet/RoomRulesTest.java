package nl.samenspel.sketch.magnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.board.Admission;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import nl.samenspel.board.Sight;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.sketch.SketchRefusal;
import org.junit.jupiter.api.Test;

/// Nine seats round one screen: Sem types; Farida sits in the clients' corner with a telephone.
class RoomRulesTest {
    private static final PersonId FARIDA = new PersonId(new UUID(1, 1));
    private static final PersonId SEM = new PersonId(new UUID(1, 3));
    private static final Admission CLIENT = seat(FARIDA, Map.of("corner", "client"));
    private static final Admission SCRIBE = seat(SEM, Map.of());
    private static final Admission LEADING = seat(new PersonId(new UUID(1, 4)), Map.of("facilitator", "yes"));
    private static final Admission ALONG = seat(new PersonId(new UUID(1, 5)), Map.of("co", "yes"));
    private static final String FREE = "00000000-0000-0002-0000-000000000001";
    private static final String OWNERS = "00000000-0000-0002-0000-000000000002";
    private static final String IDEA = "00000000-0000-0003-0000-000000000001";
    private static final List<String> ROOM = List.of(
            "room=yes",
            "scribe=" + SEM.value(),
            "voting=3",
            "seat." + FREE + "=client 1",
            "seat." + OWNERS + "=owner 1");

    private static Admission seat(PersonId person, Map<String, String> fields) {
        return new Admission(new Actor(person, "iemand", Actor.Kind.PERSON), true, fields);
    }

    private static Board board(List<String> facts, String... more) {
        var all = new java.util.ArrayList<>(facts);
        all.addAll(Arrays.asList(more));
        var edits = all.stream()
                .map(each -> each.split("=", 2))
                .<Edit>map(each -> new Edit.SetState(each[0], each[1]))
                .toList();
        return Board.EMPTY.after(new BoardChange(1, new UUID(3, 1), null, "", Instant.EPOCH, edits));
    }

    private static BoardCommand fact(String key, String value) {
        return new BoardCommand.SetState(key, value);
    }

    private static void refuses(SketchRefusal reason, Board board, BoardCommand command, Admission by) {
        assertThatThrownBy(() -> TableRules.require(board, command, by))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void allows(Board board, BoardCommand command, Admission by) {
        assertThatCode(() -> TableRules.require(board, command, by)).doesNotThrowAnyException();
    }

    private static String vote(String voter) {
        return "vote." + voter + "." + IDEA;
    }

    @Test
    void theScribeVotesForSeatsAndNobodyElseDoes() {
        allows(board(ROOM), fact(vote(FREE), "2 client"), SCRIBE);
        allows(board(ROOM), fact(vote(OWNERS), "1 owner"), SCRIBE);
        refuses(SketchRefusal.NOT_YOUR_VOTE, board(ROOM), fact(vote(OWNERS), "1 client"), SCRIBE);
        refuses(SketchRefusal.NOT_YOUR_VOTE, board(ROOM), fact(vote(FREE), "1 client"), CLIENT);
        refuses(SketchRefusal.NOT_YOUR_VOTE, board(ROOM.subList(1, ROOM.size())), fact(vote(FREE), "1 client"), SCRIBE);
    }

    @Test
    void whoHoldsASeatVotesAsThatSeatWithinOneLimit() {
        var held = board(ROOM, "seat." + FREE + "=client 1 " + FARIDA.value());
        allows(held, fact(vote(FREE), "3 client"), CLIENT);
        refuses(SketchRefusal.NOT_YOUR_VOTE, held, fact(vote(FARIDA.value().toString()), "1 client"), CLIENT);
        var gaveTwo = board(
                ROOM,
                "seat." + FREE + "=client 1 " + FARIDA.value(),
                "vote." + FARIDA.value() + "." + OWNERS + "=2 client");
        allows(gaveTwo, fact(vote(FREE), "1 client"), SCRIBE);
        refuses(SketchRefusal.VOTES_SPENT, gaveTwo, fact(vote(FREE), "2 client"), SCRIBE);
        refuses(SketchRefusal.VOTES_SPENT, gaveTwo, fact(vote(FREE), "2 client"), CLIENT);
    }

    @Test
    void somebodyTakesAFreeSeatOfTheirOwnCornerAndOnlyOne() {
        var mine = "client 1 " + FARIDA.value();
        allows(board(ROOM), fact("seat." + FREE, mine), CLIENT);
        refuses(SketchRefusal.NOT_YOUR_SEAT, board(ROOM), fact("seat." + FREE, "client 1 " + SEM.value()), CLIENT);
        refuses(SketchRefusal.NOT_YOUR_SEAT, board(ROOM), fact("seat." + FREE, "client 7 " + FARIDA.value()), CLIENT);
        refuses(SketchRefusal.NOT_YOUR_SEAT, board(ROOM), fact("seat." + OWNERS, "owner 1 " + FARIDA.value()), CLIENT);
        refuses(SketchRefusal.NOT_YOUR_SEAT, board(ROOM), fact("seat." + IDEA, mine), CLIENT);
        refuses(SketchRefusal.NOT_YOUR_SEAT, board(ROOM), fact("seat." + FREE, "king 1"), LEADING);
        refuses(SketchRefusal.FACILITATOR_ONLY, board(ROOM), fact("seat." + FREE, null), CLIENT);
        allows(board(ROOM), fact("seat." + FREE, null), LEADING);
        var taken = board(ROOM, "seat." + FREE + "=client 1 " + SEM.value());
        refuses(SketchRefusal.SEAT_TAKEN, taken, fact("seat." + FREE, mine), CLIENT);
        var two = board(ROOM, "seat." + FREE + "=" + mine, "seat." + IDEA + "=client 2");
        refuses(SketchRefusal.NOT_YOUR_SEAT, two, fact("seat." + IDEA, "client 2 " + FARIDA.value()), CLIENT);
        allows(two, fact("seat." + FREE, "client 1"), CLIENT);
    }

    @Test
    void onlyTheScribeWritesForASeat() {
        var idea = Element.placed(
                new Element.Id(UUID.fromString(IDEA)), Magnet.IDEA, Element.Position.ORIGIN, "", Map.of("seat", FREE));
        allows(board(ROOM), new BoardCommand.Place(idea), SCRIBE);
        refuses(SketchRefusal.NOT_YOUR_SEAT, board(ROOM), new BoardCommand.Place(idea), CLIENT);
        refuses(SketchRefusal.NOT_YOUR_SEAT, Board.EMPTY, new BoardCommand.Place(idea), SCRIBE);
        allows(board(ROOM), fact("confirm.owner", "yes"), SCRIBE);
    }

    @Test
    void whatIsWithoutANameDoesNotTellTheSeat() {
        var looking = TableLooking.on(
                board(ROOM, "rules.improvements=open anonymous", "rules.coherence=open own_corner"), (a, _) -> a);
        assertThat(looking.sight(ofSeat("improvements"))).isEqualTo(Sight.UNSIGNED.without("corner", "seat"));
        assertThat(looking.sight(ofSeat("coherence"))).isEqualTo(Sight.UNSIGNED.without("seat"));
    }

    private static Element ofSeat(String card) {
        return Element.placed(
                new Element.Id(UUID.fromString(IDEA)),
                Magnet.IDEA,
                Element.Position.ORIGIN,
                "",
                Map.of("seat", FREE, "card", card));
    }

    @Test
    void hiddenVotesOfASeatAreSeenByWhoTypesOrHoldsIt() {
        var hidden =
                board(ROOM, "rules.improvements=hidden anonymous", "seat." + OWNERS + "=owner 1 " + FARIDA.value());
        var looking = TableLooking.on(hidden, (a, _) -> a);
        assertThat(looking.sight(vote(FREE), "1 client improvements").owner()).isEqualTo(SEM);
        assertThat(looking.sight(vote(OWNERS), "1 owner improvements").owner()).isEqualTo(FARIDA);
        assertThat(looking.sight(vote(OWNERS), "1 owner improvements").othersKey())
                .isNull();
    }

    @Test
    void whoLeadsAlongDoesAllButHandOver() {
        for (var key : List.of("card", "locked", "voting", "room", "scribe", "reveal.players")) {
            allows(Board.EMPTY, fact(key, "yes"), ALONG);
        }
        refuses(
                SketchRefusal.FACILITATOR_ONLY,
                Board.EMPTY,
                fact("facilitator", FARIDA.value().toString()),
                ALONG);
    }

    @Test
    void leadingIsTakenOverForOneselfAfterAnnouncingIt() {
        var own = ALONG.actor().person().value().toString();
        allows(Board.EMPTY, fact("takeover", own), ALONG);
        allows(Board.EMPTY, fact("takeover", SEM.value().toString()), SCRIBE);
        refuses(SketchRefusal.FACILITATOR_ONLY, Board.EMPTY, fact("takeover", own), SCRIBE);
        refuses(
                SketchRefusal.FACILITATOR_ONLY,
                Board.EMPTY,
                fact("takeover", FARIDA.value().toString()),
                CLIENT);
        refuses(SketchRefusal.TAKE_OVER_UNANNOUNCED, Board.EMPTY, fact("facilitator", own), ALONG);
        allows(board(List.of("takeover=" + own)), fact("facilitator", own), ALONG);
        allows(board(List.of("takeover=" + own)), fact("takeover", null), LEADING);
    }

    @Test
    void aPausedBoardChangesOnlyByGoingOn() {
        var paused = board(List.of("paused=2027-01-12T08:30:00Z"));
        refuses(SketchRefusal.SESSION_PAUSED, paused, fact("outcome.start", "iets"), CLIENT);
        refuses(SketchRefusal.SESSION_PAUSED, paused, fact("card", "players"), LEADING);
        refuses(SketchRefusal.FACILITATOR_ONLY, paused, fact("paused", null), CLIENT);
        allows(paused, fact("paused", null), ALONG);
    }
}
