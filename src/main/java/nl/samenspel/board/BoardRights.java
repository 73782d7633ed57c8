package nl.samenspel.board;

import java.util.stream.Collectors;
import nl.samenspel.platform.LoginEnded;
import nl.samenspel.platform.RightsLost;
import nl.samenspel.platform.web.OpenLogins;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Whoever logs out or loses a right is out of every live board: at once on this instance, and on the others when they
/// ask again (rule B11).
@Component
class BoardRights {
    private final LiveBoards boards;
    private final OpenLogins logins;
    private final BoardBell bell;

    BoardRights(LiveBoards boards, OpenLogins logins, BoardBell bell) {
        this.bell = bell;
        this.boards = boards;
        this.logins = logins;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void ended(LoginEnded login) {
        for (var board : boards.listLive()) {
            board.connections().stream()
                    .filter(connection -> connection.login().equals(login.login()))
                    .forEach(board::dismiss);
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void lost(RightsLost rights) {
        boards.recheck(rights.person());
        bell.ring(rights.person());
    }

    void askAgain() {
        boards.listLive().forEach(boards::recheck);
        boards.listLive().forEach(this::askForLogins);
    }

    private void askForLogins(LiveBoard board) {
        var held = board.connections().stream()
                .filter(connection -> !connection.login().isEmpty())
                .collect(Collectors.groupingBy(Connection::login));
        var open = logins.used(held.keySet());
        held.forEach((login, connections) -> {
            if (!open.contains(login)) {
                connections.forEach(board::dismiss);
            }
        });
    }
}
