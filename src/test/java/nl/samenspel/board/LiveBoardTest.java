package nl.samenspel.board;

import static nl.samenspel.board.Story.id;
import static nl.samenspel.board.Story.move;
import static nl.samenspel.board.Story.note;
import static nl.samenspel.board.Story.place;
import static nl.samenspel.board.Story.remove;
import static nl.samenspel.board.Story.undo;
import static nl.samenspel.board.Story.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.TransactionException;

/// A live board on a real database: order, acknowledgement, meaning, outside changes, trouble.
class LiveBoardTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final Actor NOOR = new Actor(new PersonId(new UUID(1, 1)), "Noor", Actor.Kind.PERSON);
    private static final Actor JORIS = new Actor(new PersonId(new UUID(1, 2)), "Joris", Actor.Kind.PERSON);

    private final Board.Id board = new Board.Id(UUID.randomUUID());
    private final Instance instance = new Instance(database);

    @AfterEach
    void leave() {
        instance.link.away = false;
        instance.boards.stop();
    }

    @Test
    @DisplayName("B13 what anyone hears of is on disk, and the sender hears it too")
    void tellsWhatIsOnDisk() {
        var noor = instance.join(board, NOOR);
        var joris = instance.join(board, JORIS);
        var seen = new ArrayList<Integer>();
        joris.whenHearing = () -> seen.add(instance.log(board).size());
        var command = instance.take(board, noor, place(1));
        assertThat(noor.awaitChange(command)).isEqualTo(joris.awaitChange(command));
        assertThat(seen).containsExactly(1);
    }

    @Test
    @DisplayName("B12 numbers what many send at once without gaps, in one order for all")
    void ordersWhatManySend() throws InterruptedException {
        var noor = instance.join(board, NOOR);
        var joris = instance.join(board, JORIS);
        var senders = new ArrayList<Thread>();
        for (var sender : List.of(noor, joris)) {
            senders.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 300; i++) {
                    instance.take(board, sender, place((sender == noor ? 0 : 1_000) + i));
                }
            }));
        }
        for (var sender : senders) {
            sender.join();
        }
        var last = instance.take(board, noor, place(9_999));
        joris.awaitChange(last);
        assertThat(noor.changes()).isEqualTo(joris.changes());
        assertThat(instance.log(board).stream().map(each -> each.change().number()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 601).boxed().toList());
    }

    @Test
    @DisplayName("B51 arranging is moves in one change, and one undo takes it back")
    void arrangesInOneChange() {
        var noor = instance.join(board, NOOR);
        var joris = instance.join(board, JORIS);
        instance.take(board, noor, place(1));
        instance.take(board, joris, place(2));
        var arranged = joris.awaitChange(instance.take(board, noor, new BoardCommand.Arrange("work")));
        assertThat(arranged.path("edits"))
                .hasSize(2)
                .allMatch(edit -> edit.path("type").asString().equals("move"));
        assertThat(joris.awaitChange(instance.take(board, noor, undo())).path("edits"))
                .hasSize(2);
    }

    @Test
    @DisplayName("B8 welcomes with the whole board, or with what came since the number known")
    void welcomes() {
        var noor = instance.join(board, NOOR);
        instance.take(board, noor, place(1));
        noor.awaitChange(instance.take(board, noor, place(2)));
        var fresh = instance.join(board, JORIS).await("welcome");
        assertThat(fresh.path("board").path("elements")).hasSize(2);
        assertThat(fresh.path("you").path("name").asString()).isEqualTo("Joris");
        var back = instance.join(board, JORIS, 1).await("welcome");
        assertThat(back.path("changes")).hasSize(1);
        assertThat(back.has("board")).isFalse();
        assertThat(instance.join(board, JORIS, 77).await("welcome").has("board"))
                .isTrue();
    }

    @Test
    @DisplayName("B15 a replayed command is answered with its first outcome, to the asker only")
    void answersReplaysOnce() {
        var noor = instance.join(board, NOOR);
        var joris = instance.join(board, JORIS);
        var command = instance.take(board, noor, place(1));
        noor.awaitChange(command);
        instance.boards.take(board, noor, command, place(1));
        noor.awaitChanges(2);
        noor.awaitChange(instance.take(board, noor, place(2)));
        assertThat(noor.changes().get(1)).isEqualTo(noor.changes().get(0));
        joris.awaitChanges(2);
        assertThat(joris.changes()).hasSize(2);
    }

    @Test
    @DisplayName("B15 a replay from before the memory of the board is answered from the log")
    void answersOldReplaysFromTheLog() {
        var noor = instance.join(board, NOOR);
        var command = instance.take(board, noor, place(1));
        noor.awaitChange(command);
        for (int i = 0; i < BoardLedger.REMEMBERED; i++) {
            instance.take(board, noor, move(1, i, i));
        }
        noor.awaitChange(instance.take(board, noor, place(2)));
        var later = instance.join(board, JORIS);
        instance.boards.take(board, later, command, place(1));
        assertThat(later.awaitChange(command).path("number").asLong()).isEqualTo(1);
        assertThat(instance.log(board)).hasSize(BoardLedger.REMEMBERED + 2);
    }

    @Test
    @DisplayName("B15 a replayed refusal is the same refusal, also when it would be possible by now")
    void refusesReplaysAgain() {
        var noor = instance.join(board, NOOR);
        var command = instance.take(board, noor, write(1, "x"));
        noor.await("refused");
        noor.awaitChange(instance.take(board, noor, place(1)));
        instance.boards.take(board, noor, command, write(1, "x"));
        noor.awaitChange(instance.take(board, noor, place(2)));
        noor.awaitChange(instance.take(board, noor, place(3)));
        assertThat(noor.heard.stream()
                        .filter(each -> each.path("type").asString().equals("refused")))
                .hasSize(2);
        assertThat(noor.changes()).hasSize(3);
    }

    @Test
    @DisplayName("B24 the room above refuses with its own reason, and only the sender hears")
    void theRoomAboveRefuses() {
        var noor = instance.join(board, NOOR);
        var joris = instance.join(board, JORIS);
        instance.take(board, noor, place(1));
        instance.take(board, noor, write(1, "forbidden"));
        var refused = noor.await("refused");
        assertThat(refused.path("reason").asString()).isEqualTo("NOT_REMOVED");
        assertThat(refused.path("sentence").asString()).startsWith("Dit was niet weggehaald");
        assertThat(joris.heard).noneMatch(each -> each.path("type").asString().equals("refused"));
    }

    @Test
    @DisplayName("B24 effects happen in the same transaction and add to the change")
    void effectsAddToTheChange() {
        instance.meaning.effects = moment -> List.of(new BoardCommand.SetFields(id(1), Map.of("assignmentId", "7")));
        var noor = instance.join(board, NOOR);
        var change = noor.awaitChange(instance.take(board, noor, new BoardCommand.Place(note(1).saying("reach out"))));
        assertThat(change.path("edits")).hasSize(1);
        assertThat(change.at("/edits/0/element/fields/assignmentId").asString()).isEqualTo("7");
        noor.awaitChange(instance.take(board, noor, undo()));
        assertThat(instance.views.board(board).elements()).isEmpty();
    }

    @Test
    @DisplayName("B24 refused effects are taken back, and only their command is refused")
    void refusedEffectsAreTakenBack() {
        var other = new Board.Id(UUID.randomUUID());
        instance.meaning.effects = moment -> {
            instance.store.keepSnapshot(other, moment.before(), java.time.Instant.EPOCH); // any row will do
            throw new Refused(TestMeaning.TestRefusal.NOT_REMOVED);
        };
        var noor = instance.join(board, NOOR);
        instance.take(board, noor, place(1));
        var refused = instance.take(board, noor, write(1, "reach out"));
        noor.awaitChange(instance.take(board, noor, place(2)));
        assertThat(noor.await("refused").path("id").asString()).isEqualTo(refused.toString());
        assertThat(rowsOfSnapshots(other)).isZero();
        assertThat(instance.views.board(board).elements()).hasSize(2);
    }

    @Test
    @DisplayName("B24 a mistake in the room above refuses that command and the board goes on")
    void mistakesDoNotStopTheBoard() {
        instance.meaning.effects = _ -> {
            throw new IllegalStateException("a mistake, on purpose");
        };
        var noor = instance.join(board, NOOR);
        instance.take(board, noor, place(1));
        instance.take(board, noor, write(1, "reach out"));
        assertThat(noor.await("refused").path("reason").asString()).isEqualTo("WENT_WRONG");
        noor.awaitChange(instance.take(board, noor, place(2)));
    }

    @Test
    @DisplayName("B25 a change from outside has a number, live or asleep")
    void takesChangesFromOutside() throws Exception {
        var first = instance.boards.submit(board, List.of(place(1)), JORIS).get();
        assertThat(first.number()).isEqualTo(1);
        var noor = instance.join(board, NOOR);
        instance.boards
                .submit(board, List.of(write(1, "from the register")), JORIS)
                .get();
        assertThat(noor.changes().getFirst().at("/edits/0/text").asString()).isEqualTo("from the register");
        assertThatThrownBy(() ->
                        instance.boards.submit(board, List.of(remove(9)), JORIS).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("B25 a change from inside a transaction comes after its commit, and not at all when it is rolled back")
    void outsideChangesFollowTheCommit() {
        var noor = instance.join(board, NOOR);
        assertThatThrownBy(() -> instance.transactions.write(() -> {
                    instance.boards.submit(board, List.of(place(1)), JORIS);
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);
        var answer = instance.transactions.write(() -> instance.boards.submit(board, List.of(place(2)), JORIS));
        assertThat(answer.join().number()).isEqualTo(1);
        assertThat(noor.changes()).hasSize(1);
    }

    @Test
    @DisplayName("B25 what happened in the register while nobody was there comes when the board goes live")
    void catchesUpWithTheRegister() {
        instance.meaning.opening = () -> {
            assertThat(nl.samenspel.platform.database.Identity.current()).isEqualTo(Actor.SYSTEM);
            return List.of(place(1));
        };
        var noor = instance.join(board, NOOR);
        var welcome = noor.await("welcome");
        if (welcome.path("number").asLong() == 0) {
            noor.await("did"); // else it was there before the welcome
        }
        assertThat(instance.views.board(board).elements()).hasSize(1);
    }

    @Test
    @DisplayName("B25 a mistake in the room above does not keep people from their board")
    void opensDespiteAMistake() {
        instance.meaning.opening = () -> {
            throw new IllegalStateException("a mistake, on purpose");
        };
        var noor = instance.join(board, NOOR);
        noor.awaitChange(instance.take(board, noor, place(1)));
    }

    @Test
    @DisplayName("B9 B11 without a place nobody joins; who loses it is out; who may only look is told and refused")
    void rightsAreAskedAgain() {
        assertThatThrownBy(() -> instance.boards.join(board, new Listener(JORIS), 0))
                .isInstanceOf(NotFound.class);
        var noor = instance.join(board, NOOR);
        var joris = instance.join(board, JORIS);
        instance.meaning.dismiss(JORIS);
        instance.meaning.admit(NOOR, false);
        instance.boards.recheck(board);
        joris.awaitClosed(Connection.Closing.NO_RIGHT);
        noor.await("welcome", welcome -> !welcome.path("you").path("mayChange").asBoolean());
        instance.take(board, noor, place(1));
        assertThat(noor.await("refused").path("reason").asString()).isEqualTo("ONLY_LOOKING");
        assertThat(joris.changes()).isEmpty();
    }

    @Test
    @DisplayName("B27 B28 B30 gathers what is sensed until the tick, and forgets it with the connection")
    void gathersWhatIsSensed() {
        var noor = instance.join(board, NOOR);
        var joris = instance.join(board, JORIS);
        instance.boards.sense(board, noor, new Sense(Map.of("cursor", "{\"x\":1,\"y\":1}")));
        instance.boards.sense(board, noor, new Sense(Map.of("cursor", "{\"x\":2,\"y\":2}", "ready", "true")));
        instance.tick();
        var sensed = joris.await("sensed");
        assertThat(sensed.path("who")).hasSize(1);
        assertThat(sensed.at("/who/0/cursor/x").asInt()).isEqualTo(2);
        assertThat(sensed.path("joined")).hasSize(2);
        instance.boards.leave(board, noor);
        instance.tick();
        joris.await("sensed", each -> each.path("left").size() == 1);
        assertThat(instance.join(board, NOOR).await("welcome").path("sensed")).isEmpty();
        assertThat(instance.log(board)).isEmpty();
    }

    @Test
    @DisplayName("B38 a start after a crash continues at the last number, with undo and all")
    void continuesAfterACrash() {
        var noor = instance.join(board, NOOR);
        for (int i = 1; i <= 700; i++) {
            instance.take(board, noor, place(i));
        }
        noor.awaitChange(instance.take(board, noor, write(1, "last")));
        var before = instance.views.board(board);
        expireLeases();
        var next = new Instance(database);
        assertThat(next.views.board(board)).as("asleep").isEqualTo(before);
        var again = next.join(board, NOOR);
        assertThat(next.views.board(board)).isEqualTo(before);
        again.awaitChange(next.take(board, again, undo()));
        assertThat(next.views.board(board).findElement(id(1)).orElseThrow().text())
                .isEqualTo("note 1");
        next.boards.stop();
    }

    @Test
    @DisplayName("B37 a board held by another instance does not open")
    void oneInstanceHoldsABoard() {
        instance.join(board, NOOR);
        var other = new Instance(database);
        assertThatThrownBy(() -> other.join(board, JORIS)).isInstanceOf(BoardHeldElsewhere.class);
        instance.boards.stop();
        other.join(board, JORIS).await("welcome");
        other.boards.stop();
    }

    @Test
    @DisplayName("B37 of two that believe they hold a board, the number decides; the one without lease steps down")
    void theNumberDecides() {
        var noor = instance.join(board, NOOR);
        expireLeases();
        var other = new Instance(database);
        var joris = other.join(board, JORIS);
        joris.awaitChange(other.take(board, joris, place(1)));
        instance.take(board, noor, place(2));
        noor.awaitClosed(Connection.Closing.MOVED);
        assertThat(noor.changes()).isEmpty();
        joris.awaitChange(other.take(board, joris, place(3)));
        assertThat(other.log(board)).hasSize(2);
        other.boards.stop();
    }

    @Test
    @DisplayName("B37 an instance that lost its lease closes its connections")
    void losingTheLeaseEndsTheBoard() {
        var noor = instance.join(board, NOOR);
        expireLeases();
        var other = new Instance(database);
        other.join(board, JORIS);
        instance.boards.renewLeases();
        noor.awaitClosed(Connection.Closing.MOVED);
        other.boards.stop();
    }

    @Test
    @DisplayName("B36 with the database away nothing is acknowledged, and it heals by itself")
    void sitsOutAnOutage() {
        var noor = instance.join(board, NOOR);
        noor.awaitChange(instance.take(board, noor, place(1)));
        instance.link.away = true;
        var unanswered = instance.take(board, noor, place(2));
        noor.await("notice", notice -> notice.path("notice").asString().equals("READ_ONLY"));
        assertThatThrownBy(() -> instance.boards.submit(board, List.of(place(3)), JORIS))
                .as("what cannot be written down is not promised")
                .isInstanceOf(TransactionException.class);
        assertThat(noor.changes()).hasSize(1);
        instance.link.away = false;
        noor.await("notice", notice -> notice.path("notice").asString().equals("WRITABLE"));
        instance.boards.take(board, noor, unanswered, place(2));
        assertThat(noor.awaitChange(unanswered).path("number").asLong()).isEqualTo(2);
    }

    @Test
    @DisplayName("B36 what was committed although the link broke comes as a change, once")
    void tellsWhatWasCommittedAfterAll() {
        var noor = instance.join(board, NOOR);
        instance.link.losesNextCommit = true;
        var command = instance.take(board, noor, place(1));
        assertThat(noor.awaitChange(command).path("number").asLong()).isEqualTo(1);
        noor.await("notice", notice -> notice.path("notice").asString().equals("WRITABLE"));
        instance.boards.take(board, noor, command, place(1));
        noor.awaitChange(instance.take(board, noor, place(2)));
        assertThat(instance.log(board)).hasSize(2);
    }

    @Test
    @DisplayName("B35 a stop carries out what was taken and tells everyone to come back")
    void stopsInOrder() {
        var noor = instance.join(board, NOOR);
        var last = new UUID(0, 0);
        for (int i = 0; i < 100; i++) {
            last = instance.take(board, noor, place(i));
        }
        instance.boards.stop();
        noor.awaitChange(last);
        assertThat(noor.closed).isEqualTo(Connection.Closing.MOVED);
        assertThat(instance.log(board)).hasSize(100);
    }

    @Test
    void aBoardNobodyTouchedIsEmpty() {
        assertThat(instance.views.board(board)).isEqualTo(Board.EMPTY);
        assertThat(instance.past.listChanges(board, null, 0, 10)).isEmpty();
    }

    @Test
    void onlyThoseWithARelationToTheSessionSeeItsLog() {
        var noor = instance.join(board, NOOR);
        noor.awaitChange(instance.take(board, noor, place(1)));
        assertThat(database.as(JORIS, this::rowsOfLog)).isZero();
        database.as(JORIS, () -> {
            database.sql()
                    .sql("""
                            insert into access_relation (person_id, relation, kind, object_id, source)
                            values (:person, 'PARTICIPANT', 'session', :board, 'test')""")
                    .param("person", JORIS.person().value())
                    .param("board", board.value())
                    .update();
        });
        assertThat(database.as(JORIS, this::rowsOfLog)).isEqualTo(1);
    }

    private Long rowsOfLog() {
        return database.sql()
                .sql("select count(*) from board_log where board_id = :board")
                .param("board", board.value())
                .query(Long.class)
                .single();
    }

    private static Long rowsOfSnapshots(Board.Id id) {
        return database.everything()
                .sql("select count(*) from board_snapshot where board_id = :board")
                .param("board", id.value())
                .query(Long.class)
                .single();
    }

    /// As if the instance that held them died more than three seconds ago.
    private static void expireLeases() {
        database.everything()
                .sql("update board_lease set until = now() - interval '1 second'")
                .update();
    }
}
