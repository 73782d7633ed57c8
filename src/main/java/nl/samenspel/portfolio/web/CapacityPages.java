package nl.samenspel.portfolio.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PORTFOLIO;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.access.Asks;
import nl.samenspel.document.Line;
import nl.samenspel.document.Notation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Address;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.Capacities;
import nl.samenspel.portfolio.Capacity;
import nl.samenspel.portfolio.PortfolioRefusal;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the teams of a provider have, month by month; provider's corner and steward set it.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/load/capacity")
public class CapacityPages {
    private final PortfolioViews views;
    private final Capacities capacities;
    private final PortfolioDesk desk;

    CapacityPages(PortfolioViews views, Capacities capacities, PortfolioDesk desk) {
        this.views = views;
        this.capacities = capacities;
        this.desk = desk;
    }

    public record CapacityView(
            Around around, List<Team> teams, Map<Team.Id, Capacity> capacity, Form form, FteWords words) {

        /// For choosing one.
        public List<Option> options() {
            return teams.stream()
                    .map(team -> new Option(team.id().value().toString(), team.name()))
                    .toList();
        }
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping
    View show(@PathVariable Triangle.Id triangle, Page page, Actor actor) {
        var address = Address.of(page.path());
        return page(
                triangle,
                Form.of(Map.of(
                        "team", address.value("team"),
                        "from", address.value("from"),
                        "fte", address.value("fte"),
                        "seen", address.value("seen"))),
                page,
                actor);
    }

    @Asks(value = CHANGE, of = PORTFOLIO, id = "triangle")
    @PostMapping
    Object set(@PathVariable Triangle.Id triangle, Typed typed, Page page, Actor actor) {
        try {
            capacities.set(
                    typed.findId("team", Team.Id::new).orElse(new Team.Id(new UUID(0, 0))),
                    month(typed.text("from")),
                    number(typed.text("fte"), page.language()),
                    number(typed.text("seen"), Language.EN),
                    actor);
            return back(triangle, page);
        } catch (Refused refused) {
            return page(triangle, Form.refused(seenNow(typed, refused), refused), page, actor)
                    .refused();
        }
    }

    @Asks(value = CHANGE, of = PORTFOLIO, id = "triangle")
    @PostMapping("/removal")
    Object remove(@PathVariable Triangle.Id triangle, Typed typed, Page page, Actor actor) {
        try {
            var from = month(typed.text("from"));
            if (from == null) {
                throw new Refused(PortfolioRefusal.CAPACITY_STEP_UNKNOWN);
            }
            capacities.remove(typed.findId("team", Team.Id::new).orElse(new Team.Id(new UUID(0, 0))), from, actor);
            return back(triangle, page);
        } catch (Refused refused) {
            return page(triangle, Form.refused(Map.of(), refused), page, actor).refused();
        }
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/export/{extension}")
    void export(
            @PathVariable Triangle.Id triangle,
            @PathVariable String extension,
            Page page,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var portfolio = views.get(triangle, views.thisMonth(), 1, actor);
        var table = PortfolioTables.capacity(portfolio.teams(), portfolio.capacity(), page);
        Files.send(table, extension, page.t("portfolio.capacity.file"), page, response);
    }

    private View page(Triangle.Id triangle, Form form, Page page, Actor actor) {
        var portfolio = views.get(triangle, views.thisMonth(), 1, actor);
        return new View(
                "portfolio/capacity.jte",
                new CapacityView(
                        desk.around(triangle, page, actor),
                        portfolio.teams(),
                        portfolio.capacity(),
                        form,
                        new FteWords(page, Map.of())));
    }

    private static String back(Triangle.Id triangle, Page page) {
        return "redirect:" + page.to("/triangles/" + triangle.value() + "/portfolio/load/capacity");
    }

    /// Whoever was told what stands there now may say it again, and means it.
    private static Map<String, List<String>> seenNow(Typed typed, Refused refused) {
        var fields = new HashMap<>(typed.fields());
        refused.problems().stream()
                .filter(problem -> problem.reason() == PortfolioRefusal.CAPACITY_CHANGED_MEANWHILE)
                .forEach(problem ->
                        fields.put("seen", List.of(String.valueOf(problem.args().get("now")))));
        return fields;
    }

    static @Nullable YearMonth month(String text) {
        try {
            return text.isEmpty() ? null : YearMonth.parse(text);
        } catch (DateTimeException _) { // refused where it is needed
            return null;
        }
    }

    static @Nullable BigDecimal number(String text, Language language) {
        if (text.isEmpty()) {
            return null;
        }
        var cell = new Line.Cell(text, Line.Cell.Kind.TEXT);
        var first = language == Language.NL ? Notation.DUTCH : Notation.ENGLISH;
        var second = language == Language.NL ? Notation.ENGLISH : Notation.DUTCH;
        return first.findNumber(cell).or(() -> second.findNumber(cell)).orElse(null);
    }
}
