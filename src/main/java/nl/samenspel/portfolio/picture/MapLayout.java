package nl.samenspel.portfolio.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspel.assignment.Assignment;

/// Where everything on a map stands: the provider in the middle as a bar, lanes above and below it, what belongs to
/// several clients between their lanes, and what belongs to very many with the provider. The same map always gives the
/// same places, so a picture that is made again can be laid over the one before.
///
/// @param lanes  by place of the lane
/// @param tiles  by place of the tile
public record MapLayout(double width, double height, Box provider, List<Box> lanes, List<Box> tiles) {
    static final double PITCH_X = 214;
    static final double PITCH_Y = 102;
    static final double TILE_HEIGHT = 64;
    static final double HEAD = 30;
    private static final double MARGIN = 20;
    private static final double PAD = 16;
    private static final double CHANNEL = 46; // lines turn here
    private static final double PROVIDER_HEIGHT = 66;
    private static final int WHOLE_WIDTH = 8; // so many lanes still take the whole width each
    private static final double APART = PAD * 1.5; // between lanes beside each other
    private static final int LEAST_COLUMNS = 4;
    private static final int MOST_COLUMNS = 6; // of what one can read without scrolling sideways
    private static final int MANY_LANES = 24;
    private static final int BETWEEN = 4; // of more clients than these: with the provider
    private static final int SWEEPS = 4;
    private static final double PAPER = 1.38; // a page lying down, less its margins and title

    public record Box(double x, double y, double width, double height) {
        public double middleX() {
            return x + width / 2;
        }

        public double middleY() {
            return y + height / 2;
        }

        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }

        boolean overlaps(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    /// For a screen: as wide as one can read, and as long as it takes.
    public static MapLayout forScreen(PortfolioMap map) {
        var least = map.lanes().size() > MANY_LANES ? MOST_COLUMNS : LEAST_COLUMNS;
        return of(map, Math.clamp(longestLane(map), least, MOST_COLUMNS));
    }

    /// For a page lying down.
    public static MapLayout forPaper(PortfolioMap map) {
        return IntStream.rangeClosed(3, 16)
                .mapToObj(columns -> of(map, columns))
                .min(Comparator.comparingDouble(layout -> Math.abs(Math.log(layout.width / layout.height / PAPER))))
                .orElseThrow();
    }

    static MapLayout of(PortfolioMap map, int columns) {
        return new Placing(map, columns).place();
    }

    private static int longestLane(PortfolioMap map) {
        return IntStream.range(0, map.lanes().size())
                .map(lane -> map.tilesIn(lane).size())
                .max()
                .orElse(1);
    }

    private static double widthOf(PortfolioMap.Tile tile) {
        return switch (tile.says().size()) {
            case Assignment.Size.S -> 150;
            case Assignment.Size.M -> 172;
            case Assignment.Size.L -> 194;
            case null -> 172;
        };
    }

    /// Goes down the page once per sweep; each sweep looks at where the other ends of the lines came to stand.
    private static final class Placing {
        private final PortfolioMap map;
        private final int columns;
        private final boolean whole;
        private final Map<Integer, List<Integer>> inLane = new HashMap<>();
        private final Map<Integer, List<Integer>> between = new HashMap<>(); // by the lane they stand below
        private final List<Integer> withProvider = new ArrayList<>();
        private final List<List<Integer>> neighbours = new ArrayList<>();
        private final Box[] tiles;
        private final Box[] lanes;
        private Box provider = new Box(0, 0, 0, 0);
        private double y;

        Placing(PortfolioMap map, int columns) {
            this.map = map;
            this.columns = columns;
            whole = map.lanes().size() <= WHOLE_WIDTH;
            tiles = new Box[map.tiles().size()];
            lanes = new Box[map.lanes().size()];
            for (int at = 0; at < tiles.length; at++) {
                neighbours.add(new ArrayList<>());
                sort(at);
            }
            map.lines().forEach(line -> {
                neighbours.get(line.from()).add(line.to());
                neighbours.get(line.to()).add(line.from());
            });
        }

        private void sort(int at) {
            var of = map.tiles().get(at).lanes();
            if (of.size() == 1) {
                inLane.computeIfAbsent(of.getFirst(), _ -> new ArrayList<>()).add(at);
            } else if (whole && of.size() <= BETWEEN) {
                between.computeIfAbsent(middle(of), _ -> new ArrayList<>()).add(at);
            } else {
                withProvider.add(at);
            }
        }

        /// The lane below which something of these lanes stands: halfway the outermost two.
        private static int middle(List<Integer> of) {
            var sum = Collections.min(of) + Collections.max(of);
            return (sum - 1) / 2;
        }

        MapLayout place() {
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                down();
                inLane.values().forEach(this::straighten);
                between.values().forEach(this::straighten);
                straighten(withProvider);
            }
            down();
            return new MapLayout(width(), bottom() + MARGIN, provider, List.of(lanes), List.of(tiles));
        }

        private double bottom() {
            return Stream.of(List.of(lanes), List.of(tiles), List.of(provider))
                    .flatMap(List::stream)
                    .mapToDouble(Box::bottom)
                    .max()
                    .orElse(0);
        }

        private double width() {
            return whole ? columns * PITCH_X + 2 * (MARGIN + PAD) : columns * (PITCH_X + APART) - PAD / 2 + 2 * MARGIN;
        }

        /// Below what it is joined to, as far as that can be.
        private void straighten(List<Integer> group) {
            var target = new HashMap<Integer, Double>();
            for (var at : group) {
                target.put(
                        at,
                        neighbours.get(at).stream()
                                .mapToDouble(other -> tiles[other].middleX())
                                .average()
                                .orElse(tiles[at].middleX()));
            }
            group.sort(Comparator.comparing(target::get)); // stable: equals stay in reading order
        }

        private void down() {
            y = MARGIN;
            var shelves = whole ? lanesAsShelves() : shelves();
            var above = (shelves.size() + 1) / 2;
            for (int shelf = 0; shelf < shelves.size(); shelf++) {
                if (shelf == above) {
                    middleBar();
                }
                shelf(shelves.get(shelf));
            }
            if (shelves.size() == above) {
                middleBar();
            }
        }

        private List<List<Integer>> lanesAsShelves() {
            return IntStream.range(0, lanes.length).mapToObj(List::of).toList();
        }

        /// Lanes with little in them stand beside each other; those with nothing of their own after all others, close
        /// together.
        private List<List<Integer>> shelves() {
            var shelves = new ArrayList<List<Integer>>();
            var shelf = new ArrayList<Integer>();
            int used = 0;
            for (var lane : fullFirst()) {
                var wanted = columnsOf(lane);
                var turns = !shelf.isEmpty() && isEmpty(lane) != isEmpty(shelf.getFirst());
                if (turns || used + wanted > columns && !shelf.isEmpty()) {
                    shelves.add(List.copyOf(shelf));
                    shelf.clear();
                    used = 0;
                }
                shelf.add(lane);
                used += wanted;
            }
            shelves.add(List.copyOf(shelf));
            return shelves;
        }

        private List<Integer> fullFirst() {
            return IntStream.range(0, lanes.length)
                    .boxed()
                    .sorted(Comparator.comparing(this::isEmpty))
                    .toList();
        }

        private boolean isEmpty(int lane) {
            return inLane.getOrDefault(lane, List.of()).isEmpty();
        }

        private int columnsOf(int lane) {
            return Math.clamp(inLane.getOrDefault(lane, List.of()).size(), 1, columns);
        }

        private void shelf(List<Integer> shelf) {
            var tallest = 0.0;
            var x = MARGIN;
            for (var lane : shelf) {
                var wide = whole ? columns : columnsOf(lane);
                var group = inLane.getOrDefault(lane, List.of());
                var tall = HEAD + PAD + grid(group, x + PAD, y + HEAD + PAD / 2, wide);
                var room = whole ? width() - 2 * MARGIN : wide * PITCH_X + PAD;
                lanes[lane] = new Box(x, y, room, tall);
                x += wide * PITCH_X + APART;
                tallest = Math.max(tallest, tall);
            }
            for (var lane : shelf) {
                var box = lanes[lane];
                lanes[lane] = new Box(box.x(), box.y(), box.width(), tallest);
            }
            y += tallest + (!whole && isEmpty(shelf.getFirst()) ? PAD : CHANNEL);
            if (whole) {
                row(between.getOrDefault(shelf.getFirst(), List.of()));
            }
        }

        private void middleBar() {
            row(withProvider);
            provider = new Box(MARGIN, y, width() - 2 * MARGIN, PROVIDER_HEIGHT);
            y += PROVIDER_HEIGHT + CHANNEL;
        }

        private void row(List<Integer> group) {
            if (!group.isEmpty()) {
                y += grid(group, MARGIN + PAD, y, columns) + CHANNEL;
            }
        }

        /// Column by column, so that what stands left stays left however many rows there are. Answers its height.
        private double grid(List<Integer> group, double left, double top, int wide) {
            if (group.isEmpty()) {
                return 0;
            }
            var rows = (group.size() + wide - 1) / wide;
            var used = (group.size() + rows - 1) / rows;
            var spread = wide > used ? (double) wide / used : 1;
            for (int k = 0; k < group.size(); k++) {
                var tile = map.tiles().get(group.get(k));
                var middle = left + (k / rows + 0.5) * PITCH_X * spread;
                tiles[group.get(k)] =
                        new Box(middle - widthOf(tile) / 2, top + k % rows * PITCH_Y, widthOf(tile), TILE_HEIGHT);
            }
            return rows * PITCH_Y - (PITCH_Y - TILE_HEIGHT);
        }
    }
}
