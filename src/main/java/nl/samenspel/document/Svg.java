package nl.samenspel.document;

import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/// A drawing of our own making, to be turned into a picture of dots. It opens no address and runs nothing.
///
/// @param xml    a whole `svg` element with a view box
/// @param styles style rules for its classes, as the page would give it
public record Svg(String xml, String styles) {
    /// A drawing of 2,000 notes and 4,000 lines stays below.
    private static final DocumentLimits LIMITS = new DocumentLimits(100, 10, 60_000);
    private static final long MOST_DOTS = 60_000_000;

    static {
        for (var font : Font.values()) {
            register(font);
        }
    }

    /// Writes the drawing on white, so many dots wide; fails when it is no drawing or would be enormous.
    public void png(int widthPx, OutputStream out) throws IOException {
        var context = LoaderContext.builder()
                .documentLimits(LIMITS)
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        var drawing = new SVGLoader().load(new ByteArrayInputStream(alone()), null, context);
        if (drawing == null) {
            throw new IllegalArgumentException("not an SVG drawing, or too large a one");
        }
        var size = drawing.size();
        var heightPx = Math.max(1, Math.round(widthPx * size.height / size.width));
        if (widthPx < 1 || (long) widthPx * heightPx > MOST_DOTS) {
            throw new IllegalArgumentException("a picture of " + widthPx + " by " + heightPx + " dots");
        }
        var picture = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, widthPx, heightPx);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.render((java.awt.Component) null, pen, new ViewBox(widthPx, heightPx));
        pen.dispose();
        ImageIO.write(picture, "png", out);
    }

    /// As a file that stands by itself: its styles are in it.
    public byte[] alone() {
        var start = xml.indexOf("<svg");
        var end = xml.indexOf('>', start);
        if (start < 0 || end < 0) {
            throw new IllegalArgumentException("not an SVG drawing");
        }
        var own = "<style>" + styles.replace("&", "&amp;").replace("<", "&lt;") + "</style>";
        var text =
                styles.isEmpty() ? xml.substring(start) : xml.substring(start, end + 1) + own + xml.substring(end + 1);
        var named = text.contains("xmlns=\"")
                ? text
                : text.replaceFirst("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"");
        return named.getBytes(StandardCharsets.UTF_8);
    }

    private static void register(Font font) {
        try {
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                    .registerFont(java.awt.Font.createFont(
                            java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(font.bytes())));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("the typeface cannot be read", e);
        }
    }
}
