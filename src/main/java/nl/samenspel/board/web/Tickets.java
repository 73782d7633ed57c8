package nl.samenspel.board.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.board.Board;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.ServerKey;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What one instance says to another about a visitor it passes through (rule B46): who, at which board, sealed with the
/// key that the instances share, good for some seconds. No browser ever sees one.
@Component
class Tickets {
    static final String HEADER = "X-Board-Ticket";
    private static final String PURPOSE = "board-relay";
    /// Connecting takes milliseconds; the rest is for clocks that differ.
    private static final Duration GOOD_FOR = Duration.ofSeconds(15);

    private static final JsonMapper JSON = new JsonMapper();

    private final ServerKey key;
    private final InstantSource clock;

    Tickets(ServerKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    String issue(BoardHandshake.Visit visit) {
        var content = JSON.writeValueAsBytes(Map.of(
                "board", visit.board().value().toString(),
                "person", visit.actor().person().value().toString(),
                "name", visit.actor().name(),
                "kind", visit.actor().kind().name(),
                "language", visit.language().name(),
                "login", visit.login(),
                "until", clock.instant().plus(GOOD_FOR).toString()));
        return encode(content) + "." + encode(key.seal(PURPOSE, content));
    }

    /// Empty when it is not ours, of another board, or too old.
    Optional<BoardHandshake.Visit> read(String ticket, Board.Id board) {
        try {
            var parts = ticket.split("\\.", 2);
            var content = Base64.getUrlDecoder().decode(parts[0]);
            var seal = Base64.getUrlDecoder().decode(parts.length > 1 ? parts[1] : "");
            if (!MessageDigest.isEqual(seal, key.seal(PURPOSE, content))) {
                return Optional.empty();
            }
            var said = JSON.readTree(new String(content, StandardCharsets.UTF_8));
            var actor = new Actor(
                    new PersonId(UUID.fromString(said.path("person").asString())),
                    said.path("name").asString(),
                    Actor.Kind.valueOf(said.path("kind").asString()));
            var isGood = board.value().toString().equals(said.path("board").asString())
                    && clock.instant().isBefore(Instant.parse(said.path("until").asString()));
            return Optional.of(new BoardHandshake.Visit(
                            board,
                            actor,
                            Language.valueOf(said.path("language").asString()),
                            said.path("login").asString(),
                            true))
                    .filter(_ -> isGood);
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
