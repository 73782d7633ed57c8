package nl.samenspel.portfolio.choice.web;

import static nl.samenspel.access.Action.LEAD;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Action.TAKE_PART;
import static nl.samenspel.access.Resource.PORTFOLIO;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.job.Job;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.JobGlance;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.choice.ChoiceRefusal;
import nl.samenspel.portfolio.choice.ChoiceRound;
import nl.samenspel.portfolio.choice.DecisionRecord.Change;
import nl.samenspel.portfolio.choice.Frame;
import nl.samenspel.portfolio.choice.Proposals;
import nl.samenspel.portfolio.choice.Reading;
import nl.samenspel.portfolio.choice.Variant;
import nl.samenspel.portfolio.choice.Variant.Wish;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Variants of a round: asking for one, how far the planner is, what it found and why, several beside each other.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/choices/{round}")
public class ProposalPages {
    private static final int MOST_TICKED = 200;

    private final Proposals proposals;
    private final VariantDesk variants;
    private final ChoiceDesk desk;

    ProposalPages(Proposals proposals, VariantDesk variants, ChoiceDesk desk) {
        this.proposals = proposals;
        this.variants = variants;
        this.desk = desk;
    }

    public record WishView(Setting s, Form form) {
        public List<Team> teams() {
            return s.portfolio().teams();
        }

        /// Whether there are few enough to tick them one by one.
        public boolean areFew() {
            return s.assignments().size() <= MOST_TICKED;
        }

        public List<Option> movable() {
            return s.assignments().stream()
                    .map(each -> new Option(each.id().value().toString(), each.title()))
                    .toList();
        }
    }

    /// One variant.
    ///
    /// @param frame null: never begun
    /// @param job null: nothing runs
    /// @param changes what the register says otherwise since
    public record VariantView(
            Setting s,
            Variant variant,
            @Nullable Frame frame,
            Job.@Nullable Underway job,
            List<Change> changes,
            Form form) {
        public String home() {
            return s.home() + "/variants/" + variant.id().value();
        }

        public boolean isOnTable() {
            return variant.id().equals(s.round().onTable());
        }

        public @Nullable Reading reading() {
            return frame != null && variant.state() instanceof Variant.Found found
                    ? new Reading(frame, found.result())
                    : null;
        }

        /// One page of what the plan does with each assignment.
        public Rows<Reading.Row> rows(Page page) {
            var reading = reading();
            return Rows.of(reading == null ? List.of() : reading.rows(), page);
        }

        public ReasonWords words(Page page) {
            return new ReasonWords(page, java.util.Objects.requireNonNull(frame));
        }

        public boolean mayBegin() {
            return s.leads() && s.round().isOpen() && job == null && !isOnTable();
        }
    }

    /// Finished variants beside each other.
    public record ComparisonView(Setting s, List<Compared> compared) {
        /// Titles that occur in any of them, in the order of the first; one page of them.
        public Rows<String> titles(Page page) {
            return Rows.of(
                    compared.stream()
                            .flatMap(each -> each.reading().rows().stream())
                            .map(Reading.Row::title)
                            .distinct()
                            .toList(),
                    page);
        }

        public List<String> clients() {
            return compared.stream()
                    .flatMap(each -> each.reading().costs().stream())
                    .map(Reading.Cost::client)
                    .distinct()
                    .toList();
        }
    }

    public record Compared(Variant variant, Reading reading) {
        public Optional<Reading.Row> row(String title) {
            return reading.rows().stream()
                    .filter(row -> row.title().equals(title))
                    .findFirst();
        }

        public Optional<Reading.Cost> cost(String client) {
            return reading.costs().stream()
                    .filter(cost -> cost.client().equals(client))
                    .findFirst();
        }
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @GetMapping("/variants/new")
    View wish(@PathVariable Triangle.Id triangle, @PathVariable ChoiceRound.Id round, Page page, Actor actor) {
        return new View("choice/wish.jte", new WishView(desk.setting(triangle, round, page, actor), Form.EMPTY));
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/variants")
    Object ask(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        var setting = desk.setting(triangle, round, page, actor);
        try {
            var variant = proposals.ask(round, wish(typed), actor);
            if (!setting.leads()) {
                return ChoiceDesk.back(page, triangle, round, "/variants/" + variant.value());
            }
            return begin(triangle, round, variant, page, actor);
        } catch (Refused refused) {
            return new View("choice/wish.jte", new WishView(setting, Form.refused(typed.fields(), refused))).refused();
        }
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/variants/{variant}")
    View variant(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            @PathVariable Variant.Id variant,
            Page page,
            Actor actor) {
        return view(triangle, round, variant, Form.EMPTY, page, actor);
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/variants/{variant}/progress")
    @ResponseBody
    JobGlance progress(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            @PathVariable Variant.Id variant,
            Page page) {
        return JobGlance.of(variants.job(triangle, round, variant), page);
    }

    @Asks(value = LEAD, of = PORTFOLIO, id = "triangle")
    @PostMapping("/variants/{variant}/start")
    Object start(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            @PathVariable Variant.Id variant,
            Page page,
            Actor actor) {
        desk.views().get(triangle, round);
        return begin(triangle, round, variant, page, actor);
    }

    @Asks(value = LEAD, of = PORTFOLIO, id = "triangle")
    @PostMapping("/variants/{variant}/stop")
    Object stop(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            @PathVariable Variant.Id variant,
            Page page,
            Actor actor) {
        desk.views().get(triangle, round);
        return act(triangle, round, variant, page, actor, () -> proposals.stop(round, variant, actor));
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/comparison")
    View compare(@PathVariable Triangle.Id triangle, @PathVariable ChoiceRound.Id round, Page page, Actor actor) {
        var setting = desk.setting(triangle, round, page, actor);
        return new View(
                "choice/comparison.jte",
                new ComparisonView(setting, variants.compared(setting.whole().variants())));
    }

    private Object begin(Triangle.Id triangle, ChoiceRound.Id round, Variant.Id variant, Page page, Actor actor) {
        return act(triangle, round, variant, page, actor, () -> proposals.begin(round, variant, actor));
    }

    private Object act(
            Triangle.Id triangle, ChoiceRound.Id round, Variant.Id variant, Page page, Actor actor, Runnable step) {
        var there = ChoiceDesk.back(page, triangle, round, "/variants/" + variant.value());
        return Typed.NOTHING.answer(step, there, form -> view(triangle, round, variant, form, page, actor));
    }

    private View view(Triangle.Id triangle, ChoiceRound.Id round, Variant.Id id, Form form, Page page, Actor actor) {
        return new View(
                "choice/variant.jte", variants.view(desk.setting(triangle, round, page, actor), id, form, actor));
    }

    private static Wish wish(Typed typed) {
        var extra = new LinkedHashMap<Team.Id, Integer>();
        typed.fields().keySet().stream()
                .filter(field -> field.startsWith("extra.") && typed.has(field))
                .forEach(field -> extra.put(team(field), hundredths(typed, field)));
        extra.values().removeIf(each -> each == 0);
        return new Wish(typed.text("name"), typed.text("why"), extra, kept(typed));
    }

    private static List<Assignment.Id> kept(Typed typed) {
        return typed.texts("kept").stream()
                .map(text -> new Assignment.Id(UUID.fromString(text)))
                .toList();
    }

    private static Team.Id team(String field) {
        return new Team.Id(UUID.fromString(field.substring("extra.".length())));
    }

    private static int hundredths(Typed typed, String field) {
        try {
            return new java.math.BigDecimal(typed.text(field).replace(',', '.'))
                    .movePointRight(2)
                    .intValue();
        } catch (NumberFormatException e) {
            throw new Refused(field, ChoiceRefusal.EXTRA_OUT_OF_BOUNDS);
        }
    }
}
