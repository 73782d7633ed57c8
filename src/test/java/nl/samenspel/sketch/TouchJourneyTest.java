package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.samenspel.support.Fingers;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The drawing on a tablet, by somebody who wants nothing to move by itself.
@WithApplication
class TouchJourneyTest {
    private static final String MAGNET = "[data-part=magnet][aria-label*='Regeling dakgoten']";

    private static final AtomicInteger COUNT = new AtomicInteger();

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Page page;
    private Fingers fingers;

    @BeforeEach
    void atTheDrawing() {
        var number = COUNT.incrementAndGet();
        var world = beans.createBean(TableWorld.class);
        page = visitors.arrive(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setViewportSize(1024, 768)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(true));
        var leading = world.enter(page, "Fenna Tik", "fenna" + number + "@vinger.test");
        var client =
                world.enter(visitors.arrive("http://127.0.0.1:" + port), "Roos Tik", "roos" + number + "@vinger.test");
        var session = world.session(world.triangle("Dienst Vinger " + number, client, client), leading, client);
        page.navigate("/nl/sessions/" + session.value() + "/board");
        assertThat(page.locator("[data-part=standing]")).hasText("Alles is bewaard.");
        page.locator("[data-part=view-drawing]").tap();
        page.locator("[data-part='zoom.fit']").tap();
        atRest();
        page.locator("[data-part=drawing]").scrollIntoViewIfNeeded();
        fingers = new Fingers(page);
    }

    @Test
    void twoFingersZoomWhereTheyAre() {
        var middle = ground();
        double before = scale();
        fingers.spread(middle, 40, 100);
        atRest();
        assertThat(scale() / before).isCloseTo(2.5, within(0.1));
        fingers.spread(middle, 100, 50);
        atRest();
        assertThat(scale() / before).isCloseTo(1.25, within(0.1));
    }

    @Test
    void twoFingersMoveTheViewAndNothingElse() {
        var before = magnet().boundingBox();
        double scale = scale();
        fingers.slide(ground(), 90, 45);
        atRest();
        assertThat(scale()).isCloseTo(scale, within(0.001));
        assertThat(magnet().boundingBox().x - before.x).isCloseTo(90, within(2.0));
        assertThat(magnet().boundingBox().y - before.y).isCloseTo(45, within(2.0));
    }

    @Test
    void oneFingerDragsAMagnetAndTheGround() {
        var from = magnet().boundingBox();
        var before = page.locator(MAGNET).getAttribute("data-at");
        fingers.drag(middleOf(magnet()), 70, 30);
        assertThat(page.locator(MAGNET)).not().hasAttribute("data-at", before);
        assertThat(page.locator("[data-part=standing]")).hasText("Alles is bewaard.");
        var there = magnet().boundingBox();
        assertThat(there.x - from.x).isCloseTo(70, within(10.0)); // the grid pulls
        fingers.drag(ground(), -60, -20);
        atRest();
        assertThat(magnet().boundingBox().x - there.x).isCloseTo(-60, within(2.0));
    }

    @Test
    void aFingerThatRestsAsksWhatCanBeDone() {
        fingers.rest(
                middleOf(magnet()),
                () -> assertThat(page.locator(".board-selection")).isVisible());
        assertThat(page.locator(".board-selection")).isVisible();
        page.locator("[data-part='selection.edit']").tap();
        assertThat(page.locator(".board-panel [data-part=element-form]")).isVisible();
    }

    @Test
    void aPinchThatBeginsOnAMagnetLeavesItWhereItHangs() {
        var before = page.locator(MAGNET).getAttribute("data-at");
        fingers.spread(middleOf(magnet()), 10, 80);
        atRest();
        assertThat(page.locator(MAGNET)).hasAttribute("data-at", before);
    }

    @Test
    void nothingMovesByItselfForWhoDoesNotWantThat() {
        for (var part : List.of("zoom.in", "zoom.fit", "view-list", "view-drawing")) {
            var moving = page.evaluate("""
                    async (part) => {
                      document.querySelector(`[data-part="${part}"]`).click();
                      const moving = new Set();
                      for (let i = 0; i < 6; i++) {
                        await new Promise((next) => requestAnimationFrame(next));
                        for (const each of document.getAnimations()) {
                          const { duration, iterations } = each.effect.getComputedTiming();
                          if (duration * iterations > 20) moving.add(`${each.effect.target.className?.baseVal ?? each.effect.target.className}: ${each.transitionProperty ?? each.animationName}`);
                        }
                      }
                      return [...moving].join(", ");
                    }
                    """, part);
            assertThat(moving).as(part).isEqualTo("");
        }
    }

    private Locator magnet() {
        return page.locator(MAGNET + " .magnet__shape");
    }

    private static double[] middleOf(Locator shape) {
        var box = shape.boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    /// Empty enough for two fingers, near the middle.
    @SuppressWarnings("unchecked")
    private double[] ground() {
        var at = (List<Number>) page.evaluate("""
                () => {
                  const box = document.querySelector("[data-part=drawing]").getBoundingClientRect();
                  const free = (x, y) => {
                    const at = document.elementFromPoint(x, y);
                    return at !== null && at.closest("[data-part=drawing]") !== null && !at.closest("[data-id], .board-over, button");
                  };
                  const clear = (x, y) => [-100, -50, -40, 0, 40, 50, 100].every((dx) => free(x + dx, y));
                  const bottom = Math.min(box.bottom, innerHeight) - 90;
                  for (let y = Math.max(box.top, 0) + 60; y < bottom; y += 8)
                    for (let x = box.left + 120; x < box.right - 120; x += 12) if (clear(x, y)) return [x, y];
                  return [box.left + box.width / 2, Math.max(box.top, 0) + 40];
                }
                """);
        return new double[] {at.get(0).doubleValue(), at.get(1).doubleValue()};
    }

    private double scale() {
        return ((Number)
                        page.evaluate(
                                "() => Number(/scale\\(([\\d.]+)\\)/.exec(document.querySelector('.board-world').style.transform)[1])"))
                .doubleValue();
    }

    /// A frame that was asked for before this one was drawn by then, however slow the machine is.
    private void atRest() {
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        page.waitForFunction("() => document.querySelector('.board-view--moving') === null");
    }
}
