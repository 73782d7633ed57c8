package nl.samenspel.portfolio.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspel.document.XmlWriter;

/// A map for tools that reckon with networks: GraphML, with provider, clients and assignments as nodes and everything
/// that binds them as edges. Words are those of the code, so that a script finds them again in any language.
public final class GraphMlFile {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final List<String> OF_NODES = List.of("label", "sort", "size", "firmness", "phase", "from", "until");
    private static final List<String> OF_EDGES = List.of("kind", "weight", "why", "gap");

    private final PortfolioMap map;
    private final XmlWriter xml = new XmlWriter();
    private int edges;

    private GraphMlFile(PortfolioMap map) {
        this.map = map;
    }

    public static byte[] of(PortfolioMap map) {
        return new GraphMlFile(map).write();
    }

    private byte[] write() {
        xml.open(
                "graphml",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        keys("node", OF_NODES);
        keys("edge", OF_EDGES);
        xml.open("graph", "id", "map", "edgedefault", "directed");
        node("provider", Map.of("label", map.provider(), "sort", "provider"));
        for (int at = 0; at < map.lanes().size(); at++) {
            if (map.lanes().get(at).client() != null) {
                node(lane(at), Map.of("label", map.lanes().get(at).name(), "sort", "client"));
            }
        }
        for (int at = 0; at < map.tiles().size(); at++) {
            node(tile(at), data(map.tiles().get(at)));
        }
        for (int at = 0; at < map.tiles().size(); at++) {
            for (var of : map.tiles().get(at).lanes()) {
                if (map.lanes().get(of).client() != null) {
                    edge(lane(of), tile(at), true, Map.of("kind", "asks"));
                }
            }
        }
        for (var line : map.lines()) {
            edge(tile(line.from()), tile(line.to()), line.kind().directed(), data(line));
        }
        return xml.close().close().bytes();
    }

    private void keys(String of, List<String> names) {
        names.forEach(
                name -> xml.leaf("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", "string"));
    }

    private static Map<String, String> data(PortfolioMap.Tile tile) {
        var says = tile.says();
        var data = new LinkedHashMap<String, String>();
        data.put("label", tile.title());
        data.put("sort", "assignment");
        data.put("size", word(says.size()));
        data.put("firmness", word(says.firmness()));
        data.put("phase", word(says.phase()));
        data.put("from", word(says.from()));
        data.put("until", word(says.until()));
        return data;
    }

    private static Map<String, String> data(PortfolioMap.Line line) {
        var data = new LinkedHashMap<String, String>();
        data.put("kind", word(line.kind()));
        data.put("weight", word(line.weight()));
        data.put("why", line.sentence());
        data.put("gap", line.gaps() > 0 ? "true" : "false");
        return data;
    }

    private static String word(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }

    private void node(String id, Map<String, String> data) {
        xml.open("node", "id", id);
        data("node", OF_NODES, data);
        xml.close();
    }

    private void edge(String from, String to, boolean directed, Map<String, String> data) {
        xml.open("edge", "id", "edge-" + ++edges, "source", from, "target", to, "directed", String.valueOf(directed));
        data("edge", OF_EDGES, data);
        xml.close();
    }

    private void data(String of, List<String> order, Map<String, String> data) {
        for (var name : order) {
            var value = data.getOrDefault(name, "");
            if (!value.isEmpty()) {
                xml.text("data", value, "key", of + "-" + name);
            }
        }
    }

    private String lane(int at) {
        return "client-" + at;
    }

    private String tile(int at) {
        var id = map.tiles().get(at).assignment();
        return "assignment-" + (id == null ? String.valueOf(at) : id.value());
    }
}
