package nl.samenspel.board;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Who on this instance still waits to hear what became of a submission. It is carried out whether or not anyone does.
@Component
class Answers {
    private final Map<UUID, Expected> expected = new ConcurrentHashMap<>();

    record Expected(Board.Id board, CompletableFuture<BoardChange> answer) {}

    CompletableFuture<BoardChange> expect(Board.Id board, UUID command) {
        var answer = new CompletableFuture<BoardChange>();
        expected.put(command, new Expected(board, answer));
        answer.whenComplete((_, _) -> expected.remove(command));
        return answer;
    }

    /// To be completed by whoever carries it out.
    CompletableFuture<BoardChange> of(UUID command) {
        var known = expected.get(command);
        return known == null ? new CompletableFuture<>() : known.answer();
    }

    Map<UUID, Expected> all() {
        return Map.copyOf(expected);
    }
}
