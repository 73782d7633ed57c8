package nl.samenspel.board.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.board.Board;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/// Who may open a socket: a page of our own (rule B10), somebody with a place at this board (rule B9).
@Component
class BoardHandshake implements HandshakeInterceptor {
    static final String VISIT = "board.visit";

    private final LiveBoards boards;
    private final List<String> origins;
    private final Tickets tickets;

    /// Who comes to which board, as the handshake found out.
    ///
    /// @param relayed passed through by another instance, which says who it is
    record Visit(Board.Id board, nl.samenspel.platform.Actor actor, Language language, String login, boolean relayed) {}

    /// @param origins allowed beside the address of the page itself, such as the one a proxy shows
    BoardHandshake(LiveBoards boards, Tickets tickets, @Value("${samenspel.origins:}") List<String> origins) {
        this.tickets = tickets;
        this.boards = boards;
        this.origins = List.copyOf(origins);
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var status = judge(request, attributes);
        if (status != HttpStatus.OK) {
            response.setStatusCode(status);
        }
        return status == HttpStatus.OK;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}

    private HttpStatus judge(ServerHttpRequest request, Map<String, Object> attributes) {
        var ticket = request.getHeaders().getFirst(Tickets.HEADER);
        if (ticket == null && !isOfOurs(request.getHeaders().getOrigin(), request.getURI())) {
            return HttpStatus.FORBIDDEN;
        }
        try {
            var own = visit(request.getURI(), loginOf(request));
            var visit = ticket == null ? own : tickets.read(ticket, own.board()).orElseThrow(NotFound::new);
            boards.admission(visit.board(), visit.actor());
            attributes.put(VISIT, visit);
            return HttpStatus.OK;
        } catch (NotFound notFound) {
            return HttpStatus.NOT_FOUND;
        } catch (DataAccessException | TransactionException away) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }

    private boolean isOfOurs(@Nullable String origin, URI address) {
        return origin != null && (origins.contains(origin) || origin.equalsIgnoreCase(originOf(address)));
    }

    private static String originOf(URI address) {
        var scheme = address.getScheme().replace("ws", "http");
        return scheme + "://" + address.getRawAuthority();
    }

    private static Visit visit(URI address, String login) {
        var parts = UriComponentsBuilder.fromUri(address).build();
        var english = "en".equals(parts.getQueryParams().getFirst("language"));
        return new Visit(
                new Board.Id(idOf(parts.getPathSegments().getLast())),
                CurrentActor.ofRequest(),
                english ? Language.EN : Language.NL,
                login,
                false);
    }

    private static String loginOf(ServerHttpRequest request) {
        var session = request instanceof ServletServerHttpRequest servlet
                ? servlet.getServletRequest().getSession(false)
                : null;
        return session == null ? "" : session.getId();
    }

    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
