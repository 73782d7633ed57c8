package nl.samenspel.sketch.magnet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;

/// Where the areas of one board lie. What a usual board has no room for makes its area larger: outwards, so that no
/// two areas ever cover each other. A larger area is a fact of the board.
final class Areas {
    static final double BETWEEN = 24;
    private static final String FACT = "area.";
    private static final double HIGHEST = -1060;

    private final Map<Area, Area.Bounds> bounds;

    private Areas(Map<Area, Area.Bounds> bounds) {
        this.bounds = bounds;
    }

    static Areas usual() {
        return new Areas(Arrays.stream(Area.values())
                .collect(Collectors.toMap(area -> area, Area::usual, (a, _) -> a, () -> new EnumMap<>(Area.class))));
    }

    /// As this board says.
    static Areas on(Board board) {
        var areas = usual();
        for (var area : Area.values()) {
            board.findFact(FACT + area.word()).flatMap(Areas::read).ifPresent(bounds -> areas.bounds.put(area, bounds));
        }
        return areas;
    }

    /// With the middle wide and high enough for work; what lies round it gives way. Only for a board on which nothing
    /// hangs yet.
    ///
    /// @param count for how many there is room, each as large as the largest
    static Areas withRoomFor(Collection<Element.Size> work, int count) {
        var areas = usual();
        double width = work.stream().mapToDouble(Element.Size::width).max().orElse(0) + BETWEEN;
        double height = work.stream().mapToDouble(Element.Size::height).max().orElse(0) + BETWEEN;
        var usual = Area.WORK.usual();
        int columns = (int) ((usual.width() - BETWEEN) / Math.max(1, width));
        while (columns * Math.max(rows(usual, height), Math.floor(columns * 0.9)) < count) {
            columns++;
        }
        int rows = Math.ceilDiv(count, columns);
        areas.widen(
                Math.max(0, columns * width + BETWEEN - usual.width()) / 2,
                Math.max(0, rows * height + BETWEEN - usual.height()));
        return areas;
    }

    static boolean isFact(String key) {
        return key.startsWith(FACT);
    }

    Area.Bounds of(Area area) {
        return Objects.requireNonNull(bounds.get(area));
    }

    /// The area something lies in with its middle.
    Optional<Area> findAt(Element.Position at) {
        return bounds.entrySet().stream()
                .filter(each -> each.getValue().holds(at))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Makes room for one row or column more of this size, away from the middle of the board.
    ///
    /// @return false when nothing can give way: work lies in the midst of everything
    boolean grow(Area area, Element.Size size) {
        var now = of(area);
        double column = size.width() + BETWEEN;
        double row = size.height() + BETWEEN;
        var next = switch (area) {
            case OWNER, PROVIDER -> now.grown(0, 0, row, 0);
            case CLIENTS ->
                now.width() > now.height() && now.top() - row >= HIGHEST
                        ? now.grown(0, 0, row, 0)
                        : now.grown(column, 0, 0, 0);
            case AGREEMENTS, IMPROVEMENTS -> now.grown(0, 0, 0, row);
            case PARKING -> now.grown(0, column, 0, 0);
            case WORK -> now;
        };
        bounds.put(area, next);
        return !next.equals(now);
    }

    /// What a board has to be told so that its areas lie like these.
    List<BoardCommand.Direct> facts(Board board) {
        var before = on(board);
        var facts = new ArrayList<BoardCommand.Direct>();
        bounds.forEach((area, now) -> {
            if (!now.equals(before.of(area))) {
                facts.add(new BoardCommand.SetState(FACT + area.word(), text(now)));
            }
        });
        return facts;
    }

    private void widen(double aside, double down) {
        bounds.computeIfPresent(Area.WORK, (_, now) -> now.grown(aside, aside, 0, down));
        bounds.computeIfPresent(Area.CLIENTS, (_, now) -> now.moved(-aside, 0).grown(0, 0, 0, down));
        bounds.computeIfPresent(Area.PROVIDER, (_, now) -> now.moved(aside, 0).grown(0, 0, 0, down));
        bounds.computeIfPresent(Area.PARKING, (_, now) -> now.moved(aside, 0).grown(0, 0, 0, down));
        bounds.computeIfPresent(Area.AGREEMENTS, (_, now) -> now.moved(0, down));
        bounds.computeIfPresent(Area.IMPROVEMENTS, (_, now) -> now.moved(0, down));
    }

    private static double rows(Area.Bounds bounds, double height) {
        return Math.floor((bounds.height() - BETWEEN) / Math.max(1, height));
    }

    private static String text(Area.Bounds bounds) {
        return "%d %d %d %d"
                .formatted(
                        (long) Math.floor(bounds.left()),
                        (long) Math.ceil(bounds.right()),
                        (long) Math.floor(bounds.top()),
                        (long) Math.ceil(bounds.bottom()));
    }

    private static Optional<Area.Bounds> read(String text) {
        if (!text.matches("(-?\\d{1,6}( |$)){4}")) {
            return Optional.empty();
        }
        var at = Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return Optional.of(new Area.Bounds(at[0], at[1], at[2], at[3]));
    }
}
