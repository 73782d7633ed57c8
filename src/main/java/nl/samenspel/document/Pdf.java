package nl.samenspel.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import nl.samenspel.platform.Language;
import org.apache.pdfbox.Loader;

/// A text to read on paper or with a screen reader, from the HTML of a page to tagged PDF (PDF/UA-1 and PDF/A-3a).
///
/// @param description one sentence about the text, for the file's properties
/// @param html        the content, as a whole page or a fragment; scripts, links and styles in it are left out. Give
///                    each `svg` a `title` (and `desc`): they become its text alternative
/// @param styles      style rules on top of the print style; no network address is ever opened
public record Pdf(Language language, String title, String description, String html, String styles) {
    private static final String FAMILY = "Source Sans 3";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    public Pdf(Language language, String title, String description, String html) {
        this(language, title, description, html, "");
    }

    public void write(OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(COLOURS);
        builder.withProducer("Samenspel");
        font(builder, Font.REGULAR, 400, FontStyle.NORMAL);
        font(builder, Font.ITALIC, 400, FontStyle.ITALIC);
        font(builder, Font.SEMIBOLD, 600, FontStyle.NORMAL);
        font(builder, Font.BOLD, 700, FontStyle.NORMAL);
        nothingFromOutside(builder);
        try (var drawings = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawings);
            builder.withW3cDocument(PrintPage.of(this), "");
            builder.toStream(out);
            builder.run();
        }
    }

    /// How many pages a finished file has.
    public static int pages(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Drawings ask for the typeface by themselves, at a cost for each document.
    private void font(PdfRendererBuilder builder, Font font, int weight, FontStyle style) {
        var uses = html.contains("<svg")
                ? EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG)
                : EnumSet.of(FSFontUseCase.DOCUMENT);
        builder.useFont(() -> new ByteArrayInputStream(font.withoutLigatures()), FAMILY, weight, style, true, uses);
    }

    private static void nothingFromOutside(PdfRendererBuilder builder) {
        builder.useUriResolver((_, uri) -> uri.startsWith("data:") || uri.startsWith("#") ? uri : null);
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, _) -> uri.startsWith("data:"), moment);
        }
    }
}
