package nl.samenspel.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import nl.samenspel.support.Look;
import nl.samenspel.support.Scheme;

/// Somebody in front of a browser who fills in forms and presses what stands there.
record Walker(Page page) {

    Walker goesTo(String path) {
        var answer = page.navigate("/nl" + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return this;
    }

    int statusOf(String path) {
        return page.navigate("/nl" + path).status();
    }

    /// Fills in the form that goes to this address and sends it with its first button; it is taken without a complaint.
    Walker sends(String action, Map<String, String> fields) {
        return sends(action, "", fields);
    }

    /// @param button part of a selector, when it is not the first one
    Walker sends(String action, String button, Map<String, String> fields) {
        var form = page.locator("form[action$='" + action + "']").first();
        unfold(form);
        fields.forEach((name, value) -> fill(form, name, value));
        boolean asksFirst = form.getAttribute("data-confirm") != null;
        form.locator("button" + button).first().click();
        if (asksFirst) {
            page.locator("dialog[open] [data-confirms]").click();
        }
        page.waitForLoadState();
        assertThat(page.locator("[data-part=errors]").allInnerTexts()).isEmpty();
        return this;
    }

    String read() {
        return page.locator("main").innerText();
    }

    /// Without known barriers, in light and in dark.
    Walker looks(String name) {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            Scheme.show(page, scheme);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(name)
                    .extracting(rule ->
                            rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
        }
        Look.at(page, name);
        return this;
    }

    private static void unfold(Locator form) {
        form.evaluate("form => { for (let each = form; each; each = each.parentElement) each.open = true;"
                + " form.querySelectorAll('details').forEach((each) => { each.open = true; }); }");
    }

    private static void fill(Locator form, String name, String value) {
        var field = form.locator("[name='" + name + "']");
        var kind = (String) field.first().evaluate("field => field.type");
        switch (kind) {
            case "radio", "checkbox" ->
                // the label lies over it: whoever points at one points at the other
                form.locator("[name='" + name + "'][value='" + value + "']")
                        .check(new Locator.CheckOptions().setForce(true));
            case "select-one" ->
                field.evaluate(
                        "(select, label) => { const found = [...select.options].find((each) => each.text.includes(label));"
                                + " select.value = found.value; select.dispatchEvent(new Event('change')); }",
                        value);
            default -> field.first().fill(value);
        }
    }
}
