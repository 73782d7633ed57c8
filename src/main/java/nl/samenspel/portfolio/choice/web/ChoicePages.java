package nl.samenspel.portfolio.choice.web;

import static nl.samenspel.access.Action.LEAD;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PORTFOLIO;
import static nl.samenspel.portfolio.choice.ChoiceRefusal.CHOICE_MONTHS_OUT_OF_BOUNDS;
import static nl.samenspel.portfolio.choice.ChoiceRefusal.CHOICE_MONTH_UNREADABLE;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.choice.ChoiceRound;
import nl.samenspel.portfolio.choice.ChoiceRound.Aim;
import nl.samenspel.portfolio.choice.ChoiceRounds;
import nl.samenspel.portfolio.choice.ChoiceRounds.Draft;
import nl.samenspel.portfolio.choice.Criterion;
import nl.samenspel.portfolio.choice.Variant;
import nl.samenspel.portfolio.web.Around;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The rounds of a triangle: the list, a new one, and each step of one.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/choices")
public class ChoicePages {
    private static final int MONTHS_AHEAD = 12;

    private final ChoiceRounds rounds;
    private final ChoiceDesk desk;
    private final RoundPage pages;

    ChoicePages(ChoiceRounds rounds, ChoiceDesk desk, RoundPage pages) {
        this.rounds = rounds;
        this.desk = desk;
        this.pages = pages;
    }

    public record ListView(Around around, List<ChoiceRound> rounds) {}

    public record NewView(Around around, Form form) {
        public List<Criterion.Start> start() {
            return List.of(Criterion.Start.values());
        }
    }

    /// Changing what a round is about.
    public record AimView(Setting s, Form form) {}

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping
    View list(@PathVariable Triangle.Id triangle, Page page, Actor actor) {
        return new View(
                "choice/list.jte",
                new ListView(desk.around(triangle, page, actor), desk.views().list(triangle)));
    }

    @Asks(value = LEAD, of = PORTFOLIO, id = "triangle")
    @GetMapping("/new")
    View fresh(@PathVariable Triangle.Id triangle, Page page, Actor actor) {
        var opening = Map.of(
                "first",
                YearMonth.from(desk.today()).plusMonths(1).toString(),
                "months",
                String.valueOf(MONTHS_AHEAD),
                "reviewOn",
                desk.today().plusMonths(6).toString());
        return new View("choice/new.jte", new NewView(desk.around(triangle, page, actor), Form.of(opening)));
    }

    @Asks(value = LEAD, of = PORTFOLIO, id = "triangle")
    @PostMapping
    Object make(@PathVariable Triangle.Id triangle, Typed typed, Page page, Actor actor) {
        try {
            return ChoiceDesk.back(page, triangle, rounds.make(triangle, aim(typed), start(page), actor), "");
        } catch (Refused refused) {
            return new View(
                            "choice/new.jte",
                            new NewView(desk.around(triangle, page, actor), Form.refused(typed.fields(), refused)))
                    .refused();
        }
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/{round}")
    View round(@PathVariable Triangle.Id triangle, @PathVariable ChoiceRound.Id round, Page page, Actor actor) {
        return pages.show(triangle, round, page, actor);
    }

    @Asks(value = LEAD, of = PORTFOLIO, id = "triangle")
    @GetMapping("/{round}/aim")
    View aim(@PathVariable Triangle.Id triangle, @PathVariable ChoiceRound.Id round, Page page, Actor actor) {
        var setting = desk.setting(triangle, round, page, actor);
        var aim = setting.round().head().aim();
        var opening = Map.of(
                "name", aim.name(),
                "why", aim.why(),
                "first", aim.first().toString(),
                "months", String.valueOf(aim.months()),
                "reviewOn", aim.reviewOn() == null ? "" : aim.reviewOn().toString(),
                "version", String.valueOf(setting.round().head().version()));
        return new View("choice/aim.jte", new AimView(setting, Form.of(opening)));
    }

    @Asks(value = LEAD, of = PORTFOLIO, id = "triangle")
    @PostMapping("/{round}/aim")
    Object change(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        return typed.answer(
                () -> rounds.change(round, number(typed, "version", 0), aim(typed), actor),
                ChoiceDesk.back(page, triangle, round, ""),
                form -> new View("choice/aim.jte", new AimView(desk.setting(triangle, round, page, actor), form)));
    }

    @Asks(value = LEAD, of = PORTFOLIO, id = "triangle")
    @PostMapping("/{round}/table")
    Object lay(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        var variant = typed.findId("variant", Variant.Id::new).orElseThrow(NotFound::new);
        return pages.act(triangle, round, "table", typed, page, actor, () -> rounds.lay(round, variant, actor));
    }

    @Asks(value = LEAD, of = PORTFOLIO, id = "triangle")
    @PostMapping("/{round}/asking")
    Object ask(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        return pages.act(triangle, round, "ask", typed, page, actor, () -> rounds.ask(round, actor));
    }

    @Asks(value = LEAD, of = PORTFOLIO, id = "triangle")
    @PostMapping("/{round}/preparation")
    Object prepareAgain(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        return pages.act(triangle, round, "again", typed, page, actor, () -> rounds.prepareAgain(round, actor));
    }

    @Asks(value = LEAD, of = PORTFOLIO, id = "triangle")
    @PostMapping("/{round}/withdrawal")
    Object withdraw(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        return pages.act(triangle, round, "withdraw", typed, page, actor, () -> {
            rounds.withdraw(round, typed.text("why"), actor);
        });
    }

    private static List<Draft> start(Page page) {
        return Arrays.stream(Criterion.Start.values())
                .map(each -> new Draft(
                        page.t("choice.start", each), page.t("choice.start." + each + ".text"), each.weight()))
                .toList();
    }

    private static Aim aim(Typed typed) {
        return new Aim(
                typed.text("name"),
                typed.text("why"),
                month(typed),
                number(typed, "months", -1),
                typed.findDate("reviewOn").orElse(null));
    }

    private static YearMonth month(Typed typed) {
        try {
            return YearMonth.parse(typed.text("first"));
        } catch (DateTimeException e) {
            throw new Refused("first", CHOICE_MONTH_UNREADABLE);
        }
    }

    private static int number(Typed typed, String field, int otherwise) {
        if (typed.text(field).matches("\\d{1,6}")) {
            return Integer.parseInt(typed.text(field));
        }
        if (otherwise < 0) {
            throw new Refused(field, CHOICE_MONTHS_OUT_OF_BOUNDS);
        }
        return otherwise;
    }
}
