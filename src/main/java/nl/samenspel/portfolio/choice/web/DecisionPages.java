package nl.samenspel.portfolio.choice.web;

import static nl.samenspel.access.Action.ACCEPT;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PORTFOLIO;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.access.Asks;
import nl.samenspel.document.Pdf;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Pages;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.choice.ChoiceRound;
import nl.samenspel.portfolio.choice.ChoiceViews.Recorded;
import nl.samenspel.portfolio.choice.DecisionRecord.Change;
import nl.samenspel.portfolio.choice.Decisions;
import nl.samenspel.portfolio.choice.Reading;
import nl.samenspel.portfolio.choice.Variant;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Recording a decision, and the decision as it was recorded: on screen, on paper, looked at again.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/choices/{round}")
public class DecisionPages {
    private final Decisions decisions;
    private final ChoiceDesk desk;
    private final Pages pages;

    DecisionPages(Decisions decisions, ChoiceDesk desk, Pages pages) {
        this.decisions = decisions;
        this.desk = desk;
        this.pages = pages;
    }

    /// Before the decision.
    ///
    /// @param changes what the register says otherwise since the variant on the table
    /// @param seen stands for these changes
    public record DecideView(Setting s, Variant variant, List<Change> changes, String seen, Form form) {}

    /// A decision as it was recorded, with the register of today beside it.
    ///
    /// @param now the month in which an assignment asks people now, from the months of the round on
    public record DecidedView(Setting s, Recorded recorded, Reading reading, Map<UUID, YearMonth> now, Form form) {
        static DecidedView of(Setting s, Recorded recorded, Form form) {
            var frame = recorded.record().frame();
            var now = new HashMap<UUID, YearMonth>();
            for (var assignment : s.portfolio().assignments()) {
                assignment.description().demand().stream()
                        .filter(block -> !block.until().isBefore(frame.first()))
                        .map(block -> block.from().isBefore(frame.first()) ? frame.first() : block.from())
                        .min(Comparator.naturalOrder())
                        .ifPresent(month -> now.put(assignment.id().value(), month));
            }
            return new DecidedView(
                    s, recorded, new Reading(frame, recorded.record().result()), now, form);
        }

        /// Null: no longer there.
        public @Nullable YearMonth now(Reading.Row row) {
            return now.get(recorded.record().frame().items().get(row.item()).assignment());
        }

        /// Those of one page.
        public Rows<Reading.Row> rows(Page page) {
            return Rows.of(reading.rows(), page);
        }

        public ReasonWords words(Page page) {
            return new ReasonWords(page, recorded.record().frame());
        }

        public boolean mayReview() {
            return s.leads() && recorded.reviewed() == null;
        }
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/decision")
    View decision(@PathVariable Triangle.Id triangle, @PathVariable ChoiceRound.Id round, Page page, Actor actor) {
        var setting = desk.setting(triangle, round, page, actor);
        if (setting.round().decision() != null) {
            return decided(setting, Form.EMPTY);
        }
        var aim = setting.round().head().aim();
        var reviewOn = aim.reviewOn() == null ? "" : aim.reviewOn().toString();
        return deciding(setting, Form.of(Map.of("reviewOn", reviewOn)), actor);
    }

    @Asks(value = ACCEPT, of = PORTFOLIO, id = "triangle")
    @PostMapping("/decision")
    Object decide(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        desk.views().get(triangle, round);
        var variant = typed.findId("variant", Variant.Id::new).orElseThrow(NotFound::new);
        LocalDate reviewOn = typed.findDate("reviewOn").orElse(null);
        return typed.answer(
                () -> decisions.decide(round, variant, typed.text("why"), reviewOn, typed.text("seen"), actor),
                ChoiceDesk.back(page, triangle, round, "/decision"),
                form -> {
                    var setting = desk.setting(triangle, round, page, actor);
                    return setting.round().decision() == null ? deciding(setting, form, actor) : decided(setting, form);
                });
    }

    @Asks(value = ACCEPT, of = PORTFOLIO, id = "triangle")
    @PostMapping("/decision/review")
    Object review(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        desk.views().get(triangle, round);
        return typed.answer(
                () -> decisions.review(round, typed.text("said"), actor),
                ChoiceDesk.back(page, triangle, round, "/decision"),
                form -> decided(desk.setting(triangle, round, page, actor), form));
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/decision.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable Triangle.Id triangle, @PathVariable ChoiceRound.Id round, Page page, Actor actor)
            throws IOException {
        var view = view(desk.setting(triangle, round, page, actor), Form.EMPTY);
        var title =
                page.t("choice.paper.title", "name", view.recorded().record().round());
        var out = new ByteArrayOutputStream();
        new Pdf(page.language(), title, title, pages.text("choice/paper.jte", page, view)).write(out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(page.t("choice.paper.file") + ".pdf")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private View deciding(Setting setting, Form form, Actor actor) {
        var variant = setting.whole().findOnTable().orElseThrow(NotFound::new);
        var changes = decisions.changes(setting.round(), actor);
        return new View("choice/decide.jte", new DecideView(setting, variant, changes, Decisions.seen(changes), form));
    }

    private View decided(Setting setting, Form form) {
        return new View("choice/decision.jte", view(setting, form));
    }

    private DecidedView view(Setting setting, Form form) {
        var recorded = desk.views().findDecision(setting.round().head().id()).orElseThrow(NotFound::new);
        return DecidedView.of(setting, recorded, form);
    }
}
