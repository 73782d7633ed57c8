package nl.samenspel.sketch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardViews;
import nl.samenspel.platform.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The minutes cards really took: in the earlier sessions of the same triangle, else in those the asker may see.
@Service
@Transactional(readOnly = true)
public class PaceViews {
    private static final int MOST = 20;

    private final SessionStore sessions;
    private final BoardViews boards;

    PaceViews(SessionStore sessions, BoardViews boards) {
        this.sessions = sessions;
        this.boards = boards;
    }

    /// @param minutes by card; cards that were never played are not in it
    /// @param sessions how many it is the average of
    /// @param own whether they are of the same triangle
    public record Pace(Map<String, Integer> minutes, int sessions, boolean own) {
        public Pace {
            minutes = Map.copyOf(minutes);
        }

        /// Empty when the cards fit.
        public Optional<Shorter> shorter(Map<String, Integer> planned) {
            return PaceRules.shorter(planned, minutes);
        }
    }

    /// @param card the one that runs over most
    /// @param over minutes by which all of them together take longer than planned
    public record Shorter(String card, int over) {}

    public Pace before(SketchSession session, Actor asker) {
        var own = over(sessions.listOf(session.triangle()), session);
        if (!own.isEmpty()) {
            return pace(own, true);
        }
        return pace(asker.isNobody() ? List.of() : over(sessions.list(MOST), session), false);
    }

    private static List<SketchSession.Timed> over(List<SketchSession> all, SketchSession but) {
        return all.stream()
                .filter(each -> !each.id().equals(but.id()))
                .flatMap(each -> each.findTimed().stream())
                .limit(MOST)
                .toList();
    }

    private Pace pace(List<SketchSession.Timed> of, boolean own) {
        var used = of.stream()
                .map(each -> {
                    var board = new Board.Id(each.id().value());
                    return PaceRules.used(
                            boards.listValues(board, "card"), boards.listValues(board, "paused"), each.endedAt());
                })
                .filter(each -> !each.isEmpty())
                .toList();
        return new Pace(PaceRules.average(used), used.size(), own);
    }
}
