package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/// What somebody does with a mouse in the drawing.
final class DrawingByMouse {
    private final Page page;

    DrawingByMouse(Page page) {
        this.page = page;
    }

    /// Takes a magnet from the palette, clicks where the board is empty, and types.
    DrawingByMouse place(String kind, String text) {
        seeAll();
        part("palette-" + kind).click();
        clickGround();
        form().locator("textarea").first().fill(text);
        return this;
    }

    /// In the form that is open.
    DrawingByMouse choose(String field, String value) {
        form().locator("[data-field=" + field + "] select").selectOption(value);
        return this;
    }

    DrawingByMouse fill(String field, String value) {
        form().locator("[data-field=" + field + "] :is(input, textarea)").fill(value);
        return this;
    }

    DrawingByMouse check(String label) {
        form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    void done() {
        part("form-done").click();
        assertThat(form()).hasCount(0);
    }

    DrawingByMouse connect(String from, String to) {
        select(from);
        part("selection.connect").click();
        click(magnet(to));
        return this;
    }

    DrawingByMouse select(String text) {
        click(magnet(text));
        assertThat(page.locator(".board-selection")).isVisible();
        return this;
    }

    void drag(String text, double dx, double dy) {
        seeAll();
        var box = magnet(text).locator(".magnet__shape").boundingBox();
        var x = box.x + box.width / 2;
        var y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        for (int i = 1; i <= 8; i++) {
            page.mouse().move(x + dx * i / 8, y + dy * i / 8);
        }
        page.mouse().up();
    }

    Locator magnet(String text) {
        return page.locator("[data-part=magnet][aria-label*='" + text + "']").first();
    }

    Locator part(String name) {
        return page.locator("[data-part='" + name + "']:visible").first();
    }

    Locator form() {
        return page.locator(".board-panel [data-part=element-form]");
    }

    private void click(Locator magnet) {
        seeAll();
        var box = magnet.locator(".magnet__shape").boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
    }

    /// Lets go of what was chosen, whose tools may lie over its neighbours.
    private void seeAll() {
        part("zoom.fit").click();
        page.waitForTimeout(50);
        page.waitForFunction("() => document.querySelector('.board-view--moving') === null");
        if (page.locator(".board-selection").isVisible()) {
            clickGround();
        }
    }

    @SuppressWarnings("unchecked")
    private void clickGround() {
        var free = (List<Number>) page.evaluate("""
                () => {
                  const box = document.querySelector("[data-part=drawing]").getBoundingClientRect();
                  const ground = (x, y) => {
                    const at = document.elementFromPoint(x, y);
                    return at !== null && at.closest("[data-part=drawing]") && !at.closest("[data-id], .board-over, .line__reach");
                  };
                  const clear = (x, y) => [-50, 0, 50].every((dx) => [-24, 0, 24].every((dy) => ground(x + dx, y + dy)));
                  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
                  const spots = [];
                  for (let y = box.top + 70; y < box.bottom - 90; y += 26)
                    for (let x = box.left + 80; x < box.right - 80; x += 30) if (clear(x, y)) spots.push([x, y]);
                  const far = ([x, y]) => Math.hypot(x - middle.x, y - middle.y);
                  return spots.sort((a, b) => far(a) - far(b))[0] ?? [middle.x, box.top + 30];
                }
                """);
        page.mouse().click(free.get(0).doubleValue(), free.get(1).doubleValue());
    }
}
