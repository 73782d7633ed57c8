package nl.samenspel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.support.HtmlCheck;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// The parts that pages are made of, all on one page (`src/test/jte/patterns.jte`).
class PartsTest {
    private static final TemplateEngine TEMPLATES = compiled();

    private static TemplateEngine compiled() {
        var pages = new DirectoryCodeResolver(Path.of("src/test/jte"));
        var parts = new DirectoryCodeResolver(Path.of("src/main/resources/templates"));
        var templates = TemplateEngine.create(new Both(pages, parts), Path.of("target/test-jte"), ContentType.Html);
        templates.setTrimControlStructures(true);
        return templates;
    }

    @Test
    void makeValidHtml() {
        HtmlCheck.assertValid(html(Form.EMPTY, 3));
    }

    @Test
    void stayValidWhenRefused() {
        HtmlCheck.assertValid(html(refused(), 3));
    }

    @Test
    void tellARefusalAtItsFieldAndInTheSummary() {
        var page = page(refused(), 1);
        assertThat(page.select("[data-part=errors] a[href=#title]").text()).isEqualTo("Deze pagina is er niet.");
        var title = page.expectFirst("#title");
        assertThat(title.attr("aria-invalid")).isEqualTo("true");
        assertThat(title.attr("aria-describedby").split(" "))
                .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
    }

    @Test
    void keepWhatWasTyped() {
        var page = page(refused(), 1);
        assertThat(page.expectFirst("#title").val()).isEqualTo("Wat ik \"typte\"");
        assertThat(page.select("input[name=who][checked]").eachAttr("value")).containsExactly("a", "b");
        assertThat(page.select("#client option[selected]").val()).isEqualTo("1");
    }

    @Test
    void giveEveryControlAName() {
        var page = page(Form.EMPTY, 1);
        for (var control : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=" + control.id() + "]"))
                    .as(control.outerHtml())
                    .isNotEmpty();
        }
    }

    @Test
    void keepFilterAndOrderWhenLeafingThrough() {
        var page = page(Form.EMPTY, 3);
        assertThat(page.expectFirst("[rel=next]").attr("href")).isEqualTo("/nl/assignments?client=1&sort=title&page=4");
        assertThat(page.expectFirst("[aria-sort=ascending] a").attr("href"))
                .isEqualTo("/nl/assignments?client=1&sort=-title");
        assertThat(page.expectFirst(".filter__drop").attr("href")).isEqualTo("/nl/assignments?sort=title");
    }

    static Form refused() {
        var typed = Map.of("title", List.of("Wat ik \"typte\""), "who", List.of("a", "b"), "client", List.of("1"));
        return Form.refused(typed, new Refused("title", Sample.NOT_THERE));
    }

    private static Document page(Form form, int number) {
        return Jsoup.parse(html(form, number));
    }

    static String html(Form form, int number) {
        var page = new Page(
                Language.NL,
                "/assignments?client=1&sort=title&page=" + number,
                Actor.NOBODY,
                "token",
                "nonce",
                "",
                "/s/1/",
                List.of(),
                new Messages(List.of("platform", "sample")));
        var output = new StringOutput();
        TEMPLATES.render(
                "patterns.jte", Map.of("page", page, "form", form, "paging", new Paging(number, 10, 138)), output);
        return output.toString();
    }

    private enum Sample implements Refusal {
        NOT_THERE
    }

    /// Looks on the test's own shelf first.
    private record Both(CodeResolver first, CodeResolver second) implements CodeResolver {
        @Override
        public String resolve(String name) {
            return of(name).resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return of(name).getLastModified(name);
        }

        @Override
        public boolean exists(String name) {
            return first.exists(name) || second.exists(name);
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return List.of();
        }

        private CodeResolver of(String name) {
            return first.exists(name) ? first : second;
        }
    }
}
