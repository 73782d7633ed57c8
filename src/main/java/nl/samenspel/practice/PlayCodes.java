package nl.samenspel.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.ServerKey;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The codes with which colleagues come into a play. A code follows from the play's id and the
/// server's key, so it is shown again without being kept; the database has its seal.
@Component
public class PlayCodes {
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final int MOST_WRONG = 10;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_PEOPLE = 10_000;

    private final PlayStore store;
    private final ServerKey key;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Map<PersonId, Deque<Instant>> wrong = new LinkedHashMap<>();

    PlayCodes(PlayStore store, ServerKey key, TransactionTemplate transactions, InstantSource clock) {
        this.store = store;
        this.key = key;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// For reading aloud: `7KQ2-M4XR`.
    public String of(Play.Id id) {
        var code = code(id);
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /// Refuses: PLAY_CODE_WRONG, PLAY_CODE_TOO_OFTEN.
    public Play.Id find(String typed, Actor by) {
        if (isTooOften(by.person())) {
            throw new Refused("code", PracticeRefusal.PLAY_CODE_TOO_OFTEN);
        }
        var code = typed.replaceAll("[\\s\\-–.]", "").toUpperCase(Locale.ROOT);
        var found = Identity.as(Actor.SYSTEM, () -> transactions.execute(_ -> store.findByCode(seal(code))));
        if (found == null || found.isEmpty()) {
            remember(by.person());
            throw new Refused("code", PracticeRefusal.PLAY_CODE_WRONG);
        }
        return found.get();
    }

    byte[] sealOf(Play.Id id) {
        return seal(code(id));
    }

    private String code(Play.Id id) {
        var bytes = key.seal("practice.code", id.value().toString());
        var code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            code.append(SIGNS.charAt(bytes[at] & 31));
        }
        return code.toString();
    }

    private byte[] seal(String code) {
        return key.seal("practice.code.seal", code);
    }

    private synchronized boolean isTooOften(PersonId person) {
        var tries = wrong.get(person);
        if (tries == null) {
            return false;
        }
        while (!tries.isEmpty() && tries.getFirst().plus(WINDOW).isBefore(clock.instant())) {
            tries.removeFirst();
        }
        return tries.size() >= MOST_WRONG;
    }

    private synchronized void remember(PersonId person) {
        if (wrong.size() >= MOST_PEOPLE) {
            wrong.remove(wrong.keySet().iterator().next());
        }
        wrong.computeIfAbsent(person, _ -> new ArrayDeque<>()).addLast(clock.instant());
    }
}
