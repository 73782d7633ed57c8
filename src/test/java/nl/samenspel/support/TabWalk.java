package nl.samenspel.support;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Goes through a whole page by Tab alone, from its top until the focus leaves it again, and says
/// what somebody without a mouse would miss.
public final class TabWalk {
    /// Marks what should be reached, in the order of the page. Of a group of radio buttons the
    /// keyboard stops at one.
    private static final String EXPECT = """
            () => {
              const groups = new Set();
              const stops = [...document.querySelectorAll("a[href],button,input,select,textarea,summary,[tabindex]")]
                .filter((each) => each.tabIndex >= 0 && !each.disabled && each.type !== "hidden")
                .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest("[inert]"))
                .filter((each) => {
                  if (each.type !== "radio") return true;
                  const group = `${each.form?.action}|${each.name}`;
                  const chosen = [...document.getElementsByName(each.name)].find((one) => one.checked && one.form === each.form);
                  if (chosen) return chosen === each;
                  return !groups.has(group) && groups.add(group);
                });
              stops.forEach((each, index) => { each.dataset.walk = index; });
              return stops.map((each) => each.outerHTML.slice(0, 120));
            }
            """;

    /// Where the focus is now: the number of [#EXPECT], and whether one sees it.
    private static final String STOP = """
            async () => {
              const at = document.activeElement;
              await Promise.all(document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime < 5000)
                .map((each) => each.finished.catch(() => null)));
              if (!at || at === document.body) return null;
              const ringed = (one) => {
                const look = getComputedStyle(one);
                return (look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2) || look.boxShadow !== "none";
              };
              const box = at.getBoundingClientRect();
              const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 40), 1), innerWidth - 1);
              const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 1), innerHeight - 1);
              const over = document.elementFromPoint(x, y);
              return {
                walk: Number(at.dataset.walk ?? -1),
                scrolls: at.tabIndex < 0 || at.scrollWidth > at.clientWidth || at.scrollHeight > at.clientHeight,
                ringed: ringed(at),
                inside: box.bottom > 0 && box.top < innerHeight,
                free: over !== null && (at.contains(over) || over.contains(at) || over.tagName === "LABEL"),
                html: at.outerHTML.slice(0, 120),
              };
            }
            """;

    /// Of dates and times on one page, beside their own stop.
    private static final int MOST_PARTS = 40;

    private TabWalk() {}

    /// What is wrong on the page that is open, one sentence each.
    @SuppressWarnings("unchecked")
    public static List<String> complaints(Page page) {
        var expected = (List<String>) page.evaluate(EXPECT);
        var complaints = new ArrayList<String>();
        var met = new ArrayList<Integer>();
        for (int i = 0; i <= 2 * expected.size() + MOST_PARTS; i++) {
            page.keyboard().press("Tab");
            var stop = (Map<String, Object>) page.evaluate(STOP);
            if (stop == null) {
                return left(expected, met, complaints);
            }
            int walk = ((Number) stop.get("walk")).intValue();
            if (walk >= 0 && !met.isEmpty() && met.getLast() == walk) {
                continue; // a date or time has a stop for each of its parts
            }
            if (walk >= 0 && met.contains(walk)) {
                return left(expected, met, complaints); // round again
            }
            if (walk >= 0) {
                met.add(walk);
            }
            if (!(boolean) stop.get("ringed")) {
                complaints.add("the focus is not seen: " + stop.get("html"));
            }
            if (!(boolean) stop.get("inside") || !(boolean) stop.get("free")) {
                complaints.add("the focus is hidden: " + stop.get("html"));
            }
        }
        complaints.add("the focus does not come out: " + met);
        return complaints;
    }

    private static List<String> left(List<String> expected, List<Integer> met, List<String> complaints) {
        for (int i = 0; i < expected.size(); i++) {
            if (!met.contains(i)) {
                complaints.add("never reached: " + expected.get(i));
            }
        }
        if (!met.equals(met.stream().sorted().toList())) {
            complaints.add("another order than the page's: " + met);
        }
        return complaints;
    }
}
