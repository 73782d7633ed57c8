package nl.samenspel.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Many boards write at once.
class CommonLogTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final PersonId NOOR = new PersonId(new UUID(1, 1));

    private final Instance instance = new Instance(database);
    private final CommonLog log = new CommonLog(instance.transactions, instance.store);

    @Test
    void changesOfManyBoardsTravelInFewTransactions() throws Exception {
        var boards = boards(40);
        writeAll(boards, 25);
        for (var board : boards) {
            assertThat(numbers(board)).containsExactlyElementsOf(upTo(25));
        }
        assertThat(transactions(boards)).isLessThan(40 * 25 / 2);
    }

    @Test
    void whatOneBoardCannotWriteDoesNotConcernTheOthers() throws Exception {
        var boards = boards(20);
        var taken = boards.getFirst();
        log.append(taken, List.of(change(1)));
        var free = boards.subList(1, boards.size());
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = new CountDownLatch(1);
            var refused = hands.submit(() -> {
                start.await();
                log.append(taken, List.of(change(1)));
                return true;
            });
            var done = new ArrayList<Future<Boolean>>();
            for (var board : free) {
                done.add(hands.submit(() -> {
                    start.await();
                    log.append(board, List.of(change(1), change(2)));
                    return true;
                }));
            }
            start.countDown();
            for (var each : done) {
                assertThat(each.get()).isTrue();
            }
            assertThatThrownBy(refused::get).hasCauseInstanceOf(DuplicateKeyException.class);
        }
        assertThat(numbers(taken)).containsExactly(1L);
        assertThat(free).allSatisfy(board -> assertThat(numbers(board)).containsExactly(1L, 2L));
    }

    @Test
    void whoBorrowsTheConnectionNextIsNobody() {
        log.append(boards(1).getFirst(), List.of(change(1)));
        var person = JdbcClient.create(instance.link)
                .sql("select coalesce(current_setting('app.person', true), '')")
                .query(String.class)
                .single();
        assertThat(person).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsEverybodysTrouble() throws Exception {
        instance.link.away = true;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var tried = boards(5).stream()
                    .map(board -> hands.submit(() -> log.append(board, List.of(change(1)))))
                    .toList();
            assertThat(tried)
                    .allSatisfy(each -> assertThatThrownBy(each::get)
                            .cause()
                            .isInstanceOfAny(DataAccessException.class, TransactionException.class));
        }
        instance.link.away = false;
        var later = boards(1).getFirst();
        log.append(later, List.of(change(1)));
        assertThat(numbers(later)).containsExactly(1L);
    }

    private void writeAll(List<Board.Id> boards, int changes) throws Exception {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = boards.stream()
                    .map(board -> hands.submit(() ->
                            upTo(changes).forEach(number -> log.append(board, List.of(change(number))))))
                    .toList();
            for (var each : done) {
                each.get();
            }
        }
    }

    private static List<Board.Id> boards(int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> new Board.Id(UUID.randomUUID()))
                .toList();
    }

    private static List<Long> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Long::valueOf).toList();
    }

    private static LoggedChange change(long number) {
        var element = new Edit.Drop(new Element.Id(UUID.randomUUID()));
        var change = new BoardChange(number, UUID.randomUUID(), NOOR, "Noor", Instant.EPOCH, List.of(element));
        return new LoggedChange(change, List.of(), 0, 0, false);
    }

    private List<Long> numbers(Board.Id board) {
        return instance.log(board).stream().map(each -> each.change().number()).toList();
    }

    private long transactions(List<Board.Id> boards) {
        return database.as(
                Actor.SYSTEM,
                () -> database.sql()
                        .sql("select count(distinct xmin::text) from board_log where board_id = any(:boards::uuid[])")
                        .param(
                                "boards",
                                boards.stream()
                                        .map(each -> each.value().toString())
                                        .toArray(String[]::new))
                        .query(Long.class)
                        .single());
    }
}
