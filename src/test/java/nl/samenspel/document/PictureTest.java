package nl.samenspel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import nl.samenspel.support.HtmlCheck;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void aDrawingBecomesAPicture() throws IOException {
        var picture = picture("""
                <svg viewBox="0 0 100 50"><rect class="note" width="50" height="50"/>
                <text x="55" y="30" font-family="Source Sans 3" font-size="20">fte</text></svg>""", ".note{fill:#ff0000}");

        assertThat(picture.getWidth()).isEqualTo(400);
        assertThat(picture.getHeight()).isEqualTo(200);
        assertThat(new Color(picture.getRGB(100, 100))).isEqualTo(Color.RED);
        assertThat(new Color(picture.getRGB(390, 10))).isEqualTo(Color.WHITE);
        assertThat(dark(picture)).isGreaterThan(100);
    }

    @Test
    void twoThousandNotesAreNotTooMany() throws IOException {
        var notes = new StringBuilder("<svg viewBox='0 0 1000 1000'>");
        for (int i = 0; i < 2000; i++) {
            notes.append("<g><rect x='%d' y='%d' width='5' height='5'/><path d='M0 0L%d %d'/></g>"
                    .formatted(i % 100, i / 100, i % 100, i / 10));
        }
        assertThat(dark(picture(notes.append("</svg>").toString(), ""))).isGreaterThan(100);
    }

    @Test
    void refusesWhatIsNoDrawingOrEnormous() {
        assertThatThrownBy(() -> picture("<p>x</p>", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> picture("<svg viewBox='0 0 1 100000'/>", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodeToScanSaysInWordsWhereItLeads() throws IOException {
        var svg = new QrCode("https://voorbeeld.test/nl/mee/ABCD").svg("Doe mee met <sessie>");

        assertThat(svg).contains("<title>Doe mee met &lt;sessie&gt;</title>");
        HtmlCheck.assertValid(
                "<!DOCTYPE html><html lang=\"nl\"><head><title>x</title></head><body>" + svg + "</body></html>");
        var picture = picture(svg, "");
        assertThat(new Color(picture.getRGB(2, 2))).isEqualTo(Color.WHITE);
        assertThat(dark(picture)).isGreaterThan(10_000);
    }

    private static BufferedImage picture(String svg, String styles) throws IOException {
        var out = new ByteArrayOutputStream();
        new Svg(svg, styles).png(400, out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static int dark(BufferedImage picture) {
        int dark = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                dark += new Color(picture.getRGB(x, y)).getGreen() < 100 ? 1 : 0;
            }
        }
        return dark;
    }
}
