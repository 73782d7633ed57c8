package nl.samenspel.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Browsers that follow the protocol walk at random through cuts, replays, outages, broken commits and crashes
/// of the instance. In the end all is quiet and everyone must have the same board, with everything that was
/// acknowledged, once.
class LiveBoardWalkTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final int STEPS = 120;

    private final Board.Id board = new Board.Id(UUID.randomUUID());
    private final List<Tab> tabs = new ArrayList<>();
    private Instance instance = new Instance(database);

    @ParameterizedTest(name = "B12 B13 B15 B36 B38 seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName("B12 B13 B15 B36 B38 whatever breaks, all end with the same board and nothing acknowledged is missing")
    void whateverBreaksAllEndEqual(long seed) {
        walk(seed);
    }

    static LongStream manySeeds() {
        return LongStream.rangeClosed(100, 200);
    }

    @Tag("deep")
    @ParameterizedTest(name = "B12 B13 B15 B36 B38 seed {0}")
    @MethodSource("manySeeds")
    void whateverBreaksAllEndEqualOftenOver(long seed) {
        walk(seed);
    }

    private void walk(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            tabs.add(new Tab(i));
        }
        for (int step = 0; step < STEPS; step++) {
            var tab = tabs.get(random.nextInt(tabs.size()));
            switch (random.nextInt(20)) {
                case 0 -> tab.cut();
                case 1 -> tab.sendAgain();
                case 2 -> instance.link.losesNextCommit = true;
                case 3 -> outage(random);
                case 4 -> crash();
                default -> tab.act(random);
            }
        }
        quieten();
        examine();
    }

    private void outage(Random random) {
        instance.link.away = true;
        for (int i = 0; i < 4; i++) {
            tabs.get(random.nextInt(tabs.size())).act(random);
        }
        instance.link.away = false;
    }

    /// The instance stops in the middle of whatever it does; another one opens the board from the log.
    private void crash() {
        var dead = instance;
        dead.link.away = true;
        database.everything()
                .sql("update board_lease set until = now() - interval '1 second'")
                .update();
        instance = new Instance(database);
        tabs.forEach(Tab::cut);
        Thread.ofVirtual().start(dead.boards::stop);
    }

    private void quieten() {
        instance.link.losesNextCommit = false;
        for (int round = 0; round < 400 && tabs.stream().anyMatch(Tab::isWaiting); round++) {
            tabs.forEach(Tab::read);
            if (round % 40 == 20) {
                tabs.forEach(Tab::cut);
                tabs.forEach(Tab::connect);
            }
            Listener.pause(10);
        }
        tabs.forEach(Tab::cut);
        tabs.forEach(Tab::connect);
    }

    private void examine() {
        var log = instance.log(board);
        assertThat(log.stream().map(each -> each.change().number()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
        var replayed = Board.EMPTY;
        for (var logged : log) {
            replayed = replayed.after(logged.change());
        }
        assertThat(instance.views.board(board)).isEqualTo(replayed);
        for (var tab : tabs) {
            tab.read();
            assertThat(tab.isWaiting()).isFalse();
            assertThat(tab.elements).isEqualTo(replayed.elements().keySet());
            assertThat(log.stream().map(each -> each.change().commandId().toString()))
                    .containsAll(tab.acknowledged);
        }
        instance.boards.stop();
    }

    /// A browser that knows the board as the set of its elements.
    private final class Tab {
        private final Actor actor;
        private final Map<UUID, BoardCommand> unanswered = new LinkedHashMap<>();
        private final Set<String> acknowledged = new HashSet<>();
        private final Set<Element.Id> elements = new HashSet<>();
        private @Nullable Listener listener;
        private int read;
        private long number;

        private Tab(int person) {
            actor = new Actor(new PersonId(new UUID(5, person)), "Tab " + person, Actor.Kind.PERSON);
        }

        void act(Random random) {
            read();
            var id = UUID.randomUUID();
            var command = command(random);
            unanswered.put(id, command);
            send(id, command);
        }

        void sendAgain() {
            new LinkedHashMap<>(unanswered).forEach(this::send);
        }

        void cut() {
            read();
            if (listener != null) {
                instance.boards.leave(board, listener);
            }
            listener = null;
        }

        boolean isWaiting() {
            return !unanswered.isEmpty();
        }

        void connect() {
            try {
                listener = instance.join(board, actor, number);
                read = 0;
                read();
                sendAgain();
            } catch (RuntimeException notNow) {
                listener = null;
            }
        }

        void read() {
            var now = listener;
            while (now != null && read < now.heard.size()) {
                hear(now.heard.get(read++));
            }
            if (now == null || now.closed != null) {
                listener = null;
            }
        }

        private void hear(tools.jackson.databind.JsonNode message) {
            switch (message.path("type").asString()) {
                case "welcome" -> {
                    if (message.has("board")) {
                        elements.clear();
                        message.at("/board/elements")
                                .forEach(each ->
                                        elements.add(idOf(each.path("id").asString())));
                        number = message.at("/board/number").asLong();
                    } else {
                        message.path("changes").forEach(this::apply);
                    }
                }
                case "did" -> message.path("changes").forEach(this::apply);
                case "refused" ->
                    unanswered.remove(UUID.fromString(message.path("id").asString()));
                case "notice" -> {
                    if (message.path("notice").asString().equals("WRITABLE")) {
                        sendAgain();
                    }
                }
                default -> {}
            }
        }

        private void apply(tools.jackson.databind.JsonNode change) {
            var id = change.path("id").asString();
            if (unanswered.remove(UUID.fromString(id)) != null) {
                acknowledged.add(id);
            }
            long at = change.path("number").asLong();
            if (at <= number) {
                return;
            }
            assertThat(at).as("no gap").isEqualTo(number + 1);
            number = at;
            for (var edit : change.path("edits")) {
                switch (edit.path("type").asString()) {
                    case "put" -> elements.add(idOf(edit.at("/element/id").asString()));
                    case "drop" -> elements.remove(idOf(edit.path("id").asString()));
                    default -> {}
                }
            }
        }

        private void send(UUID id, BoardCommand command) {
            if (listener == null) {
                connect();
            }
            if (listener != null) {
                instance.boards.take(board, listener, id, command);
            }
        }

        private BoardCommand command(Random random) {
            return switch (random.nextInt(5)) {
                case 0, 1 -> Story.place(random.nextInt(60));
                case 2 -> Story.remove(random.nextInt(60));
                case 3 -> new BoardCommand.Undo();
                default -> Story.write(random.nextInt(60), "by " + actor.name());
            };
        }

        private static Element.Id idOf(String text) {
            return new Element.Id(UUID.fromString(text));
        }
    }
}
