package nl.samenspel.portfolio.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Files of the map for other tools, held against our own description of those formats.
class MapFilesTest {
    private static final String ATTACK = "<a b=\"c\">&amp;]]>'\u0001\u000b & €é😀";

    private final MapTown town = new MapTown();

    @BeforeEach
    void aMapOfEverything() {
        var daken = town.assignment("Daken " + ATTACK, "Wonen " + ATTACK);
        var loket = town.assignment("Loket", "Wonen " + ATTACK, "Jeugd");
        var niemand = town.assignment("Van niemand");
        for (var kind : Link.Kind.values()) {
            town.link(kind, daken, loket);
        }
        town.link(Link.Kind.PRECEDES, niemand, daken);
    }

    private PortfolioMap map() {
        return MapMaking.whole(town.facts(), MapFilter.NONE);
    }

    private byte[] archiMate() {
        return ArchiMateFile.of(map(), new Messages(List.of("picture", "assignment")), Language.NL);
    }

    @Test
    void archiMateKeepsToTheFormat() throws Exception {
        validate("archimate-subset.xsd", archiMate());
        validate(
                "archimate-subset.xsd",
                ArchiMateFile.of(
                        MapMaking.whole(new MapTown().facts(), MapFilter.NONE),
                        new Messages(List.of("picture", "assignment")),
                        Language.EN));
    }

    @Test
    void whatIsDrawnLeadsToWhatIsThere() throws Exception {
        var file = read(archiMate());
        var all = file.getElementsByTagName("*");
        var ids = new HashSet<String>();
        for (int i = 0; i < all.getLength(); i++) {
            var id = ((Element) all.item(i)).getAttribute("identifier");
            assertThat(id.isEmpty() || ids.add(id)).as("twice: " + id).isTrue();
            assertThat(id).matches("|[A-Za-z_][-A-Za-z0-9_.]*");
        }
        for (int i = 0; i < all.getLength(); i++) {
            for (var reference : List.of("elementRef", "relationshipRef", "source", "target")) {
                var to = ((Element) all.item(i)).getAttribute(reference);
                assertThat(to.isEmpty() || ids.contains(to))
                        .as(reference + " " + to)
                        .isTrue();
            }
        }
        assertThat(file.getElementsByTagName("node").getLength()).isEqualTo(1 + 2 + 3);
        assertThat(file.getElementsByTagName("connection").getLength()).isEqualTo(7 + 2);
    }

    @Test
    void graphMlKeepsToTheFormat() throws Exception {
        validate("graphml-subset.xsd", GraphMlFile.of(map()));
        var file = read(GraphMlFile.of(map()));
        assertThat(file.getElementsByTagName("node").getLength()).isEqualTo(1 + 2 + 3);
        assertThat(file.getElementsByTagName("edge").getLength()).isEqualTo(3 + 7);
    }

    /// The schema of the makers of the format, as a library carries it.
    @Test
    void graphMlIsValidForItsMakers() throws Exception {
        validateBy("/graphml.xsd", GraphMlFile.of(map()));
        validateBy("/graphml.xsd", GraphMlFile.of(MapMaking.whole(new MapTown().facts(), MapFilter.NONE)));
    }

    @Test
    void attacksAreText() throws Exception {
        var kept = ATTACK.replaceAll("[\u0001\u000b]", "");
        assertThat(read(archiMate()).getDocumentElement().getTextContent()).contains("Daken " + kept, "Wonen " + kept);
        assertThat(read(GraphMlFile.of(map())).getDocumentElement().getTextContent())
                .contains("Daken " + kept);
    }

    @Test
    void countedTilesAreWrittenOneByOne() throws Exception {
        for (int i = 0; i < 600; i++) {
            town.assignment("w" + i, "Water");
        }
        assertThat(MapMaking.of(town.facts(), MapFilter.NONE, 1).counted()).isTrue();
        assertThat(map().tiles())
                .extracting(PortfolioMap.Tile::assignment)
                .doesNotContain((Assignment.Id) null)
                .hasSize(603);
        validate("graphml-subset.xsd", GraphMlFile.of(map()));
    }

    private static void validate(String schema, byte[] file) throws Exception {
        validateBy("/picture/" + schema, file);
    }

    private static void validateBy(String schema, byte[] file) throws Exception {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        var at = MapFilesTest.class.getResource(schema);
        factory.newSchema(at).newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    private static Document read(byte[] file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }
}
