package nl.samenspel.board;

import static nl.samenspel.board.Story.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

/// Two instances on one PostgreSQL: what the register asks for on one arrives on the board that the other holds.
class TwoInstancesTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final Actor NOOR = new Actor(new PersonId(new UUID(1, 1)), "Noor", Actor.Kind.PERSON);
    private static final Actor REGISTER = new Actor(new PersonId(new UUID(1, 9)), "Register", Actor.Kind.PERSON);

    private final Board.Id board = new Board.Id(UUID.randomUUID());
    private final Instance holder = new Instance(database);
    private final Instance other = new Instance(database);
    private final BoardNotices notices = new BoardNotices(database.administrator(), holder.boards);

    @BeforeEach
    void listen() {
        notices.start();
        for (int i = 0; i < 1_000 && !notices.isListening(); i++) {
            Listener.pause(5);
        }
    }

    @AfterEach
    void leave() {
        notices.stop();
        holder.link.away = false;
        other.boards.stop();
        holder.boards.stop();
    }

    @Test
    @DisplayName("B45 what the register asks for on another instance comes to the board at once, in order")
    void comesFromAnotherInstance() throws Exception {
        var noor = holder.join(board, NOOR);
        var first = other.boards.submit(board, List.of(place(1)), REGISTER);
        var second = other.boards.submit(board, List.of(place(2)), REGISTER);
        noor.awaitChanges(2);
        other.boards.renewLeases();
        assertThat(first.get(5, TimeUnit.SECONDS).number()).isEqualTo(1);
        assertThat(second.get(5, TimeUnit.SECONDS).number()).isEqualTo(2);
        assertThat(noor.changes().stream().map(each -> each.path("name").asString()))
                .containsOnly("Register");
    }

    @Test
    @DisplayName("B45 with the listening connection broken it comes with the next renewal of the lease")
    void comesWithoutTheBell() {
        notices.stop();
        var noor = holder.join(board, NOOR);
        other.boards.submit(board, List.of(place(1)), REGISTER);
        Listener.pause(200);
        holder.boards.renewLeases();
        noor.awaitChanges(1);
    }

    @Test
    @DisplayName("B45 a listening connection that is killed is made anew")
    void listensAgain() {
        var noor = holder.join(board, NOOR);
        database.everything()
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen samenspel_board%'"
                        + " and datname = current_database()")
                .query(Boolean.class)
                .list();
        for (int i = 0; i < 1_000 && !notices.isListening(); i++) {
            Listener.pause(5);
        }
        Listener.pause(1_200);
        other.boards.submit(board, List.of(place(1)), REGISTER);
        noor.awaitChanges(1);
    }

    @Test
    @DisplayName("B45 a submission stands or falls with the transaction it was made in, and survives a crash")
    void standsWithItsTransaction() {
        var transaction = new TransactionTemplate(other.manager);
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    other.boards.submit(board, List.of(place(1)), REGISTER);
                    throw new IllegalStateException("the register changes its mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        // written down, and the instance dies before it does anything with it
        other.transactions.write(() -> {
            var submission = new BoardOutbox.Submission(UUID.randomUUID(), REGISTER, List.of(place(2)));
            other.outbox.put(board, submission);
            return submission;
        });
        var noor = holder.join(board, NOOR);
        for (int i = 0; i < 1_000 && holder.views.board(board).number() == 0; i++) {
            Listener.pause(5);
        }
        assertThat(holder.views.board(board).elements()).containsOnlyKeys(Story.id(2));
        assertThat(noor.closed).isNull();
    }

    @Test
    @DisplayName("B35 B37 a board that moves between instances under load: nothing lost, nothing doubled")
    void movesUnderLoad() {
        var sent = new ArrayList<UUID>();
        var number = 0;
        for (int round = 0; round < 10; round++) {
            var from = round % 2 == 0 ? holder : other;
            var listener = from.join(board, NOOR);
            for (int i = 0; i < 30; i++) {
                sent.add(from.take(board, listener, place(++number)));
            }
            from.boards.close(board);
            listener.awaitClosed(Connection.Closing.MOVED);
        }
        var log = holder.log(board);
        assertThat(log.stream().map(each -> each.change().commandId())).containsExactlyElementsOf(sent);
        assertThat(log.stream().map(each -> each.change().number()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sent.size()).boxed().toList());
    }
}
