package nl.samenspel.board.web;

import java.util.List;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/// Without compression: one frame goes to all, and compressing it anew for each of thirty would cost more than
/// it saves.
final class PlainHandshake extends DefaultHandshakeHandler {
    @Override
    protected List<WebSocketExtension> filterRequestedExtensions(
            ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
        return List.of();
    }
}
