package nl.samenspel.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Somebody who has no mouse. Goes from control to control as the keyboard does, and insists that the focus is seen, is
/// in the window, and is never lost.
public final class Keyboard {
    private static final int PATIENCE = 250;

    private static final String FOCUSED = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return { name: "", lost: "yes" };
              const text = (id) => document.getElementById(id)?.textContent ?? "";
              const name = at.getAttribute("aria-label")
                ?? (at.hasAttribute("aria-labelledby") ? at.getAttribute("aria-labelledby").split(" ").map(text).join(" ") : null)
                ?? (at.labels?.length ? [...at.labels].map((each) => each.textContent).join(" ") : null)
                ?? at.textContent;
              const look = getComputedStyle(at);
              const ring = at.querySelector(":scope > .magnet__focus");
              const seen = (look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2)
                || (ring !== null && getComputedStyle(ring).stroke !== "none");
              const box = at.getBoundingClientRect();
              const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 40), 1), innerWidth - 1);
              const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 1), innerHeight - 1);
              const over = document.elementFromPoint(x, y);
              const free = over !== null && (at.contains(over) || over.contains(at) || over.tagName === "LABEL");
              return { name: name.replace(/\\s+/g, " ").trim(), tag: at.tagName, lost: "", seen: seen ? "yes" : "",
                inside: inside ? "yes" : "", free: free ? "yes" : "" };
            }
            """;

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /// Forward to the control of this name, or whose name begins so.
    public Keyboard tab(String name) {
        return go("Tab", name);
    }

    /// The same, backward.
    public Keyboard back(String name) {
        return go("Shift+Tab", name);
    }

    /// Keys on what has the focus; afterwards something still has it.
    public Keyboard press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        page.waitForCondition(() -> !"yes".equals(focused().get("lost")));
        return this;
    }

    /// Keys that lead to another page.
    public Keyboard leave(String key) {
        var before = page.url();
        page.keyboard().press(key);
        page.waitForCondition(() -> !page.url().equals(before));
        page.waitForLoadState();
        return this;
    }

    /// Keys that send a form to the page it is on.
    public Keyboard send(String key) {
        page.evaluate("() => { window.stays = true; }");
        page.keyboard().press(key);
        page.waitForFunction("() => !window.stays");
        page.waitForLoadState();
        return this;
    }

    /// Types over what a field holds.
    public Keyboard over(String text) {
        page.keyboard().press("Control+a");
        return type(text);
    }

    public Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /// Chooses from a closed list by typing how the choice begins.
    public Keyboard choose(String beginning) {
        page.keyboard().type(beginning);
        return this;
    }

    /// What a screen reader would call what has the focus.
    public String at() {
        return focused().getOrDefault("name", "");
    }

    private Keyboard go(String key, String name) {
        var passed = new java.util.ArrayList<String>();
        for (int step = 0; step < PATIENCE; step++) {
            page.keyboard().press(key);
            var focused = settled();
            var here = focused.get("name");
            if ("yes".equals(focused.get("lost"))) { // the end of the page: on through the browser's own bar
                continue;
            }
            passed.add(here);
            assertThat(focused)
                    .describedAs("the focus on “%s” is seen and in the window", here)
                    .containsEntry("seen", "yes")
                    .containsEntry("inside", "yes")
                    .containsEntry("free", "yes");
            if (here.equals(name) || here.startsWith(name)) {
                return this;
            }
        }
        throw new AssertionError(
                "no “" + name + "” among " + passed.stream().distinct().toList());
    }

    /// What has the focus, once what slides or fades has come to rest: a busy machine draws that late.
    private Map<String, String> settled() {
        var focused = focused();
        for (int look = 0; look < 40 && !isSound(focused); look++) {
            page.waitForTimeout(50);
            focused = focused();
        }
        return focused;
    }

    private static boolean isSound(Map<String, String> focused) {
        return "yes".equals(focused.get("lost"))
                || Stream.of("seen", "inside", "free").allMatch(each -> "yes".equals(focused.get(each)));
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> focused() {
        return (Map<String, String>) page.evaluate(FOCUSED);
    }

    /// All that the live region said since the page opened, with the moment in milliseconds; see [#listen].
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> heard(Page page) {
        return (List<Map<String, Object>>) page.evaluate("() => window.heard ?? []");
    }

    /// Writes down what is announced of others.
    public static void listen(Page page) {
        page.evaluate("""
                () => {
                  window.heard = [];
                  const news = document.querySelector("[data-part=news]");
                  new MutationObserver(() => news.textContent && window.heard.push({ at: Math.round(performance.now()), said: news.textContent }))
                    .observe(news, { childList: true, characterData: true, subtree: true });
                }
                """);
    }
}
