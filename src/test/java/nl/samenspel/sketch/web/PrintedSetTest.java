package nl.samenspel.sketch.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.samenspel.document.Pdf;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.web.Page;
import nl.samenspel.sketch.paper.CardSheets;
import nl.samenspel.sketch.paper.CardSheets.Block;
import nl.samenspel.sketch.paper.CardSheets.Card;
import nl.samenspel.sketch.paper.CardSheets.Said;
import nl.samenspel.sketch.paper.MagnetKind;
import nl.samenspel.sketch.paper.MagnetSheets;
import nl.samenspel.sketch.paper.Occasion;
import nl.samenspel.sketch.paper.PaperMagnet;
import nl.samenspel.sketch.paper.Poster;
import nl.samenspel.sketch.paper.Printed;
import nl.samenspel.support.PdfCheck;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// The printed set, from layout to file: nothing is cut off, whatever people typed.
class PrintedSetTest {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Messages MESSAGES = new Messages(List.of("paper", "knowledge", "sketch"));
    private static final String LONG_WORD = "Arbeidsongeschiktheidsverzekeringsuitkeringsgerechtigdenvoorzieningen";
    private static final Occasion OCCASION = new Occasion(
            "Dienst Voorbeeldregelingen en Subsidies",
            "Weten wat er op ons afkomt, en wat we daarvan samen doen",
            null,
            "Femke Postma",
            "");

    @Test
    void magnetsOfNinetySevenClientsAreWholeAndAccessible() throws IOException {
        var magnets = new ArrayList<PaperMagnet>();
        for (int number = 1; number <= 97; number++) {
            magnets.add(magnet(MagnetKind.CLIENT, "Beleidsdirectie " + number));
        }
        magnets.add(magnet(MagnetKind.CLIENT, "Directie " + LONG_WORD));
        magnets.add(magnet(MagnetKind.PROVIDER, "Dienst 😀 بلدية <script>alert(1)</script>"));
        magnets.add(magnet(
                MagnetKind.SMALL, "Regeling voor " + "iedereen die meedoet en ".repeat(8) + "het laatste woord"));

        var layout = MagnetSheets.of(magnets, captions());
        var file = pdf(
                "magnets", "sketch/paper/magnets.jte", new PaperTexts.MagnetsView("Magneten", OCCASION, "", layout));

        PdfCheck.assertAccessible(file);
        assertThat(text(file))
                .contains("Beleidsdirectie 97", "<script>alert(1)</script>", "het laatste woord", "zie 1");
        assertThat(text(file).replaceAll("[\\s-]", "")).contains(LONG_WORD);
    }

    @Test
    void noMagnetLiesOutsideItsSheetOrOverAnother() {
        var layout = MagnetSheets.of(List.of(), captions());

        for (var sheet : layout.sheets()) {
            assertThat(sheet.magnets()).allMatch(each -> each.x() >= 8 && each.x() + each.width() <= 202);
            assertThat(sheet.magnets()).allMatch(each -> each.y() >= 15 && each.y() + each.height() <= 287);
            for (var one : sheet.magnets()) {
                assertThat(sheet.magnets())
                        .filteredOn(other -> other != one
                                && other.x() < one.x() + one.width()
                                && one.x() < other.x() + other.width()
                                && other.y() < one.y() + one.height()
                                && one.y() < other.y() + other.height())
                        .isEmpty();
            }
        }
    }

    @Test
    void cardsGoOnOnAnExtraSheetWhenSomebodyWroteAlot() throws IOException {
        var many = java.util.stream.IntStream.rangeClosed(1, 30)
                .mapToObj(number -> "Punt " + number + " om uitgebreid over door te praten met alle drie de hoeken")
                .toList();
        var cards = List.of(
                card("1", "Spelers", List.of("Wie vraagt er wel werk?")),
                card("2", "Opdrachten & <b>meer</b> " + LONG_WORD, many),
                card("3", "Samenhang", List.of("Wat botst?")));

        var file = pdf(
                "cards",
                "sketch/paper/cards.jte",
                new PaperTexts.CardsView("Kaarten", OCCASION, "", CardSheets.of(cards)));

        PdfCheck.assertAccessible(file);
        assertThat(text(file)).contains("Punt 30", "Lees verder op het extra blad", "<b>meer</b>");
        assertThat(CardSheets.of(cards).sheets()).hasSize(2);
    }

    @Test
    void lettersOnACardAreNeverTooSmallForATable() {
        var sheets = CardSheets.of(List.of(card("1", LONG_WORD, List.of("x".repeat(800)))));

        var placed = sheets.sheets().getFirst().cards().getFirst();
        assertThat(placed.size()).isGreaterThanOrEqualTo(11);
        assertThat(placed.title().size()).isGreaterThanOrEqualTo(20);
        assertThat(placed.question().size()).isGreaterThanOrEqualTo(16);
    }

    @Test
    void thePosterIsOnePageOrNineOrFourParts() throws IOException {
        var pages = new EnumMap<Printed, Integer>(Printed.class);
        for (var document : List.of(Printed.POSTER_A1, Printed.POSTER_A3, Printed.POSTER_A4)) {
            var file = pdf(document.file(), "sketch/paper/poster.jte", poster(document));
            PdfCheck.assertAccessible(file);
            pages.put(document, Pdf.pages(file));
        }

        assertThat(pages).isEqualTo(Map.of(Printed.POSTER_A1, 1, Printed.POSTER_A3, 4, Printed.POSTER_A4, 9));
    }

    private static PaperTexts.PosterView poster(Printed document) {
        var poster = new Poster(OCCASION, "22 november 2026", key -> MESSAGES.text(Language.NL, "paper." + key));
        var parts = document == Printed.POSTER_A1
                ? List.of(new PaperTexts.PosterView.Part(poster.svg(), null))
                : Poster.tiles(document.paper()).stream()
                        .map(tile -> new PaperTexts.PosterView.Part(poster.svg(tile, "Deel " + tile.row()), tile))
                        .toList();
        return new PaperTexts.PosterView("Poster", document.paper(), parts);
    }

    private static Card card(String mark, String title, List<String> followUps) {
        return new Card(
                mark,
                title,
                "Wie zitten er in onze driehoek, en in welke rol?",
                "15 minuten",
                new Block("Doorvragen", followUps),
                new Block("Op het bord", List.of("De eigenaar, met een naam erbij.")),
                List.of(new Said("Klaar als:", "Elke rol heeft een naam.")));
    }

    private static PaperMagnet magnet(MagnetKind kind, String text) {
        return new PaperMagnet(kind, captions().get(kind), text, Map.of(MagnetKind.Line.CLIENTS, "Beleidsdirectie 1"));
    }

    private static Map<MagnetKind, String> captions() {
        var captions = new EnumMap<MagnetKind, String>(MagnetKind.class);
        UnaryOperator<String> words = key -> MESSAGES.text(Language.NL, key);
        for (var kind : MagnetKind.values()) {
            var key = "paper.magnet." + kind.name();
            captions.put(kind, MESSAGES.has(Language.NL, key) ? words.apply(key) : kind.style());
        }
        return captions;
    }

    private static byte[] pdf(String name, String template, Object view) throws IOException {
        var page = new Page(Language.NL, "/", Actor.NOBODY, "", "", "", "", List.of(), MESSAGES);
        var html = new StringOutput();
        TEMPLATES.render(template, Map.of("page", page, "v", view), html);
        var out = new ByteArrayOutputStream();
        var styles = new String(
                PrintedSetTest.class.getResourceAsStream("/sketch/paper.css").readAllBytes(), StandardCharsets.UTF_8);
        new Pdf(Language.NL, "Kaarten", "Om te printen", html.toString(), styles).write(out);
        Files.write(Files.createDirectories(Path.of("target/paper")).resolve(name + ".pdf"), out.toByteArray());
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
