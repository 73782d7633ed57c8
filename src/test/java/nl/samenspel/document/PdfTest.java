package nl.samenspel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.platform.Language;
import nl.samenspel.support.PdfCheck;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfTest {
    private static final String REPORT = """
            <h1>Verslag van de schetssessie</h1>
            <p>De fiets stond links <strong>op de lift</strong>; <em>officieel</em> 3,2 fte → akkoord ✓ &amp; meer<br>tweede regel.</p>
            <h2>Afspraken</h2>
            <table><caption>Wie doet wat</caption>
            <thead><tr><th scope="col">Wat</th><th scope="col">Wie</th><th scope="col" class="number">fte</th></tr></thead>
            <tbody>%s</tbody></table>
            <h2>Beeld</h2>
            <svg width="200" height="80" viewBox="0 0 200 80" role="img"><title>De driehoek</title><desc>Drie hoeken en een lijn</desc>
            <circle cx="20" cy="20" r="10"/><text x="40" y="40">eigenaar</text></svg>
            <p><a href="https://voorbeeld.test/x">Naar de sessie</a></p>
            <ul><li>een</li><li>twee</li></ul>
            """.formatted(
                    "<tr><th scope=\"row\">Aflossing</th><td>Dienst</td><td class=\"number\">1,5</td></tr>".repeat(80));

    @Test
    void meetsTheStandardsForAccessibleAndLastingFiles() throws IOException {
        PdfCheck.assertAccessible(pdf(REPORT));
    }

    @Test
    void keepsEveryLetterForSearchAndScreenReaders() throws IOException {
        assertThat(text(pdf(REPORT)))
                .contains("De fiets stond links op de lift; officieel 3,2 fte → akkoord ✓ & meer")
                .contains("Aflossing");
    }

    @Test
    void readsInTheOrderOfThePage() throws IOException {
        assertThat(spoken(pdf("<h1>Een</h1><p>twee <strong>drie</strong> vier <em>vijf</em> zes</p><h2>zeven</h2>")))
                .isEqualTo("Een twee drie vier vijf zes zeven");
    }

    @Test
    void staysLastingWhenSomebodyTypesWhatTheTypefaceLacks() throws IOException {
        var file = pdf("<h1>Hoi 😀 \u0001 漢字 \u200d ok</h1><p>x</p>");

        PdfCheck.assertAccessible(file);
        assertThat(text(file)).contains("Hoi □ □□ ok");
    }

    @Test
    void opensNothingOutside() throws IOException {
        var file = pdf("""
                <h1>x</h1><link rel="stylesheet" href="http://127.0.0.1:9/x.css"><script>alert(1)</script>
                <img alt="x" src="http://127.0.0.1:9/x.png"><img alt="y" src="file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe>
                <p style="background: url('http://127.0.0.1:9/y.png')">tekst</p>
                """);

        assertThat(text(file)).contains("tekst").doesNotContain("root:").doesNotContain("alert");
    }

    @Test
    void bringsAnUntidyPageInOrder() throws IOException {
        PdfCheck.assertAccessible(pdf("<h1>Los</h1><ul><li>een<li>twee &nbsp; &euro;</ul><p>a & b<hr><input value=x>"));
    }

    private static byte[] pdf(String html) throws IOException {
        var out = new ByteArrayOutputStream();
        new Pdf(Language.NL, "Verslag", "Wat de driehoek samen tekende", html).write(out);
        return out.toByteArray();
    }

    /// The text in the order of the tags, as a screen reader follows it.
    private static String spoken(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var marked = new PDFMarkedContentExtractor();
            marked.processPage(document.getPage(0));
            var pieces = new HashMap<Integer, String>();
            for (var content : marked.getMarkedContents()) {
                pieces.put(content.getMCID(), letters(content));
            }
            var words = new ArrayList<String>();
            follow(document.getDocumentCatalog().getStructureTreeRoot(), pieces, words);
            return String.join("", words).replaceAll("\\s+", " ").strip();
        }
    }

    private static String letters(PDMarkedContent content) {
        return content.getContents().stream()
                .map(each -> each instanceof TextPosition letter ? letter.getUnicode() : "")
                .collect(Collectors.joining());
    }

    private static void follow(PDStructureNode node, Map<Integer, String> pieces, List<String> words) {
        for (var kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> {
                    follow(element, pieces, words);
                    if (element.getStructureType().matches("P|H[1-6]")) {
                        words.add(" ");
                    }
                }
                case PDMarkedContentReference reference -> words.add(pieces.getOrDefault(reference.getMCID(), ""));
                case Integer id -> words.add(pieces.getOrDefault(id, ""));
                default -> {}
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
