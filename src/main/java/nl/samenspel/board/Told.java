package nl.samenspel.board;

import java.util.HashMap;
import java.util.Map;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// One change as it is told: to almost everyone the same, to a few with what is theirs.
record Told(BoardChange toOthers, Map<PersonId, BoardChange> toOwners) {

    /// The same to everyone.
    static Told plainly(BoardChange change) {
        return new Told(change, Map.of());
    }

    static Told of(Step step) {
        if (step.isOpen()) {
            return plainly(step.change());
        }
        var toOthers = step.shownTo(null);
        var toOwners = new HashMap<PersonId, BoardChange>();
        for (var owner : step.owners()) {
            var own = step.shownTo(owner);
            if (!own.equals(toOthers)) {
                toOwners.put(owner, own);
            }
        }
        return new Told(toOthers, Map.copyOf(toOwners));
    }

    long number() {
        return toOthers.number();
    }

    BoardChange to(@Nullable PersonId viewer) {
        return viewer == null ? toOthers : toOwners.getOrDefault(viewer, toOthers);
    }
}
