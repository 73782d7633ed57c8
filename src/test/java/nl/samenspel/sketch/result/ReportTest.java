package nl.samenspel.sketch.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.Caller;
import nl.samenspel.sketch.SketchWorld;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.magnet.RegisterPicture;
import nl.samenspel.support.PdfCheck;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/// The files a session leaves behind can be opened by everybody, however little or much is in them.
@WithApplication
class ReportTest {
    private static final List<String> ODD = List.of(
            "دائرة الشباب والرياضة",
            "Team 🚒🏳️‍🌈👩‍👩‍👧 Ω ffi",
            "<script>alert('x')</script> & <img src=x onerror=alert(1)>",
            "Meerjarenverplichtingenadministratiesysteemvernieuwingsprogramma".repeat(4),
            "a\u200Bb\u202Ec ]]> <!-- \uFFFD",
            "{naam} '{0}' \\u0041 %s");

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private SketchWorld world;

    private void place(List<String> texts, List<String> kinds) {
        var elements = new ArrayList<BoardCommand.Direct>();
        for (int i = 0; i < texts.size(); i++) {
            elements.add(new BoardCommand.Place(Element.placed(
                    new Element.Id(UUID.randomUUID()),
                    kinds.get(i % kinds.size()),
                    new Element.Position(i % 20 * 260 - 1_200, i / 20 * 150 - 600),
                    texts.get(i),
                    Map.of("role", "owner", "owner", texts.get(i), "due", "2027-02-30", "forum", texts.get(i)))));
        }
        try {
            for (int from = 0; from < elements.size(); from += 150) {
                var part = elements.subList(from, Math.min(from + 150, elements.size()));
                context.getBean(LiveBoards.class)
                        .submit(new Board.Id(world.session.value()), part, Actor.SYSTEM)
                        .get(10, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> kinds() {
        return Magnet.KINDS.stream().filter(kind -> !kind.equals(Magnet.LINE)).toList();
    }

    /// Each file of the session, in the language, is what it says it is.
    private Document filesAreSound(String language) throws Exception {
        var noor = Caller.loggedIn(port, world.noor, context);
        var path = "/" + language + "/sessions/" + world.session.value();
        var pdf = noor.bytes(path + "/report.pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        PdfCheck.assertAccessible(pdf.body());
        var json =
                JsonMapper.shared().readTree(noor.bytes(path + "/result.json").body());
        assertThat(json.path("around").path("purpose").asString()).isNotEmpty();
        var image = ImageIO.read(
                new ByteArrayInputStream(noor.bytes(path + "/picture.png").body()));
        assertThat(image.getWidth()).isGreaterThan(1_000);
        return xml(noor.bytes(path + "/picture.svg").body());
    }

    private static Document xml(byte[] svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    @Test
    void anEmptySessionHasSoundFiles() throws Exception {
        world = new SketchWorld(context);
        filesAreSound("nl");
    }

    @Test
    void aSessionOfOddNamesHasSoundFiles() throws Exception {
        world = new SketchWorld(context);
        context.getBean(RegisterPicture.class).fillWhenEmpty(world.session());
        var texts = new ArrayList<String>();
        kinds().forEach(_ -> texts.addAll(ODD));
        place(texts, kinds());

        var svg = filesAreSound("en");

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("img").getLength()).isZero();
        assertThat(svg.getDocumentElement().getTextContent()).contains("<script>alert", "الشباب", "🚒");
    }

    @Test
    void aSessionOfThreeHundredMagnetsHasSoundFiles() throws Exception {
        world = new SketchWorld(context);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 300; i++) {
            texts.add("Een opdracht met een redelijk lange naam, nummer " + i);
        }
        place(texts, kinds());
        filesAreSound("nl");
    }

    @Test
    void aWordWiderThanItsMagnetGoesOnOnTheNextLine() {
        assertThat(Drawing.wrap("Meerjarenverplichtingen nu", 10, 9))
                .containsExactly("Meerjarenv", "erplichtin", "gen nu");
        assertThat(Drawing.wrap("🚒🚒🚒", 2, 9)).containsExactly("🚒🚒", "🚒");
        assertThat(Drawing.wrap("een twee drie", 5, 2)).containsExactly("een", "twee …");
    }
}
