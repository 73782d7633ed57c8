package nl.samenspel.triangle.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.TRIANGLE;

import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.triangle.Improvement;
import nl.samenspel.triangle.Improvements;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a triangle wants to do better.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{id}/improvements")
public class ImprovementPages {
    private static final String TEMPLATE = "triangle/improvement.jte";

    private final Improvements improvements;
    private final Desk desk;

    ImprovementPages(Improvements improvements, Desk desk) {
        this.improvements = improvements;
        this.desk = desk;
    }

    /// One that is done or dropped.
    public record ClosedPage(TriangleView view, Improvement improvement) {
        public String name() {
            return view.triangle().name();
        }

        public String home() {
            return "/triangles/" + view.triangle().id().value();
        }

        public String reason() {
            return improvement instanceof Improvement.Dropped dropped ? dropped.reason() : "";
        }
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @GetMapping("/new")
    View blank(@PathVariable Triangle.Id id, Page page) {
        return desk.open(TEMPLATE, page, desk.view(id), "", 0, Map.of());
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping
    Object add(@PathVariable Triangle.Id id, Typed typed, Page page, Actor actor) {
        try {
            improvements.add(id, Fields.improvement(typed, ""), actor);
            return Desk.back(page, id, "improvements");
        } catch (Refused refused) {
            return desk.refused(TEMPLATE, page, desk.view(id), "", 0, Map.of(), typed, refused);
        }
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @GetMapping("/{improvement}")
    View edit(@PathVariable Triangle.Id id, @PathVariable Improvement.Id improvement, Page page) {
        var view = desk.view(id);
        var now = find(view, improvement);
        return now instanceof Improvement.Open
                ? desk.open(
                        TEMPLATE, page, view, improvement.value().toString(), now.version(), Fields.values(now.text()))
                : new View("triangle/closed-improvement.jte", new ClosedPage(view, now));
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/{improvement}")
    Object change(
            @PathVariable Triangle.Id id,
            @PathVariable Improvement.Id improvement,
            Typed typed,
            Page page,
            Actor actor) {
        find(desk.view(id), improvement);
        try {
            improvements.change(
                    improvement,
                    Fields.version(typed),
                    Fields.improvement(typed, Fields.SEEN),
                    Fields.improvement(typed, ""),
                    actor);
            return Desk.back(page, id, "improvements");
        } catch (Refused refused) {
            return again(id, improvement, typed, page, refused);
        }
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/{improvement}/done")
    String finish(@PathVariable Triangle.Id id, @PathVariable Improvement.Id improvement, Page page, Actor actor) {
        find(desk.view(id), improvement);
        improvements.finish(improvement, actor);
        return Desk.back(page, id, "improvements");
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/{improvement}/drop")
    Object drop(
            @PathVariable Triangle.Id id,
            @PathVariable Improvement.Id improvement,
            Typed typed,
            Page page,
            Actor actor) {
        find(desk.view(id), improvement);
        try {
            improvements.drop(improvement, typed.text("reason"), actor);
            return Desk.back(page, id, "improvements");
        } catch (Refused refused) {
            var view = desk.view(id);
            var now = find(view, improvement);
            var fields = new java.util.HashMap<>(Fields.values(now.text()));
            fields.put("reason", typed.texts("reason"));
            return desk.refused(
                    TEMPLATE,
                    page,
                    view,
                    improvement.value().toString(),
                    now.version(),
                    Fields.values(now.text()),
                    new Typed(fields),
                    refused);
        }
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/{improvement}/reopen")
    String reopen(@PathVariable Triangle.Id id, @PathVariable Improvement.Id improvement, Page page, Actor actor) {
        find(desk.view(id), improvement);
        improvements.reopen(improvement, actor);
        return Desk.back(page, id, "improvements");
    }

    private View again(Triangle.Id id, Improvement.Id improvement, Typed typed, Page page, Refused refused) {
        var view = desk.view(id);
        var now = find(view, improvement);
        return desk.refused(
                TEMPLATE,
                page,
                view,
                improvement.value().toString(),
                now.version(),
                Fields.values(now.text()),
                typed,
                refused);
    }

    private static Improvement find(TriangleView view, Improvement.Id id) {
        return Desk.part(view.improvements().stream()
                .filter(improvement -> improvement.id().equals(id))
                .findFirst());
    }
}
