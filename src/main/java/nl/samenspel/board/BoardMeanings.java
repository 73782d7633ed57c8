package nl.samenspel.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Which room gives a board its meaning: the first, in the order of the rooms' beans, that says the board is
/// its own. What a board is the board of never changes, so the answer is remembered.
@Component
class BoardMeanings {
    /// More boards than are ever looked at together; one more question to the database beyond that.
    private static final int REMEMBERED = 10_000;

    private final Function<Board.Id, BoardMeaning> find;
    private final Map<Board.Id, BoardMeaning> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Board.Id, BoardMeaning> eldest) {
            return size() > REMEMBERED;
        }
    });

    @Autowired
    BoardMeanings(ObjectProvider<BoardMeaning> rooms) {
        this(id -> rooms.orderedStream()
                .filter(room -> room.isBoardOfMine(id))
                .findFirst()
                .orElseThrow());
    }

    private BoardMeanings(Function<Board.Id, BoardMeaning> find) {
        this.find = find;
    }

    /// All boards mean the same.
    static BoardMeanings only(BoardMeaning meaning) {
        return new BoardMeanings(_ -> meaning);
    }

    /// Outside any lock: it may ask the database.
    BoardMeaning of(Board.Id id) {
        var meaning = known.get(id);
        if (meaning == null) {
            meaning = find.apply(id);
            known.put(id, meaning);
        }
        return meaning;
    }
}
