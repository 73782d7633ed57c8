package nl.samenspel.portfolio.picture.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PORTFOLIO;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.document.Svg;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Address;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Paging;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.picture.ArchiMateFile;
import nl.samenspel.portfolio.picture.GraphMlFile;
import nl.samenspel.portfolio.picture.MapFilter;
import nl.samenspel.portfolio.picture.MapViews;
import nl.samenspel.portfolio.picture.PortfolioMap;
import nl.samenspel.portfolio.picture.PortfolioMap.Tile;
import nl.samenspel.portfolio.web.Around;
import nl.samenspel.portfolio.web.PortfolioDesk;
import nl.samenspel.triangle.Triangle;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The map of a triangle: drawn, in words, for paper, and as a picture to take along.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/map")
public class MapPages {
    private static final int PICTURE_WIDTH_PX = 2800;
    private static final int MOST_OPEN = 60;
    /// Of one client, on average.
    private static final int MOST_IN_SIGHT = 4;

    private final MapViews views;
    private final MapStyles styles;
    private final PortfolioDesk desk;

    MapPages(MapViews views, MapStyles styles, PortfolioDesk desk) {
        this.views = views;
        this.styles = styles;
        this.desk = desk;
    }

    /// @param form what the filter is set to
    /// @param sentences the same in words
    /// @param around what the tile in the middle is called, or empty
    /// @param files the query for files of this same map, starting with `?`, or empty
    public record MapView(
            Around frame,
            PortfolioMap map,
            String drawing,
            List<MapSentences.Section> sentences,
            List<MapViews.Shown.Choice> clients,
            Form form,
            String around,
            String files,
            Paging paging) {

        /// The path of this page with something behind it.
        public String path(String rest) {
            return frame.path("/map" + rest);
        }

        public String aroundPath() {
            var centre = map.around();
            return centre == null ? "" : MapPages.assignment(map.tiles().get(centre));
        }

        public List<Option> clientOptions(Page page) {
            var options = new ArrayList<Option>();
            options.add(new Option("", page.t("picture.filter.all")));
            clients.forEach(each -> options.add(new Option(each.id().value().toString(), each.name())));
            return options;
        }

        public List<Option> kinds(Page page) {
            return options(page, "assignment.link", Link.Kind.values());
        }

        public List<Option> weights(Page page) {
            return options(page, "assignment.weight", Link.Weight.values());
        }

        public List<Option> phases(Page page) {
            return options(
                    page,
                    "assignment.phase",
                    Arrays.stream(Assignment.Phase.values())
                            .filter(phase -> !phase.isOver())
                            .toArray(Assignment.Phase[]::new));
        }

        private static List<Option> options(Page page, String prefix, Enum<?>[] values) {
            var options = new ArrayList<Option>();
            options.add(new Option("", page.t("picture.filter.all")));
            for (var each : values) {
                options.add(new Option(each.name().toLowerCase(Locale.ROOT), page.t(prefix, each)));
            }
            return options;
        }

        /// Whether the words are too many to stand open one below the other, and many for each client.
        public boolean isLong() {
            int tiles = map.tiles().size();
            return !map.counted()
                    && tiles > MOST_OPEN
                    && tiles > MOST_IN_SIGHT * map.lanes().size();
        }

        public boolean isFiltered() {
            return form.values().values().stream()
                    .anyMatch(each -> !each.getFirst().isEmpty());
        }
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping
    View map(@PathVariable Triangle.Id triangle, Typed typed, Page page, Actor actor) {
        return new View("picture/map.jte", view(triangle, typed, page, actor, false));
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/print")
    View print(@PathVariable Triangle.Id triangle, Typed typed, Page page, Actor actor) {
        return new View("picture/print.jte", view(triangle, typed, page, actor, true));
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/map.svg")
    ResponseEntity<byte[]> svg(@PathVariable Triangle.Id triangle, Typed typed, Page page) {
        return file(picture(triangle, typed, page).alone(), "image/svg+xml", page.t("picture.file") + ".svg");
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/map.png")
    ResponseEntity<byte[]> png(@PathVariable Triangle.Id triangle, Typed typed, Page page) throws IOException {
        var out = new ByteArrayOutputStream();
        picture(triangle, typed, page).png(PICTURE_WIDTH_PX, out);
        return file(out.toByteArray(), "image/png", page.t("picture.file") + ".png");
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/map.xml")
    ResponseEntity<byte[]> archiMate(@PathVariable Triangle.Id triangle, Typed typed, Page page) {
        var file = ArchiMateFile.of(views.getWhole(triangle, filter(typed)), page.messages(), page.language());
        return file(file, "application/xml", page.t("picture.file") + "-archimate.xml");
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/map.graphml")
    ResponseEntity<byte[]> graphMl(@PathVariable Triangle.Id triangle, Typed typed, Page page) {
        var file = GraphMlFile.of(views.getWhole(triangle, filter(typed)));
        return file(file, "application/xml", page.t("picture.file") + ".graphml");
    }

    private Svg picture(Triangle.Id triangle, Typed typed, Page page) {
        var shown = views.get(triangle, filter(typed), number(typed));
        return new Svg(MapDrawing.alone(shown.map(), page), styles.ofFile());
    }

    private MapView view(Triangle.Id triangle, Typed typed, Page page, Actor actor, boolean onPaper) {
        var filter = filter(typed);
        var number = number(typed);
        var shown = views.get(triangle, filter, number);
        var map = shown.map();
        var frame = desk.around(triangle, page, actor);
        var home = frame.path("/map");
        var centre = map.around();
        var query = Address.of(page.path()).toString();
        return new MapView(
                frame,
                map,
                onPaper ? MapDrawing.alone(map, page) : MapDrawing.onPage(map, page, tile -> way(tile, map, home)),
                MapSentences.of(map, page, tile -> way(tile, map, home)),
                shown.clients(),
                form(typed),
                centre == null ? "" : map.tiles().get(centre).title(),
                query.contains("?") ? query.substring(query.indexOf('?')) : "",
                new Paging(
                        number,
                        PortfolioMap.MOST_TILES,
                        map.counted() ? map.tiles().size() : map.total()));
    }

    /// What touches it; from the middle of that view on to the assignment itself; from a counted tile to the client's
    /// own map.
    private static String way(Tile tile, PortfolioMap map, String home) {
        if (tile.assignment() == null) {
            var client = map.lanes().get(tile.lanes().getFirst()).client();
            return client == null ? "" : home + "?client=" + client.value();
        }
        var isElsewhere = map.lanes().get(tile.lanes().getFirst()).sort() == PortfolioMap.Lane.Sort.ELSEWHERE;
        var centre = map.around();
        var isCentre = centre != null && tile.equals(map.tiles().get(centre));
        return isElsewhere || isCentre
                ? assignment(tile)
                : home + "?around="
                        + java.util.Objects.requireNonNull(tile.assignment()).value();
    }

    private static String assignment(Tile tile) {
        var id = tile.assignment();
        return id == null ? "" : "/assignments/" + id.value();
    }

    private static MapFilter filter(Typed typed) {
        return new MapFilter(
                typed.findId("client", Organisation.Id::new).orElse(null),
                choice(typed, "kind", Link.Kind.values()),
                choice(typed, "weight", Link.Weight.values()),
                choice(typed, "phase", Assignment.Phase.values()),
                typed.findId("around", Assignment.Id::new).orElse(null));
    }

    private static <E extends Enum<E>> @org.jspecify.annotations.Nullable E choice(
            Typed typed, String field, E[] values) {
        return Arrays.stream(values)
                .filter(each -> each.name().equalsIgnoreCase(typed.text(field)))
                .findFirst()
                .orElse(null);
    }

    private static Form form(Typed typed) {
        return Form.of(List.of("client", "kind", "weight", "phase").stream()
                .collect(Collectors.toMap(name -> name, typed::text)));
    }

    private static int number(Typed typed) {
        var text = typed.text(Paging.PARAMETER);
        return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }

    static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
