package nl.samenspel.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser tab that changes the board ten times a second, keeps what is not acknowledged, and comes back by itself.
final class BenchTab {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Integer> ports;
    private final UUID board;
    private final String who;
    private final Hand hand;
    private final BenchPicture picture = new BenchPicture();
    private final Map<String, String> unanswered = new LinkedHashMap<>();
    private final Map<UUID, JsonNode> places = new HashMap<>(); // the last place of what this tab put there and moved
    private final AtomicBoolean editing = new AtomicBoolean(true);
    private final Thread reading;
    private final Thread writing;
    private volatile @Nullable BenchSocket socket;
    private volatile long welcomedAt;
    private volatile boolean writable = true;
    private volatile int sent;
    private volatile int acknowledged;
    private volatile int refused;

    BenchTab(int port, UUID board, String who, Hand hand) {
        this(List.of(port), board, who, hand);
    }

    /// @param ports of the instances, tried in turn
    BenchTab(List<Integer> ports, UUID board, String who, Hand hand) {
        this.ports = List.copyOf(ports);
        this.board = board;
        this.who = who;
        this.hand = hand;
        this.reading = Thread.ofPlatform().daemon().start(this::stayConnected);
        this.writing = Thread.ofPlatform().daemon().start(this::edit);
    }

    void awaitBackSince(long moment) throws InterruptedException {
        while (welcomedAt < moment) {
            Thread.sleep(1);
        }
    }

    /// Returns when it was welcomed after this moment and what it sent since is acknowledged.
    void awaitAnswerAfterWelcomeSince(long moment) throws InterruptedException {
        awaitBackSince(moment);
        awaitAnswerToSomethingNew();
    }

    /// Returns when something that was not sent yet at the call is acknowledged.
    void awaitAnswerToSomethingNew() throws InterruptedException {
        int sentBefore = sent;
        while (acknowledged <= sentBefore) {
            Thread.sleep(1);
        }
    }

    void stopEditing() throws InterruptedException {
        editing.set(false);
        writing.join();
    }

    void awaitAnswers() throws InterruptedException {
        for (int i = 0; i < 6_000 && unanswered() > 0; i++) {
            Thread.sleep(10);
        }
    }

    void leave() {
        reading.interrupt();
        close();
    }

    int acknowledged() {
        return acknowledged;
    }

    int proposed() {
        return hand.proposed();
    }

    int unanswered() {
        synchronized (unanswered) {
            return unanswered.size() + refused;
        }
    }

    Map<UUID, JsonNode> picture() {
        return picture.elements();
    }

    /// How many of the own magnets are not there, or not where this tab put them last.
    int missingIn(Map<UUID, JsonNode> there) {
        return (int) places.entrySet().stream()
                .filter(each -> {
                    var element = there.get(each.getKey());
                    return element == null
                            || element.get("x").asDouble()
                                    != each.getValue().get("x").asDouble()
                            || element.get("y").asDouble()
                                    != each.getValue().get("y").asDouble();
                })
                .count();
    }

    /// How many commands this tab heard under another number than others did.
    int doubled(Map<String, Long> known) {
        int doubled = 0;
        for (var each : picture.numbers().entrySet()) {
            var before = known.putIfAbsent(each.getKey(), each.getValue());
            doubled += before == null || before.equals(each.getValue()) ? 0 : 1;
        }
        return doubled;
    }

    private void edit() {
        while (editing.get()) {
            var id = UUID.randomUUID().toString();
            var command = hand.next();
            remember(JSON.readTree(command));
            var frame = "{\"type\":\"do\",\"id\":\"" + id + "\",\"command\":" + command + "}";
            synchronized (unanswered) {
                unanswered.put(id, frame);
                sent++;
                // inside, so that the order of sending is the order of the commands also while a resend runs
                send(frame);
            }
            try {
                Thread.sleep(50 + ThreadLocalRandom.current().nextInt(100));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void remember(JsonNode command) {
        switch (command.get("type").asString()) {
            case "place" -> places.put(id(command.get("element")), command.get("element"));
            case "move" -> places.put(id(command), command);
            default -> {}
        }
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.get("id").asString());
    }

    private void stayConnected() {
        for (int tries = 0; !Thread.currentThread().isInterrupted(); tries++) {
            try (var fresh = new BenchSocket(ports.get(tries % ports.size()), board, who)) {
                fresh.send("{\"type\":\"hello\",\"at\":" + picture.number() + "}");
                while (true) {
                    hear(fresh, fresh.receive());
                }
            } catch (IOException broken) {
                socket = null;
                pause();
            }
        }
    }

    private void hear(BenchSocket fresh, String frame) throws IOException {
        if (frame.startsWith("{\"type\":\"refused\"")) {
            System.out.println("a browser hears " + frame);
            refused++;
        }
        var welcome = picture.hear(frame);
        boolean notice = frame.startsWith("{\"type\":\"notice\"");
        synchronized (unanswered) {
            if (welcome || notice) {
                // rules B8 and B36: while nothing can be written, what is done waits here
                writable = frame.contains(welcome ? "\"writable\":true" : "\"WRITABLE\"");
            }
            var known = picture.numbers();
            int before = unanswered.size();
            unanswered.keySet().removeIf(known::containsKey);
            acknowledged += before - unanswered.size();
            if (writable && (welcome || notice)) {
                for (var each : unanswered.values()) {
                    fresh.send(each);
                }
            }
            if (welcome) {
                socket = fresh;
            }
        }
        if (welcome) {
            welcomedAt = System.nanoTime();
        }
    }

    private void send(String frame) {
        var now = socket;
        try {
            if (now != null && writable) {
                now.send(frame);
            }
        } catch (IOException broken) {
            socket = null; // it waits, and is sent again after the next welcome
        }
    }

    private void close() {
        var now = socket;
        try {
            if (now != null) {
                now.close();
            }
        } catch (IOException gone) {
            socket = null;
        }
    }

    private void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
