package nl.samenspel.portfolio.choice.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Action.TAKE_PART;
import static nl.samenspel.access.Resource.PORTFOLIO;
import static nl.samenspel.portfolio.choice.ChoiceRefusal.NO_CORNER;
import static nl.samenspel.portfolio.choice.ChoiceRefusal.SCORE_OUT_OF_BOUNDS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.choice.ChoiceRound;
import nl.samenspel.portfolio.choice.Criterion;
import nl.samenspel.portfolio.choice.Ground;
import nl.samenspel.portfolio.choice.Grounds;
import nl.samenspel.portfolio.choice.Grounds.Given;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// One assignment within a round: its scores, whether it must, whether it stays.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/choices/{round}/assignments/{assignment}")
public class PlacePages {
    private final Grounds grounds;
    private final ChoiceDesk desk;

    PlacePages(Grounds grounds, ChoiceDesk desk) {
        this.grounds = grounds;
        this.desk = desk;
    }

    /// @param which the form that was sent and refused; empty: none
    public record PlaceView(Setting s, Assignment assignment, String which, Form form) {
        public String home() {
            return s.home() + "/assignments/" + assignment.id().value();
        }

        public Form scores() {
            var opening = new LinkedHashMap<String, String>();
            s.ground().criteria().forEach(each -> {
                var said = s.ground().findScore(each.id(), assignment.id());
                opening.put(
                        "score." + each.id().value(),
                        String.valueOf(said.map(Ground.Score::score).orElse(0)));
                opening.put(
                        "why." + each.id().value(), said.map(Ground.Score::why).orElse(""));
            });
            return which.equals("scores") ? form : Form.of(opening);
        }

        public Form place() {
            var opening = new LinkedHashMap<String, String>();
            opening.put("must", s.ground().isMust(assignment) ? "YES" : "NO");
            opening.put("stays", s.ground().stays(assignment.id(), begun()) ? "YES" : "NO");
            opening.put(
                    "reason",
                    s.ground()
                            .findPlace(assignment.id())
                            .map(Ground.Place::reason)
                            .orElse(""));
            return which.equals("place") ? form : Form.of(opening);
        }

        public Form hold() {
            return which.equals("hold") ? form : Form.EMPTY;
        }

        public boolean begun() {
            return s.isBegun(assignment);
        }

        public List<Option> scoreOptions(Page page) {
            return IntStream.rangeClosed(0, Ground.HIGHEST_SCORE)
                    .mapToObj(score -> new Option(String.valueOf(score), page.t("choice.score." + score)))
                    .toList();
        }

        public List<Option> mustOptions(Page page) {
            return List.of(
                    new Option("YES", page.t("choice.field.must.yes")),
                    new Option("NO", page.t("choice.field.must.no")));
        }

        public List<Option> staysOptions(Page page) {
            return List.of(
                    new Option("NO", page.t("choice.field.stays.no")),
                    new Option("YES", page.t("choice.field.stays.yes")));
        }
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping
    View place(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            @PathVariable Assignment.Id assignment,
            Page page,
            Actor actor) {
        return view(triangle, round, assignment, "", Form.EMPTY, page, actor);
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/scores")
    Object score(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            @PathVariable Assignment.Id assignment,
            Typed typed,
            Page page,
            Actor actor) {
        return act(triangle, round, assignment, "scores", typed, page, actor, () -> {
            var given = desk.views().get(triangle, round).ground().criteria().stream()
                    .map(each -> given(each, typed))
                    .toList();
            grounds.score(round, assignment, given, actor);
        });
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/place")
    Object say(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            @PathVariable Assignment.Id assignment,
            Typed typed,
            Page page,
            Actor actor) {
        return act(triangle, round, assignment, "place", typed, page, actor, () -> {
            var must = typed.text("must").equals("YES");
            var stays = typed.text("stays").equals("YES");
            grounds.place(round, assignment, must, stays, typed.text("reason"), actor);
        });
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/place/removal")
    Object forget(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            @PathVariable Assignment.Id assignment,
            Typed typed,
            Page page,
            Actor actor) {
        return act(triangle, round, assignment, "forget", typed, page, actor, () -> {
            grounds.forget(round, assignment, actor);
        });
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/hold")
    Object hold(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            @PathVariable Assignment.Id assignment,
            Typed typed,
            Page page,
            Actor actor) {
        return act(triangle, round, assignment, "hold", typed, page, actor, () -> {
            grounds.hold(round, assignment, corner(typed), typed.text("holdReason"), actor);
        });
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/hold/removal")
    Object release(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            @PathVariable Assignment.Id assignment,
            Typed typed,
            Page page,
            Actor actor) {
        return act(triangle, round, assignment, "release", typed, page, actor, () -> {
            grounds.release(round, assignment, corner(typed), actor);
        });
    }

    static Corner corner(Typed typed) {
        return typed.findChoice("corner", Corner.class).orElseThrow(() -> new Refused("corner", NO_CORNER));
    }

    private static Given given(Criterion criterion, Typed typed) {
        var id = criterion.id().value();
        return new Given(
                criterion.id(), GroundPages.number(typed, "score." + id, SCORE_OUT_OF_BOUNDS), typed.text("why." + id));
    }

    private Object act(
            Triangle.Id triangle,
            ChoiceRound.Id round,
            Assignment.Id assignment,
            String which,
            Typed typed,
            Page page,
            Actor actor,
            Runnable step) {
        desk.views().get(triangle, round);
        var there = ChoiceDesk.back(page, triangle, round, "/assignments/" + assignment.value());
        return typed.answer(step, there, form -> view(triangle, round, assignment, which, form, page, actor));
    }

    private View view(
            Triangle.Id triangle,
            ChoiceRound.Id round,
            Assignment.Id assignment,
            String which,
            Form form,
            Page page,
            Actor actor) {
        var setting = desk.setting(triangle, round, page, actor);
        var shown = setting.portfolio().assignments().stream()
                .filter(each -> each.id().equals(assignment))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new View("choice/assignment.jte", new PlaceView(setting, shown, which, form));
    }
}
