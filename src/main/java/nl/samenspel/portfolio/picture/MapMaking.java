package nl.samenspel.portfolio.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Standing;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.NotFound;
import nl.samenspel.portfolio.picture.PortfolioMap.Lane;
import nl.samenspel.portfolio.picture.PortfolioMap.Line;
import nl.samenspel.portfolio.picture.PortfolioMap.Tile;
import org.jspecify.annotations.Nullable;

/// Turns facts into a map: what is on it, in which lanes, in which order. Pure, and always the same for the same facts.
final class MapMaking {
    private static final Lane NOBODY = new Lane(null, "", Lane.Sort.NOBODY);
    private static final Lane ELSEWHERE = new Lane(null, "", Lane.Sort.ELSEWHERE);

    private final MapFacts facts;
    private final MapFilter filter;
    private final List<Assignment> here;
    private final List<Link> links;
    private final List<Assignment> elsewhere;

    private MapMaking(MapFacts facts, MapFilter filter) {
        this.facts = facts;
        this.filter = filter;
        var admitted = facts.assignments().stream().filter(filter::admits).toList();
        var known = Stream.concat(admitted.stream(), facts.elsewhere().stream())
                .map(Assignment::id)
                .collect(Collectors.toSet());
        links = facts.links().stream()
                .filter(link -> filter.admits(link) && known.contains(link.one()) && known.contains(link.other()))
                .toList();
        var linked = new HashSet<Assignment.Id>();
        links.forEach(link -> linked.addAll(List.of(link.one(), link.other())));
        var around = filter.around();
        here = around == null
                ? admitted
                : admitted.stream()
                        .filter(each -> each.id().equals(around) || linked.contains(each.id()))
                        .toList();
        if (around != null && here.stream().noneMatch(each -> each.id().equals(around))) {
            throw new NotFound();
        }
        elsewhere = facts.elsewhere().stream()
                .filter(each -> linked.contains(each.id()))
                .toList();
    }

    /// @param page from 1; only one client's assignments are paged, those of all clients are counted
    static PortfolioMap of(MapFacts facts, MapFilter filter, int page) {
        var making = new MapMaking(facts, filter);
        if (making.here.size() <= PortfolioMap.MOST_TILES) {
            return making.drawn(making.here);
        }
        return filter.client() == null ? making.counted() : making.drawn(making.page(page));
    }

    /// For files that other tools read: never counted, never paged.
    static PortfolioMap whole(MapFacts facts, MapFilter filter) {
        var making = new MapMaking(facts, filter);
        return making.drawn(making.here);
    }

    private List<Assignment> page(int page) {
        var last = (here.size() + PortfolioMap.MOST_TILES - 1) / PortfolioMap.MOST_TILES;
        var first = (Math.clamp(page, 1, last) - 1) * PortfolioMap.MOST_TILES;
        return here.subList(first, Math.min(here.size(), first + PortfolioMap.MOST_TILES));
    }

    private PortfolioMap drawn(List<Assignment> shown) {
        var lanesOf = new LinkedHashMap<Assignment, List<Lane>>();
        shown.forEach(each -> lanesOf.put(each, lanes(each)));
        elsewhere.forEach(each -> lanesOf.put(each, List.of(ELSEWHERE)));
        var lanes = LaneOrder.of(lanesOf, links);
        var places = places(lanes);
        var tiles = new ArrayList<Tile>();
        var tileOf = new HashMap<Assignment.Id, Integer>();
        var reading = new ArrayList<>(lanesOf.keySet());
        reading.sort(Comparator.comparing((Assignment each) -> firstPlace(lanesOf, each, places))
                .thenComparing(MapMaking::start)
                .thenComparing(Assignment::title)
                .thenComparing(each -> each.id().value()));
        for (var each : reading) {
            tileOf.put(each.id(), tiles.size());
            tiles.add(new Tile(
                    each.id(),
                    each.title(),
                    each.description(),
                    each.standing() instanceof Standing.Proposed,
                    lanesOf.getOrDefault(each, List.of()).stream()
                            .map(places::get)
                            .toList(),
                    1,
                    0));
        }
        var lines = new ArrayList<Line>();
        for (var link : links) {
            var from = tileOf.get(link.one());
            var to = tileOf.get(link.other());
            if (from != null && to != null) {
                lines.add(new Line(
                        from,
                        to,
                        link.kind(),
                        link.weight(),
                        link.state() instanceof Link.State.Proposed,
                        link.isGap() ? 1 : 0,
                        link.sentence(),
                        1));
            }
        }
        var around = filter.around();
        return map(lanes, tiles, lines, around == null ? null : tileOf.get(around), false);
    }

    private static int firstPlace(Map<Assignment, List<Lane>> lanesOf, Assignment each, Map<Lane, Integer> places) {
        return lanesOf.getOrDefault(each, List.of()).stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(0);
    }

    private static String start(Assignment assignment) {
        var from = assignment.description().from();
        return from == null ? "9999" : from.toString();
    }

    /// Each assignment is counted once, with the client that has the largest share.
    private PortfolioMap counted() {
        var first = new HashMap<Assignment.Id, Lane>();
        var counts = new HashMap<Lane, Integer>();
        for (var each : here) {
            var lane = lanes(each).getFirst();
            first.put(each.id(), lane);
            counts.merge(lane, 1, Integer::sum);
        }
        var lanes = counts.keySet().stream().sorted(LaneOrder.BY_NAME).toList();
        var places = places(lanes);
        var among = new HashMap<Lane, Integer>();
        var bundles = new LinkedHashMap<List<Object>, List<Link>>();
        for (var link : links) {
            var one = first.get(link.one());
            var other = first.get(link.other());
            if (one != null && one.equals(other)) {
                among.merge(one, 1, Integer::sum);
            } else if (one != null && other != null) {
                bundles.computeIfAbsent(
                                bundle(link, places.getOrDefault(one, 0), places.getOrDefault(other, 0)),
                                _ -> new ArrayList<>())
                        .add(link);
            }
        }
        var tiles = lanes.stream()
                .map(lane -> new Tile(
                        null,
                        lane.name(),
                        Description.EMPTY,
                        false,
                        List.of(places.getOrDefault(lane, 0)),
                        counts.getOrDefault(lane, 0),
                        among.getOrDefault(lane, 0)))
                .toList();
        var lines = bundles.entrySet().stream()
                .map(each ->
                        line((int) each.getKey().get(0), (int) each.getKey().get(1), each.getValue()))
                .sorted(Comparator.comparing(Line::count).reversed())
                .toList();
        return map(lanes, tiles, lines, null, true);
    }

    private static List<Object> bundle(Link link, int one, int other) {
        return link.kind().directed() || one < other
                ? List.of(one, other, link.kind())
                : List.of(other, one, link.kind());
    }

    private static Line line(int from, int to, List<Link> bundle) {
        return new Line(
                from,
                to,
                bundle.getFirst().kind(),
                bundle.stream().map(Link::weight).max(Comparator.naturalOrder()).orElse(Link.Weight.LIGHT),
                bundle.stream().allMatch(each -> each.state() instanceof Link.State.Proposed),
                (int) bundle.stream().filter(Link::isGap).count(),
                bundle.size() == 1 ? bundle.getFirst().sentence() : "",
                bundle.size());
    }

    private PortfolioMap map(
            List<Lane> lanes, List<Tile> tiles, List<Line> lines, @Nullable Integer around, boolean counted) {
        return new PortfolioMap(
                facts.triangle(),
                facts.provider(),
                facts.teams(),
                lanes,
                tiles,
                lines,
                quiet(lanes),
                around,
                here.size(),
                counted);
    }

    /// Only of a whole map: on a part of it nearly everybody would be quiet.
    private List<String> quiet(List<Lane> lanes) {
        if (!filter.equals(MapFilter.NONE)) {
            return List.of();
        }
        Set<Organisation.Id> loud = here.stream()
                .flatMap(each -> each.description().clients().stream())
                .map(Client::organisation)
                .collect(Collectors.toSet());
        return facts.clients().stream()
                .filter(each -> !loud.contains(each))
                .map(facts::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private List<Lane> lanes(Assignment assignment) {
        var lanes = assignment.description().clients().stream()
                .sorted(Comparator.comparing((Client each) -> each.share() == null ? BigDecimal.ZERO : each.share())
                        .reversed())
                .map(each -> new Lane(each.organisation(), facts.name(each.organisation()), Lane.Sort.CLIENT))
                .distinct()
                .toList();
        return lanes.isEmpty() ? List.of(NOBODY) : lanes;
    }

    private static Map<Lane, Integer> places(List<Lane> lanes) {
        var places = new HashMap<Lane, Integer>();
        lanes.forEach(lane -> places.put(lane, places.size()));
        return places;
    }
}
