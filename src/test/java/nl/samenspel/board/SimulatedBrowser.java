package nl.samenspel.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenspel.board.wire.ReadBack;
import nl.samenspel.platform.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page at the board that does what docs/board-protocol.md says a browser does: its own copy, and what waits for an
/// answer.
final class SimulatedBrowser {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SILENT_MS = 8_000;
    private static final int MOST_MS_WITHOUT_RIGHT = 2_000;

    final Actor actor;
    private final SimulatedWorld world;
    private final int number;
    private final Map<UUID, BoardCommand> waiting = new LinkedHashMap<>();
    private Board picture = Board.EMPTY;
    private @Nullable SimulatedLink link;
    private boolean live;
    private boolean writable = true;
    private long lastAnswer;
    private long rightLost = Long.MAX_VALUE;

    SimulatedBrowser(SimulatedWorld world, Actor actor, int number) {
        this.world = world;
        this.actor = actor;
        this.number = number;
    }

    void arrive() {
        world.later(world.random.nextInt(1_000), this::open);
        world.later(SILENT_MS, this::listenForSilence);
    }

    void act() {
        does(command());
    }

    void doLater(BoardCommand command) {
        world.later(50, () -> does(command));
    }

    /// The network breaks; the page finds out and comes back.
    void cut() {
        if (link != null) {
            link.cut();
            lost(link);
        }
    }

    void lost(SimulatedLink broken) {
        if (link == broken) {
            link = null;
            live = false;
            world.later(world.random.nextInt(1_000), this::open);
        }
    }

    void closed(SimulatedLink by, Connection.Closing why) {
        if (link != by) {
            return;
        }
        if (why == Connection.Closing.NO_RIGHT) {
            waiting.clear();
            picture = Board.EMPTY;
            link = null;
            live = false;
            world.later(4_000, this::open);
        } else {
            lost(by);
        }
    }

    boolean hasLostRight() {
        return rightLost != Long.MAX_VALUE;
    }

    void lostRight() {
        rightLost = world.now();
        world.later(3_000, () -> rightLost = Long.MAX_VALUE);
    }

    /// Asked for every frame at the moment it is sent.
    void mayHear(String frame, SimulatedHost host) {
        if (world.now() - rightLost > MOST_MS_WITHOUT_RIGHT && !host.sleptSince(rightLost)) {
            throw new AssertionError("heard without a right: " + frame);
        }
        if (world.secretive && frame.contains("secret")) {
            for (var other : world.browsers) {
                if (!other.actor.equals(actor) && frame.contains(other.secret())) {
                    throw new AssertionError(actor.name() + " heard what is hidden: " + frame);
                }
            }
        }
    }

    void hears(SimulatedLink from, String frame) {
        if (link != from) {
            return;
        }
        lastAnswer = world.now();
        var message = JSON.readTree(frame);
        switch (message.path("type").asString()) {
            case "welcome" -> welcome(message);
            case "did" -> did(message.path("changes"));
            case "refused" -> waiting.remove(UUID.fromString(message.path("id").asString()));
            case "notice" -> {
                writable = message.path("notice").asString().equals("WRITABLE");
                if (writable) {
                    sendAgain();
                }
            }
            default -> {}
        }
    }

    /// In the end everybody sees the board as the log has it, and nothing waits.
    void examine() {
        var expected = new Shown(world.log.board(), TestLooking.on(world.log.board())).to(actor.person());
        assertThat(waiting).as("what browser %s still waits for", number).isEmpty();
        assertThat(picture.number()).as("the number browser %s knows", number).isEqualTo(expected.number());
        assertThat(picture.elements()).isEqualTo(expected.elements());
        assertThat(values(picture)).isEqualTo(values(expected));
    }

    private void open() {
        if (link != null) {
            return;
        }
        var host = world.anyHost();
        if (!host.isUp()) {
            world.later(world.random.nextInt(500), this::open);
            return;
        }
        link = new SimulatedLink(world, host, this);
        live = false;
        link.hello(picture.number());
        lastAnswer = world.now();
    }

    private void does(BoardCommand command) {
        var id = world.nextId();
        waiting.put(id, command);
        if (live && link != null) {
            link.take(id, command);
        }
    }

    private void welcome(JsonNode message) {
        live = true;
        writable = message.path("writable").asBoolean();
        if (message.has("board")) {
            picture = ReadBack.board(message.path("board"));
        } else {
            did(message.path("changes"));
        }
        sendAgain();
    }

    private void did(JsonNode changes) {
        for (var node : changes) {
            var change = ReadBack.change(node);
            acknowledged(change);
            if (change.number() > picture.number() + 1) {
                if (link != null) {
                    link.hello(picture.number());
                }
                return;
            }
            if (change.number() == picture.number() + 1) {
                picture = picture.after(change);
            }
        }
    }

    private void acknowledged(BoardChange change) {
        var logged = world.log.findByCommand(change.commandId());
        assertThat(logged).as("what is told is in the log").isPresent();
        assertThat(logged.orElseThrow().change().number()).isEqualTo(change.number());
        waiting.remove(change.commandId());
    }

    private void sendAgain() {
        if (link != null && live) {
            for (var each : List.copyOf(waiting.entrySet())) {
                link.take(each.getKey(), each.getValue());
            }
        }
    }

    /// A link on which nothing is answered for long is dead although nobody said so.
    private void listenForSilence() {
        var isSilent = world.now() - lastAnswer >= SILENT_MS;
        if (isSilent && link != null && (!live || writable && !waiting.isEmpty())) {
            cut();
        }
        world.later(1_000, this::listenForSilence);
    }

    private String secret() {
        return "secret of " + actor.name() + ".";
    }

    private BoardCommand command() {
        int any = world.random.nextInt(20);
        var guarded = picture.findFact("guarded").isPresent();
        return switch (world.random.nextInt(12)) {
            case 0, 1, 2 -> place(any, guarded && world.oneIn(2) ? "secret" : "open");
            case 3 -> Story.connect(any, world.random.nextInt(20), world.random.nextInt(20));
            case 4 -> Story.remove(any);
            case 5 -> Story.write(any, "by " + actor.name());
            case 6 -> new BoardCommand.Undo();
            case 7 -> new BoardCommand.Redo();
            case 8 -> Story.set(any, "size", world.oneIn(3) ? null : "M");
            case 9 -> Story.restore(any);
            case 10 -> fact(guarded);
            default -> Story.move(any, world.random.nextInt(500), world.random.nextInt(500));
        };
    }

    private BoardCommand fact(boolean guarded) {
        if (guarded && !world.secretive) {
            return new BoardCommand.SetState("reveal", world.oneIn(2) ? "yes" : null);
        }
        return new BoardCommand.SetState("vote." + actor.person().value(), String.valueOf(world.random.nextInt(4)));
    }

    private BoardCommand place(int id, String deck) {
        var text = deck.equals("secret") ? secret() : "note " + id;
        return new BoardCommand.Place(
                Element.placed(Story.id(id), "note", Element.Position.ORIGIN, text, Map.of("deck", deck)));
    }

    private static Map<String, String> values(Board board) {
        var values = new TreeMap<String, String>();
        board.state().forEach((key, fact) -> values.put(key, fact.value()));
        return values;
    }
}
