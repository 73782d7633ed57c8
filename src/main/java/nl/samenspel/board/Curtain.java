package nl.samenspel.board;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenspel.board.wire.BoardWriter;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// What of one live board is told to whom. As long as nothing was ever concealed it costs one question a group;
/// after that each change is looked at once, and encoded once for all who see the same.
///
/// Changed under the board's lock, by the one writer alone.
final class Curtain {
    /// As many as a welcome may hold.
    private static final int REMEMBERED = 500;

    private final BoardMeaning meaning;
    private final Deque<Told> told = new ArrayDeque<>();
    private volatile Shown shown;
    /// Changes up to this number are told as they are.
    private long openUpTo;

    private volatile @Nullable Encoded encoded;
    private @Nullable Count counted;

    /// The whole board as JSON for almost everyone: thirty people joining at once share it.
    ///
    /// @param owners those who see more
    private record Encoded(Shown shown, String json, Set<PersonId> owners) {}

    /// How much is hidden from others: elements, and people who placed them.
    record Hidden(int elements, int people) {
        static final Hidden NOTHING = new Hidden(0, 0);

        String json() {
            return ",\"hidden\":{\"elements\":" + elements + ",\"people\":" + people + "}";
        }
    }

    private record Count(Shown of, Hidden hidden) {}

    /// What a group of changes becomes.
    record Drawn(List<Told> told, Shown after) {
        /// As almost everyone hears it.
        String frame() {
            return told.isEmpty() ? "" : Audience.did(told, null);
        }
    }

    /// The whole board for one viewer, and its number.
    record Whole(long number, String json) {}

    Curtain(BoardMeaning meaning, Board board) {
        this.meaning = meaning;
        this.shown = new Shown(board, meaning.looking(board));
        this.openUpTo = shown.isOpen() ? Long.MAX_VALUE : -1;
    }

    Shown shown() {
        return shown;
    }

    /// Changes nothing yet: see [#take].
    Drawn draw(List<BoardChange> changes) {
        var now = shown;
        var drawn = new ArrayList<Told>(changes.size());
        for (var change : changes) {
            var step = Step.of(now, change, meaning);
            drawn.add(Told.of(step));
            now = step.after();
        }
        return new Drawn(drawn, now);
    }

    void take(Drawn drawn) {
        var wasOpen = shown.isOpen();
        shown = drawn.after();
        if (wasOpen && shown.isOpen()) {
            return;
        }
        for (var each : drawn.told()) {
            openUpTo = Math.min(openUpTo, each.number() - 1);
            told.add(each);
            if (told.size() > REMEMBERED) {
                told.removeFirst();
            }
        }
    }

    /// What this viewer may hear of what came after a number; empty when not all of it is at hand.
    Optional<List<BoardChange>> findSince(BoardLedger ledger, long number, PersonId viewer) {
        if (openUpTo == Long.MAX_VALUE || number > ledger.board().number()) {
            return ledger.findSince(number);
        }
        long firstTold =
                told.isEmpty() ? ledger.board().number() + 1 : told.getFirst().number();
        if (Math.max(number, openUpTo) + 1 < firstTold) {
            return Optional.empty();
        }
        return ledger.findSince(number)
                .map(changes -> changes.stream()
                        .map(change -> change.number() <= openUpTo ? change : toldAs(change.number(), viewer))
                        .toList());
    }

    /// A change from before, to whoever asks for its outcome again: the command may be somebody else's.
    BoardChange again(BoardChange change, PersonId viewer) {
        if (change.number() <= openUpTo) {
            return change;
        }
        var isOwn = viewer.equals(change.by());
        return told.stream()
                .filter(each -> each.number() == change.number())
                .findFirst()
                .map(each -> each.to(viewer))
                .orElseGet(() -> new BoardChange(
                        change.number(),
                        change.commandId(),
                        isOwn ? viewer : null,
                        isOwn ? change.byName() : "",
                        change.at(),
                        List.of()));
    }

    Whole whole(PersonId viewer) {
        var now = shown;
        var last = encoded;
        if (last == null || last.shown() != now) {
            last = new Encoded(now, BoardWriter.board(now.to(null)), owners(now));
            encoded = last;
        }
        var json = last.owners().contains(viewer) ? BoardWriter.board(now.to(viewer)) : last.json();
        return new Whole(now.board().number(), json);
    }

    /// Whether showing what somebody does with this element would tell too much.
    boolean isConcealed(Element.Id id) {
        return shown.isConcealed(id);
    }

    Hidden hidden() {
        var now = shown;
        if (now.isOpen()) {
            return Hidden.NOTHING;
        }
        var last = counted;
        if (last == null || last.of() != now) {
            last = new Count(now, count(now));
            counted = last;
        }
        return last.hidden();
    }

    private BoardChange toldAs(long number, PersonId viewer) {
        return told.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow()
                .to(viewer);
    }

    private static Set<PersonId> owners(Shown shown) {
        var owners = new HashSet<PersonId>();
        if (!shown.isOpen()) {
            shown.board().elements().values().forEach(element -> owners.addAll(shown.owners(element)));
            shown.board().state().forEach((key, fact) -> {
                var owner = shown.looking().sight(key, fact.value()).owner();
                if (owner != null) {
                    owners.add(owner);
                }
            });
        }
        return owners;
    }

    private static Hidden count(Shown shown) {
        int elements = 0;
        var people = new HashSet<PersonId>();
        for (var element : shown.board().elements().values()) {
            if (shown.isHidden(element, null)) {
                elements++;
                people.addAll(shown.owners(element));
            }
        }
        return new Hidden(elements, people.size());
    }
}
