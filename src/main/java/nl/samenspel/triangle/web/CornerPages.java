package nl.samenspel.triangle.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.TRIANGLE;

import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.organisation.OrganisationChoices;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.triangle.Arrangement;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.Triangle.Owner;
import nl.samenspel.triangle.TriangleRefusal;
import nl.samenspel.triangle.Triangles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The triangle's own name, its owner and its arrangement.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{id}")
public class CornerPages {
    private static final String NAME = "triangle/name.jte";
    private static final String OWNER = "triangle/owner.jte";
    private static final String ARRANGEMENT = "triangle/arrangement.jte";

    private final Triangles triangles;
    private final OrganisationChoices organisations;
    private final Desk desk;

    CornerPages(Triangles triangles, OrganisationChoices organisations, Desk desk) {
        this.triangles = triangles;
        this.organisations = organisations;
        this.desk = desk;
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @GetMapping("/name")
    View name(@PathVariable Triangle.Id id, Page page) {
        var view = desk.view(id);
        var now = Map.of("name", List.of(view.triangle().name()));
        return desk.open(NAME, page, view, "", view.triangle().version(), now);
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/name")
    Object rename(@PathVariable Triangle.Id id, Typed typed, Page page, Actor actor) {
        try {
            triangles.rename(id, Fields.version(typed), typed.text("name"), actor);
            return Desk.back(page, id, "main");
        } catch (Refused refused) {
            var view = desk.view(id);
            return desk.refused(NAME, page, view, "", view.triangle().version(), Map.of(), typed, refused);
        }
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @GetMapping("/owner")
    View owner(@PathVariable Triangle.Id id, Page page) {
        var view = desk.view(id);
        var now = switch (view.triangle().owner()) {
            case Owner.Nobody _ -> Map.of("owner", List.of(""));
            case Owner.Participants _ -> Map.of("together", List.of("true"));
            case Owner.One one -> Map.of("owner", List.of(organisations.typed(one.organisation(), page.language())));
        };
        return desk.open(OWNER, page, view, "", view.triangle().version(), now);
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/owner")
    Object placeOwner(@PathVariable Triangle.Id id, Typed typed, Page page, Actor actor) {
        try {
            if (typed.has("together")) {
                triangles.placeParticipantsAsOwner(id, actor);
            } else {
                var owner = organisations.find("owner", typed.text("owner"), page.language());
                triangles.placeOwner(id, owner.orElse(null), actor);
            }
            return Desk.back(page, id, "corners");
        } catch (Refused refused) {
            var view = desk.view(id);
            return desk.refused(OWNER, page, view, "", view.triangle().version(), Map.of(), typed, refused);
        }
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @GetMapping("/arrangement")
    View arrangement(@PathVariable Triangle.Id id, Page page) {
        var view = desk.view(id);
        var now = view.findArrangement()
                .map(arrangement -> Map.of("kind", List.of(arrangement.kind().name())))
                .orElse(Map.of());
        return desk.open(ARRANGEMENT, page, view, "", 0, now);
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/arrangement")
    Object arrange(@PathVariable Triangle.Id id, Typed typed, Page page, Actor actor) {
        try {
            var kind = typed.findChoice("kind", Arrangement.Kind.class)
                    .orElseThrow(() -> new Refused("kind", TriangleRefusal.ARRANGEMENT_KIND_MISSING));
            triangles.arrange(id, kind, typed.text("why"), actor);
            return Desk.back(page, id, "arrangement");
        } catch (Refused refused) {
            return desk.refused(ARRANGEMENT, page, desk.view(id), "", 0, Map.of(), typed, refused);
        }
    }
}
