package nl.samenspel.portfolio.picture.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.picture.PortfolioMap;
import nl.samenspel.portfolio.picture.PortfolioMap.Line;
import nl.samenspel.portfolio.picture.PortfolioMap.Tile;

/// The same map in words: a heading per client, its assignments, and what each has with which other.
public final class MapSentences {
    private final PortfolioMap map;
    private final MapWords words;
    private final Page page;
    private final Function<Tile, String> ways;
    private final List<List<Line>> touching = new ArrayList<>();

    /// @param title a client, several clients together, nobody yet, or elsewhere
    public record Section(String title, List<Item> items) {}

    /// @param way where the tile leads
    /// @param with the clients it is for, when it is for several
    public record Item(String title, String way, String facts, String with, List<Relation> relations) {}

    /// @param words `is afhankelijk van`
    /// @param state `zwaar, afspraak ontbreekt`
    /// @param why in people's own words, or empty
    public record Relation(String words, String far, String way, String state, String why) {}

    private MapSentences(PortfolioMap map, Page page, Function<Tile, String> ways) {
        this.map = map;
        this.page = page;
        this.ways = ways;
        words = new MapWords(map, page);
        map.tiles().forEach(_ -> touching.add(new ArrayList<>()));
        for (var line : map.lines()) {
            touching.get(line.from()).add(line);
            touching.get(line.to()).add(line);
        }
    }

    /// @param ways where each tile leads
    public static List<Section> of(PortfolioMap map, Page page, Function<Tile, String> ways) {
        return new MapSentences(map, page, ways).sections();
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        for (int lane = 0; lane < map.lanes().size(); lane++) {
            add(sections, words.lane(map.lanes().get(lane)), map.tilesIn(lane));
        }
        add(sections, page.t("picture.lane.joint"), map.jointTiles());
        return sections;
    }

    private void add(List<Section> sections, String title, List<Integer> tiles) {
        if (!tiles.isEmpty()) {
            sections.add(new Section(title, tiles.stream().map(this::item).toList()));
        }
    }

    private Item item(int at) {
        var tile = map.tiles().get(at);
        return new Item(
                words.title(tile),
                ways.apply(tile),
                words.facts(tile),
                tile.isJoint() ? page.list(words.clients(tile)) : "",
                touching.get(at).stream().map(line -> relation(line, at)).toList());
    }

    private Relation relation(Line line, int near) {
        var far = map.tiles().get(line.far(near));
        return new Relation(
                words.relation(line, near), words.title(far), ways.apply(far), words.state(line), line.sentence());
    }
}
