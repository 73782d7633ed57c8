package nl.samenspel.triangle.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.TRIANGLE;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.triangle.Forum;
import nl.samenspel.triangle.Forums;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The meetings of a triangle.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{id}/forums")
public class ForumPages {
    private static final String TEMPLATE = "triangle/forum.jte";

    private final Forums forums;
    private final Desk desk;
    private final InstantSource clock;

    ForumPages(Forums forums, Desk desk, InstantSource clock) {
        this.forums = forums;
        this.desk = desk;
        this.clock = clock;
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @GetMapping("/new")
    View blank(@PathVariable Triangle.Id id, Page page) {
        return desk.open(TEMPLATE, page, desk.view(id), "", 0, Map.of("kind", List.of("TRIANGLE_MEETING")));
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping
    Object add(@PathVariable Triangle.Id id, Typed typed, Page page, Actor actor) {
        try {
            forums.add(id, Fields.forum(typed, ""), actor);
            return Desk.back(page, id, "forums");
        } catch (Refused refused) {
            return desk.refused(TEMPLATE, page, desk.view(id), "", 0, Map.of(), typed, refused);
        }
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @GetMapping("/{forum}")
    View edit(@PathVariable Triangle.Id id, @PathVariable Forum.Id forum, Page page) {
        var view = desk.view(id);
        var now = find(view, forum);
        return desk.open(TEMPLATE, page, view, forum.value().toString(), now.version(), Fields.values(now.draft()));
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/{forum}")
    Object change(@PathVariable Triangle.Id id, @PathVariable Forum.Id forum, Typed typed, Page page, Actor actor) {
        find(desk.view(id), forum);
        try {
            forums.change(
                    forum, Fields.version(typed), Fields.forum(typed, Fields.SEEN), Fields.forum(typed, ""), actor);
            return Desk.back(page, id, "forums");
        } catch (Refused refused) {
            var view = desk.view(id);
            var now = find(view, forum);
            return desk.refused(
                    TEMPLATE,
                    page,
                    view,
                    forum.value().toString(),
                    now.version(),
                    Fields.values(now.draft()),
                    typed,
                    refused);
        }
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/{forum}/end")
    String end(
            @PathVariable Triangle.Id id,
            @PathVariable Forum.Id forum,
            @RequestParam(defaultValue = "false") boolean undo,
            Page page,
            Actor actor) {
        find(desk.view(id), forum);
        var yesterday = LocalDate.ofInstant(clock.instant(), Page.ZONE).minusDays(1);
        forums.end(forum, undo ? null : yesterday, actor);
        return Desk.back(page, id, "forums");
    }

    private static Forum find(TriangleView view, Forum.Id id) {
        return Desk.part(
                view.forums().stream().filter(forum -> forum.id().equals(id)).findFirst());
    }
}
