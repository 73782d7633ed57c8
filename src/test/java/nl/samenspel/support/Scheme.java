package nl.samenspel.support;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// Shows a page in light or dark with no colour halfway from one to the other, so that contrast can be measured.
public final class Scheme {
    /// More than once, for what inherits a colour sets out when its parent has arrived.
    private static final String ARRIVE = """
            async () => {
              for (let quiet = 0; quiet < 3; ) {
                await new Promise((next) => requestAnimationFrame(next));
                const moving = document.getAnimations();
                quiet = moving.length === 0 ? quiet + 1 : 0;
                for (const each of moving) {
                  try { each.finish(); } catch { each.cancel(); }
                }
              }
            }""";

    private Scheme() {}

    public static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate(ARRIVE);
    }
}
