package nl.samenspel.portfolio.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Link;
import nl.samenspel.document.XmlWriter;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.portfolio.picture.MapLayout.Box;
import nl.samenspel.portfolio.picture.PortfolioMap.Line;
import nl.samenspel.portfolio.picture.PortfolioMap.Tile;

/// A map for tools that draw architecture: the Model Exchange File Format for ArchiMate of The Open Group (3.1), with
/// one diagram in the places of our own drawing.
///
/// Provider and clients are business actors, assignments work packages. The provider is assigned to its work packages;
/// a client is associated with what it asks. What precedes triggers. Every other relation is an association that says
/// its kind in its name: between work packages the language has no closer word.
public final class ArchiMateFile {
    private static final String NAMESPACE = "http://www.opengroup.org/xsd/archimate/3.0/";
    private static final String SCHEMA =
            NAMESPACE + " http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd";

    private final PortfolioMap map;
    private final MapLayout layout;
    private final Messages messages;
    private final Language language;
    private final XmlWriter xml = new XmlWriter();

    private ArchiMateFile(PortfolioMap map, Messages messages, Language language) {
        this.map = map;
        this.messages = messages;
        this.language = language;
        layout = MapLayout.forPaper(map);
    }

    public static byte[] of(PortfolioMap map, Messages messages, Language language) {
        return new ArchiMateFile(map, messages, language).write();
    }

    private byte[] write() {
        xml.open(
                "model",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                SCHEMA,
                "identifier",
                "id-model");
        name(map.triangle());
        xml.open("elements");
        element("id-provider", "BusinessActor", map.provider(), "");
        for (int at = 0; at < map.lanes().size(); at++) {
            if (map.lanes().get(at).client() != null) {
                element(lane(at), "BusinessActor", map.lanes().get(at).name(), "");
            }
        }
        for (int at = 0; at < map.tiles().size(); at++) {
            var says = map.tiles().get(at).says();
            element(tile(at), "WorkPackage", map.tiles().get(at).title(), says.text(Field.PURPOSE));
        }
        xml.close();
        relationships();
        if (!map.lines().isEmpty()) {
            xml.open("propertyDefinitions");
            for (var property : new String[] {"kind", "weight", "gap"}) {
                xml.open("propertyDefinition", "identifier", "id-property-" + property, "type", "string");
                xml.text("name", messages.text(language, "picture.archimate." + property));
                xml.close();
            }
            xml.close();
        }
        diagram();
        return xml.close().bytes();
    }

    private void relationships() {
        if (map.isEmpty()) {
            return;
        }
        xml.open("relationships");
        for (int at = 0; at < map.tiles().size(); at++) {
            if (isOurs(map.tiles().get(at))) {
                relationship("id-does-" + at, "Assignment", "id-provider", tile(at), "");
            }
            for (var of : map.tiles().get(at).lanes()) {
                if (map.lanes().get(of).client() != null) {
                    relationship(asks(at, of), "Association", lane(of), tile(at), "picture.archimate.asks");
                }
            }
        }
        for (int at = 0; at < map.lines().size(); at++) {
            line(at, map.lines().get(at));
        }
        xml.close();
    }

    private boolean isOurs(Tile tile) {
        return tile.lanes().stream().noneMatch(at -> map.lanes().get(at).sort() == PortfolioMap.Lane.Sort.ELSEWHERE);
    }

    private void relationship(String id, String type, String from, String to, String nameKey) {
        if (nameKey.isEmpty()) {
            xml.leaf("relationship", "identifier", id, "source", from, "target", to, "xsi:type", type);
        } else {
            xml.open("relationship", "identifier", id, "source", from, "target", to, "xsi:type", type);
            name(messages.text(language, nameKey));
            xml.close();
        }
    }

    private void line(int at, Line line) {
        var isOrder = line.kind() == Link.Kind.PRECEDES;
        var attributes = new ArrayList<>(List.of(
                "identifier",
                relation(at),
                "source",
                tile(line.from()),
                "target",
                tile(line.to()),
                "xsi:type",
                isOrder ? "Triggering" : "Association"));
        if (line.kind().directed() && !isOrder) {
            attributes.addAll(List.of("isDirected", "true"));
        }
        xml.open("relationship", attributes.toArray(String[]::new));
        name(messages.text(language, "assignment.link." + line.kind()));
        if (!line.sentence().isEmpty()) {
            xml.text("documentation", line.sentence(), "xml:lang", language.code());
        }
        xml.open("properties");
        property("kind", line.kind().name().toLowerCase(Locale.ROOT));
        property("weight", line.weight().name().toLowerCase(Locale.ROOT));
        property("gap", line.gaps() > 0 ? "true" : "false");
        xml.close().close();
    }

    private void property(String name, String value) {
        xml.open("property", "propertyDefinitionRef", "id-property-" + name);
        xml.text("value", value);
        xml.close();
    }

    /// Tiles of one client stand inside its lane; the others on their own, with a line to each client.
    private void diagram() {
        xml.open("views").open("diagrams");
        xml.open("view", "identifier", "id-view", "xsi:type", "Diagram");
        name(messages.text(language, "picture.page.title"));
        node("id-node-provider", "id-provider", layout.provider(), false);
        for (int at = 0; at < map.lanes().size(); at++) {
            var hasClient = map.lanes().get(at).client() != null;
            if (hasClient) {
                node(node(lane(at)), lane(at), layout.lanes().get(at), true);
            }
            map.tilesIn(at).forEach(this::tileNode);
            if (hasClient) {
                xml.close();
            }
        }
        map.jointTiles().forEach(this::tileNode);
        for (var at : map.jointTiles()) {
            for (var of : map.tiles().get(at).lanes()) {
                connection("id-line-" + asks(at, of), asks(at, of), node(lane(of)), node(tile(at)));
            }
        }
        for (int at = 0; at < map.lines().size(); at++) {
            var line = map.lines().get(at);
            connection("id-line-" + at, relation(at), node(tile(line.from())), node(tile(line.to())));
        }
        xml.close().close().close();
    }

    private void tileNode(int at) {
        node(node(tile(at)), tile(at), layout.tiles().get(at), false);
    }

    private void node(String id, String element, Box box, boolean open) {
        String[] attributes = {
            "identifier", id,
            "elementRef", element,
            "xsi:type", "Element",
            "x", whole(box.x()),
            "y", whole(box.y()),
            "w", whole(box.width()),
            "h", whole(box.height())
        };
        if (open) {
            xml.open("node", attributes);
        } else {
            xml.leaf("node", attributes);
        }
    }

    private void connection(String id, String relationship, String from, String to) {
        xml.leaf(
                "connection",
                "identifier",
                id,
                "relationshipRef",
                relationship,
                "xsi:type",
                "Relationship",
                "source",
                from,
                "target",
                to);
    }

    private void element(String id, String type, String name, String documentation) {
        xml.open("element", "identifier", id, "xsi:type", type);
        name(name);
        if (!documentation.isEmpty()) {
            xml.text("documentation", documentation, "xml:lang", language.code());
        }
        xml.close();
    }

    private void name(String name) {
        xml.text("name", name, "xml:lang", language.code());
    }

    private String lane(int at) {
        return "id-client-" + at;
    }

    private String tile(int at) {
        var id = map.tiles().get(at).assignment();
        return "id-" + (id == null ? "tile-" + at : id.value());
    }

    private static String node(String of) {
        return "node-" + of;
    }

    private static String relation(int at) {
        return "id-relation-" + at;
    }

    private static String asks(int tile, int lane) {
        return "id-asks-" + tile + "-" + lane;
    }

    private static String whole(double value) {
        return String.valueOf(Math.max(0, Math.round(value)));
    }
}
