package nl.samenspel.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A connection that keeps what it hears.
final class Listener implements Connection {
    private static final JsonMapper JSON = new JsonMapper();

    private final Actor actor;
    final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    volatile @Nullable Closing closed;
    Runnable whenHearing = () -> {};

    Listener(Actor actor) {
        this.actor = actor;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Language language() {
        return Language.NL;
    }

    @Override
    public String login() {
        return "";
    }

    @Override
    public void send(String frame) {
        whenHearing.run();
        heard.add(JSON.readTree(frame));
    }

    @Override
    public void restart(String welcome) {
        send(welcome);
    }

    @Override
    public void close(Closing why) {
        closed = why;
    }

    JsonNode await(String type) {
        return await(type, _ -> true);
    }

    JsonNode await(String type, Predicate<JsonNode> which) {
        for (int i = 0; i < 1_000; i++) {
            for (var each : heard) {
                if (each.path("type").asString().equals(type) && which.test(each)) {
                    return each;
                }
            }
            pause(5);
        }
        throw new AssertionError("no " + type + " in " + heard);
    }

    /// The change that this command became, once it is told.
    JsonNode awaitChange(UUID command) {
        for (int i = 0; i < 1_000; i++) {
            for (var change : changes()) {
                if (change.path("id").asString().equals(command.toString())) {
                    return change;
                }
            }
            pause(5);
        }
        throw new AssertionError("no change of " + command + " in " + heard);
    }

    void awaitChanges(int number) {
        for (int i = 0; i < 1_000 && changes().size() < number; i++) {
            pause(5);
        }
        assertThat(changes()).hasSizeGreaterThanOrEqualTo(number);
    }

    List<JsonNode> changes() {
        var changes = new ArrayList<JsonNode>();
        for (var each : heard) {
            if (each.path("type").asString().equals("did")) {
                changes.addAll(each.path("changes").values());
            }
        }
        return changes;
    }

    void awaitClosed(Closing why) {
        for (int i = 0; i < 1_000 && closed == null; i++) {
            pause(5);
        }
        assertThat(closed).isEqualTo(why);
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
