package nl.samenspel.portfolio.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.portfolio.choice.DecisionRecord.Change;
import nl.samenspel.portfolio.choice.DecisionRecord.Change.Kind;

/// What the register says otherwise than a frame that was made from it earlier. Pure.
final class Changes {
    private Changes() {}

    /// Assignments first, by title, then teams.
    static List<Change> between(Frame then, Frame now) {
        var found = new ArrayList<Change>();
        var before = byId(then);
        var after = byId(now);
        after.forEach((id, item) -> {
            var earlier = before.get(id);
            if (earlier == null) {
                found.add(new Change(Kind.ADDED, item.title()));
            } else if (earlier.version() != item.version()) {
                found.add(new Change(Kind.CHANGED, item.title()));
            }
        });
        before.forEach((id, item) -> {
            if (!after.containsKey(id)) {
                found.add(new Change(Kind.GONE, item.title()));
            }
        });
        found.sort(java.util.Comparator.comparing(Change::name));
        found.addAll(teams(then, now));
        return found;
    }

    /// Teams that had another capacity, or of which elsewhere another number is asked.
    private static List<Change> teams(Frame then, Frame now) {
        var before = new HashMap<UUID, List<Integer>>();
        then.crews().forEach(crew -> before.put(crew.team(), crew.capacity()));
        return now.crews().stream()
                .filter(crew -> before.containsKey(crew.team()) && isUsed(then, crew.team()))
                .filter(crew -> !crew.capacity().equals(before.get(crew.team())))
                .map(crew -> new Change(Kind.CAPACITY, crew.name()))
                .toList();
    }

    private static boolean isUsed(Frame frame, UUID team) {
        return frame.items().stream()
                .flatMap(item -> item.needs().stream())
                .anyMatch(need -> frame.crews().get(need.crew()).team().equals(team));
    }

    private static Map<UUID, Frame.Item> byId(Frame frame) {
        return frame.items().stream()
                .collect(Collectors.toMap(
                        Frame.Item::assignment, Function.identity(), (one, _) -> one, java.util.LinkedHashMap::new));
    }

    /// What somebody looked at, to see whether it is still the same.
    static String seen(List<Change> changes) {
        return changes.isEmpty()
                ? ""
                : Integer.toHexString(changes.stream()
                        .map(change -> change.kind() + change.name())
                        .toList()
                        .hashCode());
    }
}
