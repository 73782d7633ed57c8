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
        askForLogins();
    }

    /// For all boards at once.
    private void askForLogins() {
        var live = boards.listLive();
        var held = live.stream()
                .flatMap(board -> board.connections().stream())
                .map(Connection::login)
                .filter(login -> !login.isEmpty())
                .collect(Collectors.toSet());
        var open = logins.used(held);
        held.removeAll(open);
        if (!held.isEmpty()) {
            live.forEach(board -> board.connections().stream()
                    .filter(connection -> held.contains(connection.login()))
                    .forEach(board::dismiss));
        }
    }
}
