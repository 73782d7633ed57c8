package nl.samenspel.board;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;

/// One browser tab at a board, as the engine sees it. Nothing here ever waits.
public interface Connection {

    Actor actor();

    Language language();

    /// The number of the login behind it; empty when there is none.
    String login();

    /// Queues a frame. A connection that reads too slowly drops what waits and asks for a new welcome.
    void send(String frame);

    /// Drops what waits and begins again with this welcome.
    void restart(String welcome);

    /// Sends what waits, then closes; nothing is sent after.
    void close(Closing why);

    /// Why a connection ends: the code on the wire, and what the page says in words.
    enum Closing {
        BINARY(1003),
        UNREADABLE(1007),
        NO_RIGHT(1008),
        TOO_BIG(1009),
        MOVED(1012),
        NOT_NOW(1013),
        TOO_FAST(4001),
        HELLO_FIRST(4002),
        TOO_SLOW(4003);

        private final int code;

        Closing(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        /// What another instance said; MOVED for what it never says.
        public static Closing of(int code) {
            return java.util.Arrays.stream(values())
                    .filter(each -> each.code == code)
                    .findFirst()
                    .orElse(MOVED);
        }
    }
}
