package nl.samenspel.sketch.memory;

import static nl.samenspel.sketch.memory.Deed.Kind.CHANGED;
import static nl.samenspel.sketch.memory.Deed.Kind.CONNECTED;
import static nl.samenspel.sketch.memory.Deed.Kind.LED;
import static nl.samenspel.sketch.memory.Deed.Kind.MOVED;
import static nl.samenspel.sketch.memory.Deed.Kind.PLACED;
import static nl.samenspel.sketch.memory.Deed.Kind.REMOVED;
import static nl.samenspel.sketch.memory.Deed.Kind.RETURNED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import org.jspecify.annotations.Nullable;

/// Reads a change as what somebody did. Pure; the boards are as the reader was told them, so what the
/// reader may not know cannot be in it.
final class Deeds {
    /// More of one kind are counted.
    private static final int NAMED = 3;

    private final Board before;
    private final Board after;
    private final BoardChange change;
    private final List<Deed> deeds = new ArrayList<>();

    private Deeds(Board before, BoardChange change, Board after) {
        this.before = before;
        this.change = change;
        this.after = after;
    }

    /// In the order in which they are told; none for a change that only the engine or the register notices.
    static List<Deed> of(Board before, BoardChange change, Board after) {
        var reading = new Deeds(before, change, after);
        reading.read();
        return List.copyOf(reading.deeds);
    }

    private void read() {
        var facts = new Facts(before, change);
        deeds.addAll(facts.deeds());
        came(facts.isShowing());
        went();
        for (var edit : change.edits()) {
            switch (edit) {
                case Edit.Move move -> moved(move);
                case Edit.Resize resize -> each(resize.id(), MOVED, "resized");
                case Edit.Write write -> written(write);
                case Edit.SetFields set -> changed(set);
                case Edit.Reconnect reconnect -> reconnected(reconnect);
                case Edit.Put _, Edit.Drop _, Edit.SetState _ -> {}
            }
        }
    }

    private void came(boolean isShown) {
        var came = new LinkedHashMap<Element.Id, Element>();
        for (var edit : change.edits()) {
            if (edit instanceof Edit.Put put
                    && !before.elements().containsKey(put.element().id())) {
                after.findElement(put.element().id())
                        .ifPresent(element -> came.put(put.element().id(), element));
            }
        }
        if (isShown) {
            several(LED, "shown", List.copyOf(came.values()));
            return;
        }
        var back = came.values().stream()
                .filter(element -> before.removed().containsKey(element.id()))
                .toList();
        var fresh = came.values().stream()
                .filter(element -> !before.removed().containsKey(element.id()))
                .collect(Collectors.partitioningBy(Element::isLine));
        several(PLACED, "placed", Objects.requireNonNull(fresh.get(false)));
        several(CONNECTED, "connected", Objects.requireNonNull(fresh.get(true)));
        several(RETURNED, "returned", withoutTheirLines(back));
    }

    private void went() {
        var gone = new LinkedHashMap<Element.Id, Element>();
        for (var edit : change.edits()) {
            if (edit instanceof Edit.Drop drop && !after.elements().containsKey(drop.id())) {
                before.findElement(drop.id()).ifPresent(element -> gone.put(drop.id(), element));
            }
        }
        several(REMOVED, "removed", withoutTheirLines(List.copyOf(gone.values())));
    }

    /// A line that goes or comes with its magnet is not told apart.
    private static List<Element> withoutTheirLines(List<Element> elements) {
        return elements.stream()
                .filter(element -> {
                    var ends = element.ends();
                    return ends == null || elements.stream().noneMatch(other -> ends.touches(other.id()));
                })
                .toList();
    }

    private void moved(Edit.Move move) {
        var was = before.findElement(move.id()).orElse(null);
        if (was == null) {
            return;
        }
        add(MOVED, words -> {
            var from = words.place(before, was.position());
            var to = words.place(after, move.position());
            var what = words.what(after, was);
            return from.equals(to)
                    ? words.text("memory.deed.shifted", Map.of("what", what, "in", to))
                    : words.text("memory.deed.moved", Map.of("what", what, "from", from, "to", to));
        });
    }

    private void written(Edit.Write write) {
        var was = before.findElement(write.id()).orElse(null);
        if (was == null || was.text().equals(write.text())) {
            return;
        }
        add(CHANGED, words -> {
            var kind = words.what(before, was);
            if (was.isLine()) {
                return words.text("memory.deed.sentence", Map.of("what", kind, "to", write.text()));
            }
            return was.text().isBlank()
                    ? words.text("memory.deed.named", Map.of("what", kind, "to", write.text()))
                    : words.text("memory.deed.renamed", Map.of("what", kind, "to", write.text()));
        });
    }

    private void changed(Edit.SetFields set) {
        var was = before.findElement(set.id()).orElse(null);
        if (was == null) {
            return;
        }
        set.fields().forEach((name, value) -> {
            var old = was.findField(name).orElse("");
            var now = Objects.requireNonNullElse(value, "");
            if (!old.equals(now) && !isKeptByTheServer(name)) {
                field(was, name, old, now);
            }
        });
    }

    private void field(Element was, String name, String old, String now) {
        if (name.equals("parked")) {
            each(was.id(), MOVED, now.isEmpty() ? "unparked" : "parked");
            return;
        }
        var key = old.isEmpty() ? "fieldSaid" : now.isEmpty() ? "fieldGone" : "fieldChanged";
        add(
                CHANGED,
                words -> words.text(
                        "memory.deed." + key,
                        Map.of(
                                "what", words.what(after, was),
                                "field", words.field(name),
                                "from", words.value(before, name, old),
                                "to", words.value(after, name, now))));
    }

    private static boolean isKeptByTheServer(String name) {
        return name.endsWith("Id") || name.equals("status") || name.equals("card") || name.equals("seat");
    }

    private void reconnected(Edit.Reconnect reconnect) {
        var was = before.findElement(reconnect.id()).orElse(null);
        var is = after.findElement(reconnect.id()).orElse(null);
        if (was != null && is != null) {
            add(
                    CONNECTED,
                    words -> words.text(
                            "memory.deed.reconnected",
                            Map.of("from", words.name(before, was), "to", words.name(after, is))));
        }
    }

    private void several(Deed.Kind kind, String key, List<Element> elements) {
        if (elements.size() <= NAMED) {
            elements.forEach(element -> add(kind, words -> {
                var seat = kind == PLACED
                        ? words.seat(after, element.findField("seat").orElse(""))
                        : "";
                var phrase = Objects.requireNonNullElse(words.text("memory.deed." + key, said(words, element)), "");
                return seat.isEmpty() ? phrase : words.text("memory.deed.for", Map.of("deed", phrase, "seat", seat));
            }));
            return;
        }
        add(kind, words -> {
            var names = elements.stream()
                    .limit(NAMED)
                    .map(element -> words.what(after, element))
                    .toList();
            return words.text(
                    "memory.deed." + key + "Many",
                    Map.of("count", elements.size() - NAMED, "names", String.join(", ", names)));
        });
    }

    private void each(Element.Id id, Deed.Kind kind, String key) {
        before.findElement(id)
                .ifPresent(element -> add(kind, words -> words.text("memory.deed." + key, said(words, element))));
    }

    private Map<String, String> said(BoardWords words, Element element) {
        return Map.of("what", words.what(after, element));
    }

    private void add(Deed.Kind kind, Function<BoardWords, @Nullable String> phrase) {
        deeds.add(new Deed(kind, words -> Objects.requireNonNullElse(phrase.apply(words), "")));
    }
}
