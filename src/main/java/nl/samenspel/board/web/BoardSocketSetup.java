package nl.samenspel.board.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/// Where the socket is, and what stands before it.
@Configuration
@EnableWebSocket
class BoardSocketSetup implements WebSocketConfigurer {
    private final BoardSocket socket;
    private final BoardHandshake handshake;

    BoardSocketSetup(BoardSocket socket, BoardHandshake handshake) {
        this.socket = socket;
        this.handshake = handshake;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/board/{session}")
                .addInterceptors(handshake)
                .setHandshakeHandler(new PlainHandshake())
                .setAllowedOriginPatterns("*"); // the handshake itself asks for the origin, and more strictly
    }
}
