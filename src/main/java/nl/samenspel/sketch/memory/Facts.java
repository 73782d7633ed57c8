package nl.samenspel.sketch.memory;

import static nl.samenspel.sketch.memory.Deed.Kind.LED;
import static nl.samenspel.sketch.memory.Deed.Kind.NOTED;
import static nl.samenspel.sketch.memory.Deed.Kind.TIMED;
import static nl.samenspel.sketch.memory.Deed.Kind.TURNED;
import static nl.samenspel.sketch.memory.Deed.Kind.VOTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import org.jspecify.annotations.Nullable;

/// What somebody did to the session itself: cards, clock, votes, lead, notes (docs/board-elements.md §3).
final class Facts {
    private static final int SECONDS_A_MINUTE = 60;

    private final Board before;
    private final List<Edit.SetState> settings;

    Facts(Board before, BoardChange change) {
        this.before = before;
        this.settings = change.edits().stream()
                .filter(Edit.SetState.class::isInstance)
                .map(Edit.SetState.class::cast)
                .toList();
    }

    /// Whether what comes into sight was hidden until now.
    boolean isShowing() {
        return settings.stream()
                .anyMatch(set -> set.value() != null
                        && (set.key().startsWith("reveal.") || set.key().equals("ended")));
    }

    List<Deed> deeds() {
        var deeds = new ArrayList<Deed>();
        var isNewVoting = settings.stream().anyMatch(set -> set.key().equals("voting"));
        for (var set : settings) {
            var was = before.findFact(set.key()).orElse("");
            var is = set.value() == null ? "" : set.value();
            if (!was.equals(is) && !(isNewVoting && set.key().startsWith("vote."))) {
                find(set.key(), was, is).ifPresent(deeds::add);
            }
        }
        return deeds;
    }

    private Optional<Deed> find(String key, String was, String is) {
        var name = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        var about = key.substring(Math.min(key.length(), name.length() + 1));
        var turn = is.isEmpty() ? ".off" : ".on";
        return Optional.ofNullable(
                switch (name) {
                    case "card" -> is.isEmpty() ? null : deed(TURNED, "card", words -> Map.of("card", words.card(is)));
                    case "timer" -> is.isEmpty() ? null : timer(is);
                    case "started", "locked", "follow", "ended", "paused", "room", "takeover" ->
                        deed(LED, name + turn, _ -> Map.of());
                    case "reveal" ->
                        is.isEmpty() ? null : deed(LED, "reveal", words -> Map.of("card", words.card(about)));
                    case "facilitator" -> is.isEmpty() ? null : new Deed(LED, words -> handedOver(words, is));
                    case "voting" -> deed(LED, "voting" + turn, _ -> Map.of("count", count(is)));
                    case "vote" -> vote(about, was, is);
                    case "confirm" -> deed(NOTED, "confirm" + turn, words -> Map.of("corner", words.corner(about)));
                    case "outcome" ->
                        deed(NOTED, "outcome" + turn, words -> Map.of("card", words.card(about), "text", is));
                    default -> null; // the rules of a card, and what a later edition may bring
                });
    }

    private static String handedOver(BoardWords words, String to) {
        var name = words.person(to);
        return name.isEmpty()
                ? words.text("memory.deed.facilitator")
                : words.text("memory.deed.facilitator.to", Map.of("name", name));
    }

    private static Deed timer(String value) {
        var words = value.split(" ");
        var seconds = words.length > 1 && words[1].matches("-?\\d{1,6}") ? Integer.parseInt(words[1]) : 0;
        var minutes = Math.max(0, Math.round((float) seconds / SECONDS_A_MINUTE));
        return deed(
                TIMED, words[0].equals("running") ? "timer.running" : "timer.paused", _ -> Map.of("count", minutes));
    }

    /// `vote.<who>.<element>`; who that is, is told by who made the change, and by the seat
    /// for which the scribe did.
    private @Nullable Deed vote(String about, String was, String is) {
        var given = count(is) - count(was);
        if (given == 0) {
            return null;
        }
        var element = about.substring(about.lastIndexOf('.') + 1);
        var voter = about.substring(0, Math.max(0, about.length() - element.length() - 1));
        return new Deed(VOTED, words -> {
            var phrase = words.text(
                    "memory.deed." + (given > 0 ? "voted" : "unvoted"),
                    Map.of("count", Math.abs(given), "name", words.name(before, id(element))));
            var seat = words.seat(before, voter);
            return seat.isEmpty() ? phrase : words.text("memory.deed.for", Map.of("deed", phrase, "seat", seat));
        });
    }

    private static Element.Id id(String text) {
        try {
            return new Element.Id(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return new Element.Id(new UUID(0, 0));
        }
    }

    private static int count(String value) {
        var digits = value.split(" ")[0];
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
    }

    private interface Args {
        Map<String, ?> of(BoardWords words);
    }

    private static Deed deed(Deed.Kind kind, String key, Args args) {
        return new Deed(kind, words -> words.text("memory.deed." + key, args.of(words)));
    }
}
