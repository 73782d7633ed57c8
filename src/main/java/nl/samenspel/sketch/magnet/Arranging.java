package nl.samenspel.sketch.magnet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.platform.Refused;
import nl.samenspel.sketch.SketchRefusal;
import org.jspecify.annotations.Nullable;

/// Brings an area, or the whole board, in good order: in rows, nothing over anything else, what belongs to the same
/// client together, and as near as can be to what it is tied to. The same board always gives the same places.
final class Arranging {
    /// As what everything is called.
    static final String ALL = "all";

    static final int MOST = 2_000;

    private final Board board;
    private final Map<Element.Id, List<Element.Id>> ties = new HashMap<>();
    private final Map<Element.Id, Element.Position> arranged = new HashMap<>();
    private final Set<Element.Id> moving = new HashSet<>();
    private Areas areas;

    private Arranging(Board board) {
        this.board = board;
        this.areas = Areas.on(board);
        for (var each : board.listElements()) {
            var ends = each.ends();
            if (ends != null) {
                tie(ends.from(), ends.to());
            } else {
                Stream.of("for", "of", "parties", "representedBy")
                        .flatMap(field -> Magnet.listNamed(board, each, field).stream())
                        .forEach(other -> tie(each.id(), other.id()));
            }
        }
    }

    /// Refuses: AREA_UNKNOWN, ARRANGE_TOO_MANY, ARRANGE_NO_ROOM, ALREADY_IN_ORDER.
    ///
    /// @param what an area, or [#ALL]
    static BoardCommand.Together of(Board board, String what) {
        var wanted = what.equals(ALL) ? Set.of(Area.values()) : Set.of(area(what));
        var arranging = new Arranging(board);
        var members = arranging.members(wanted);
        if (members.values().stream().mapToInt(List::size).sum() > MOST) {
            throw new Refused(SketchRefusal.ARRANGE_TOO_MANY);
        }
        var work = members.getOrDefault(Area.WORK, List.of());
        for (int count = work.size(); !arranging.hasArranged(members); count += 1 + count / 8) {
            if (!what.equals(ALL)) {
                throw new Refused(SketchRefusal.ARRANGE_NO_ROOM);
            }
            arranging.areas = Areas.withRoomFor(work.stream().map(Sizes::of).toList(), count); // everything moves
        }
        return arranging.moves();
    }

    /// Not when there is too much work for its area.
    private boolean hasArranged(Map<Area, List<Element>> members) {
        arranged.clear();
        members.values().forEach(all -> all.forEach(each -> moving.add(each.id())));
        var others = board.listElements().stream()
                .filter(each -> !each.isLine() && !moving.contains(each.id()))
                .map(each -> Area.Bounds.around(each.position(), Sizes.of(each)))
                .toList();
        return members.entrySet().stream().allMatch(each -> arrange(each.getKey(), each.getValue(), others));
    }

    private static Area area(String word) {
        return Stream.of(Area.values())
                .filter(area -> area.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(SketchRefusal.AREA_UNKNOWN));
    }

    private void tie(Element.Id one, Element.Id other) {
        ties.computeIfAbsent(one, _ -> new ArrayList<>()).add(other);
        ties.computeIfAbsent(other, _ -> new ArrayList<>()).add(one);
    }

    /// In the order of the areas, so that what is tied to clients finds them in place. What lies outside all areas goes
    /// home when everything is arranged.
    private Map<Area, List<Element>> members(Set<Area> wanted) {
        var members = new EnumMap<Area, List<Element>>(Area.class);
        for (var each : board.listElements()) {
            if (each.isLine()) {
                continue;
            }
            var there = areas.findAt(each.position());
            var area = there.isEmpty() && wanted.size() > 1 ? Area.of(each) : there.orElse(null);
            if (area != null && wanted.contains(area)) {
                members.computeIfAbsent(area, _ -> new ArrayList<>()).add(each);
            }
        }
        return members;
    }

    private boolean arrange(Area area, List<Element> members, List<Area.Bounds> others) {
        var ordered = members.stream().sorted(order(area)).toList();
        var sizes = ordered.stream().map(Sizes::of).toList();
        var largest = new Element.Size(
                sizes.stream().mapToDouble(Element.Size::width).max().orElse(1),
                sizes.stream().mapToDouble(Element.Size::height).max().orElse(1));
        var placed = pack(areas.of(area), ordered, near(area, others));
        while (placed == null && areas.grow(area, largest)) {
            placed = pack(areas.of(area), ordered, near(area, others));
        }
        if (placed != null) {
            arranged.putAll(placed);
        }
        return placed != null;
    }

    private List<Area.Bounds> near(Area area, List<Area.Bounds> others) {
        return others.stream()
                .filter(each -> each.touches(areas.of(area), Areas.BETWEEN))
                .toList();
    }

    /// What belongs together in the order of what it belongs to, else as it lies now, read like a page.
    private Comparator<Element> order(Area area) {
        Comparator<Element> byKind = Comparator.comparing(each -> each.kind().equals(Magnet.ROLE) ? "" : each.kind());
        Comparator<Element> byTies = Comparator.<Element>comparingDouble(this::nearestTie);
        var asRead = Comparator.<Element>comparingDouble(
                        each -> each.position().y() - Sizes.of(each).height() / 2)
                .thenComparingDouble(each -> each.position().x())
                .thenComparing(each -> each.id().value());
        return area == Area.WORK
                ? byTies.thenComparing(asRead)
                : byKind.thenComparing(byTies).thenComparing(asRead);
    }

    /// How low on the board that hangs which has its place already and to which it is tied, on average; after
    /// everything else when tied to nothing.
    private double nearestTie(Element element) {
        return ties.getOrDefault(element.id(), List.of()).stream()
                .map(this::findPlace)
                .flatMap(Optional::stream)
                .mapToDouble(Element.Position::y)
                .average()
                .orElse(Double.MAX_VALUE);
    }

    /// Of what does not move: where it lies; of what moves: once it has its new place.
    private Optional<Element.Position> findPlace(Element.Id id) {
        var isMoving = moving.contains(id);
        return isMoving
                ? Optional.ofNullable(arranged.get(id))
                : board.findElement(id).map(Element::position);
    }

    /// In rows; nothing when there is no room.
    private static @Nullable Map<Element.Id, Element.Position> pack(
            Area.Bounds area, List<Element> ordered, List<Area.Bounds> others) {
        var placed = new HashMap<Element.Id, Element.Position>();
        double x = area.left() + Areas.BETWEEN;
        double y = area.top() + Areas.BETWEEN;
        double lowest = y;
        for (int i = 0; i < ordered.size(); ) {
            var size = Sizes.of(ordered.get(i));
            var box = new Area.Bounds(x, x + size.width(), y, y + size.height());
            if (box.bottom() > area.bottom() || area.left() + Areas.BETWEEN + size.width() > area.right()) {
                return null;
            }
            var inTheWay = others.stream()
                    .filter(each -> box.touches(each, Areas.BETWEEN - 1))
                    .mapToDouble(Area.Bounds::right)
                    .max();
            if (box.right() > area.right()) {
                x = area.left() + Areas.BETWEEN;
                y = Math.max(lowest, y) + Areas.BETWEEN;
                lowest = y;
            } else if (inTheWay.isPresent()) {
                x = inTheWay.getAsDouble() + Areas.BETWEEN;
            } else {
                placed.put(ordered.get(i).id(), box.centre());
                x = box.right() + Areas.BETWEEN;
                lowest = Math.max(lowest, box.bottom());
                i++;
            }
        }
        return placed;
    }

    private BoardCommand.Together moves() {
        var commands = new ArrayList<BoardCommand.Direct>(areas.facts(board));
        for (var each : board.listElements()) {
            var to = arranged.get(each.id());
            if (to != null && !to.equals(each.position())) {
                commands.add(new BoardCommand.Move(each.id(), to));
            }
        }
        if (commands.isEmpty()) {
            throw new Refused(SketchRefusal.ALREADY_IN_ORDER);
        }
        return new BoardCommand.Together(commands);
    }
}
