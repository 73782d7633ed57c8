package nl.samenspel.portfolio.choice.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Action.TAKE_PART;
import static nl.samenspel.access.Resource.PORTFOLIO;
import static nl.samenspel.portfolio.choice.ChoiceRefusal.DOTS_OUT_OF_BOUNDS;
import static nl.samenspel.portfolio.choice.ChoiceRefusal.SHARE_OF_CLIENT_OUT_OF_BOUNDS;
import static nl.samenspel.portfolio.choice.ChoiceRefusal.WEIGHT_OUT_OF_BOUNDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.access.Asks;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.choice.ChoiceRefusal;
import nl.samenspel.portfolio.choice.ChoiceRound;
import nl.samenspel.portfolio.choice.Criterion;
import nl.samenspel.portfolio.choice.Grounds;
import nl.samenspel.portfolio.choice.Weighing;
import nl.samenspel.portfolio.choice.Weighing.Method;
import nl.samenspel.portfolio.choice.Weighing.Voice;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Criteria and weights of a round, ways to find weights, and least parts per client.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/choices/{round}")
public class GroundPages {
    private final Grounds grounds;
    private final ChoiceDesk desk;

    GroundPages(Grounds grounds, ChoiceDesk desk) {
        this.grounds = grounds;
        this.desk = desk;
    }

    /// @param voices everybody's word on the way to weights
    /// @param which the form that was sent and refused; empty: none
    public record CriteriaView(Setting s, List<Voice> voices, String which, Form form) {
        public List<Criterion> criteria() {
            return s.ground().criteria();
        }

        public Form form(String name) {
            return which.equals(name) ? form : Form.EMPTY;
        }

        public Form weights() {
            var opening = new LinkedHashMap<String, String>();
            criteria().forEach(each -> opening.put("weight." + each.id().value(), String.valueOf(each.weight())));
            return which.equals("weights") ? form : Form.of(opening);
        }

        public Form shares() {
            var opening = new LinkedHashMap<String, String>();
            s.ground()
                    .shares()
                    .forEach((client, percent) -> opening.put("share." + client.value(), String.valueOf(percent)));
            return which.equals("shares") ? form : Form.of(opening);
        }

        /// My own earlier dots.
        public Form dots() {
            var opening = new LinkedHashMap<String, String>();
            of(Method.DOTS).stream()
                    .filter(voice -> voice.person().equals(s.me()))
                    .forEach(voice -> voice.points()
                            .forEach((criterion, number) ->
                                    opening.put("dots." + criterion.value(), String.valueOf(number))));
            return which.equals("dots") ? form : Form.of(opening);
        }

        public List<Voice> of(Method method) {
            return voices.stream().filter(voice -> voice.method() == method).toList();
        }

        /// Weights in the order of the criteria; empty: nobody took part.
        public List<Integer> offer(Method method) {
            return Weighing.offer(criteria(), of(method));
        }

        /// Every two criteria once.
        public List<Pair> pairs() {
            var pairs = new ArrayList<Pair>();
            for (int one = 0; one < criteria().size(); one++) {
                for (int other = one + 1; other < criteria().size(); other++) {
                    pairs.add(new Pair(criteria().get(one), criteria().get(other)));
                }
            }
            return pairs;
        }

        public String corners(Page page, Method method) {
            return page.list(of(method).stream()
                    .map(Voice::corner)
                    .distinct()
                    .sorted()
                    .map(corner -> page.t("choice.corner", corner))
                    .toList());
        }
    }

    public record Pair(Criterion one, Criterion other) {
        public String name() {
            return "pair." + one.id().value() + "." + other.id().value();
        }
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/criteria")
    View criteria(@PathVariable Triangle.Id triangle, @PathVariable ChoiceRound.Id round, Page page, Actor actor) {
        return view(triangle, round, "", Form.EMPTY, page, actor);
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/criteria")
    Object add(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        return act(triangle, round, "add", typed, page, actor, () -> {
            int weight = number(typed, "weight", WEIGHT_OUT_OF_BOUNDS);
            grounds.add(round, typed.text("name"), typed.text("explanation"), weight, actor);
        });
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/criteria/{criterion}/removal")
    Object remove(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            @PathVariable Criterion.Id criterion,
            Typed typed,
            Page page,
            Actor actor) {
        return act(triangle, round, "remove", typed, page, actor, () -> grounds.remove(round, criterion, actor));
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/weights")
    Object weigh(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        return act(triangle, round, "weights", typed, page, actor, () -> {
            grounds.weigh(round, numbers(typed, "weight.", WEIGHT_OUT_OF_BOUNDS), actor);
        });
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/weights-from/{method}")
    Object takeOver(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            @PathVariable Method method,
            Typed typed,
            Page page,
            Actor actor) {
        return act(triangle, round, "takeOver", typed, page, actor, () -> grounds.takeOver(round, method, actor));
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/dots")
    Object dots(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        return act(triangle, round, "dots", typed, page, actor, () -> {
            grounds.placeDots(round, numbers(typed, "dots.", DOTS_OUT_OF_BOUNDS), actor);
        });
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/pairs")
    Object pairs(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        var chosen = typed.fields().keySet().stream()
                .filter(field -> field.startsWith("pair."))
                .flatMap(field -> typed.findId(field, Criterion.Id::new).stream())
                .toList();
        return act(triangle, round, "pairs", typed, page, actor, () -> grounds.compare(round, chosen, actor));
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/shares")
    Object share(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        return act(triangle, round, "shares", typed, page, actor, () -> {
            var shares = new LinkedHashMap<Organisation.Id, Integer>();
            numbers(typed, "share.", SHARE_OF_CLIENT_OUT_OF_BOUNDS)
                    .forEach((id, percent) -> shares.put(new Organisation.Id(id.value()), percent));
            grounds.share(round, shares, actor);
        });
    }

    private Object act(
            Triangle.Id triangle,
            ChoiceRound.Id round,
            String which,
            Typed typed,
            Page page,
            Actor actor,
            Runnable step) {
        desk.views().get(triangle, round);
        var there = ChoiceDesk.back(page, triangle, round, "/criteria");
        return typed.answer(step, there, form -> view(triangle, round, which, form, page, actor));
    }

    private View view(Triangle.Id triangle, ChoiceRound.Id round, String which, Form form, Page page, Actor actor) {
        var setting = desk.setting(triangle, round, page, actor);
        return new View(
                "choice/criteria.jte", new CriteriaView(setting, desk.views().voices(round), which, form));
    }

    /// Fields `PREFIX.ID` with whole numbers; an empty field is 0.
    private static Map<Criterion.Id, Integer> numbers(Typed typed, String prefix, ChoiceRefusal unreadable) {
        var numbers = new LinkedHashMap<Criterion.Id, Integer>();
        typed.fields().keySet().stream()
                .filter(field -> field.startsWith(prefix))
                .sorted()
                .forEach(field -> {
                    try {
                        var id = new Criterion.Id(UUID.fromString(field.substring(prefix.length())));
                        numbers.put(id, typed.has(field) ? number(typed, field, unreadable) : 0);
                    } catch (IllegalArgumentException e) {
                        throw new NotFound();
                    }
                });
        return numbers;
    }

    static int number(Typed typed, String field, ChoiceRefusal unreadable) {
        if (!typed.text(field).matches("\\d{1,6}")) {
            throw new Refused(field, unreadable);
        }
        return Integer.parseInt(typed.text(field));
    }
}
