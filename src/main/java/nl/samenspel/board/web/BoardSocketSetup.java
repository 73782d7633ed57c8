package nl.samenspel.board.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/// Where the socket is, and what stands before it.
@Configuration
@EnableWebSocket
class BoardSocketSetup implements WebSocketConfigurer {
    private static final int SOCKET_BUFFER = 2_048;

    private final BoardSocket socket;
    private final BoardHandshake handshake;

    BoardSocketSetup(BoardSocket socket, BoardHandshake handshake) {
        this.socket = socket;
        this.handshake = handshake;
    }

    /// What each open socket keeps while nobody says anything: a thousand of them are a few megabytes. Longer frames
    /// come in parts.
    @Bean
    static ServletServerContainerFactoryBean socketBuffers() {
        var buffers = new ServletServerContainerFactoryBean();
        buffers.setMaxTextMessageBufferSize(SOCKET_BUFFER);
        buffers.setMaxBinaryMessageBufferSize(SOCKET_BUFFER);
        return buffers;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/board/{session}")
                .addInterceptors(handshake)
                .setHandshakeHandler(new PlainHandshake())
                .setAllowedOriginPatterns("*"); // the handshake itself asks for the origin, and more strictly
    }
}
