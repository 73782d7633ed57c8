package nl.samenspel.support;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Pictures of a journey for who wants to look at it: only with `-Dlook=folder`.
///
/// Each moment in light, in dark, with text twice as large, and on a screen of 320 pixels; and how it reads aloud.
public final class Look {
    private static final @Nullable String FOLDER = System.getProperty("look");
    private static final int NARROW_PX = 320;

    private Look() {}

    /// What the page looks like now; afterwards it is as before.
    public static void at(Page page, String name) {
        if (FOLDER == null) {
            return;
        }
        var size = page.viewportSize();
        picture(page, name + "-light");
        Scheme.show(page, ColorScheme.DARK);
        picture(page, name + "-dark");
        Scheme.show(page, ColorScheme.LIGHT);
        text(page, "200%");
        picture(page, name + "-large");
        text(page, "");
        page.setViewportSize(NARROW_PX, size.height);
        page.waitForTimeout(150);
        picture(page, name + "-narrow");
        page.setViewportSize(size.width, size.height);
        write(name, page.locator("main").ariaSnapshot());
    }

    private static void text(Page page, String size) {
        page.evaluate("size => document.documentElement.style.fontSize = size", size);
        page.waitForTimeout(100);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(FOLDER, name + ".png"))
                .setFullPage(true));
    }

    private static void write(String name, String read) {
        try {
            java.nio.file.Files.writeString(Path.of(FOLDER, name + ".txt"), read);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
