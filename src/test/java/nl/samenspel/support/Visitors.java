package nl.samenspel.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// People in front of a real browser. Each has cookies of their own; all leave when a test ends.
///
/// ```java
/// @WithApplication
/// class LoginJourney {
///     @RegisterExtension
///     final Visitors visitors = new Visitors();
///
///     @LocalServerPort
///     int port;
///
///     @Test
///     void welcomesEverybody() {
///         var anna = visitors.arrive("http://127.0.0.1:" + port);
///         anna.navigate("/nl/");
///         Visitors.portrait(anna, "welcome");   // target/screenshots/welcome-{light,dark,narrow}.png
///     }
/// }
/// ```
///
/// All visitors act from the test's own thread: the driver knows no other.
public final class Visitors implements AfterEachCallback {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int WIDTH_PX = 1280;
    private static final int NARROW_PX = 320;
    private static final int HEIGHT_PX = 900;

    private final List<BrowserContext> contexts = new ArrayList<>();

    /// Somebody new, with an empty page.
    ///
    /// @param address what `navigate("/nl/")` is relative to
    public Page arrive(String address) {
        return arrive(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setViewportSize(WIDTH_PX, HEIGHT_PX));
    }

    /// Somebody with other wishes: another language, less motion, no scripts.
    public Page arrive(Browser.NewContextOptions wishes) {
        var context = Chromium.only().newContext(wishes);
        contexts.add(context);
        return context.newPage();
    }

    /// The whole page in light, in dark, and on a screen of 320 pixels; afterwards it is as before.
    public static void portrait(Page page, String name) {
        Scheme.show(page, ColorScheme.LIGHT);
        screenshot(page, name + "-light");
        Scheme.show(page, ColorScheme.DARK);
        screenshot(page, name + "-dark");
        Scheme.show(page, ColorScheme.LIGHT);
        page.setViewportSize(NARROW_PX, HEIGHT_PX);
        screenshot(page, name + "-narrow");
        page.setViewportSize(WIDTH_PX, HEIGHT_PX);
    }

    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /// A test that failed leaves a picture of what each visitor saw.
    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            var number = 0;
            for (var context : contexts) {
                for (var page : context.pages()) {
                    screenshot(
                            page,
                            "failed-" + test.getRequiredTestClass().getSimpleName() + "-"
                                    + test.getRequiredTestMethod().getName() + "-" + ++number);
                }
            }
        }
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }
}
