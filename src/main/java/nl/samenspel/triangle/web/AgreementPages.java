package nl.samenspel.triangle.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.TRIANGLE;

import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Agreements;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the parties of a triangle promise each other.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{id}/agreements")
public class AgreementPages {
    private static final String TEMPLATE = "triangle/agreement-edit.jte";

    private final Agreements agreements;
    private final Desk desk;

    AgreementPages(Agreements agreements, Desk desk) {
        this.agreements = agreements;
        this.desk = desk;
    }

    /// @param form of the one field that asks why it ends
    public record AgreementPage(Words words, TriangleView view, Agreement agreement, Form form) {
        public String home() {
            return "/triangles/" + view.triangle().id().value();
        }

        public String path() {
            return home() + "/agreements/" + agreement.id().value();
        }

        /// This party's own yes, or null while it is not given.
        public Agreement.@Nullable Yes yesOf(Organisation.Id party) {
            return agreement.yes().stream()
                    .filter(yes -> yes.party().equals(party))
                    .findFirst()
                    .orElse(null);
        }

        public boolean isOpen() {
            return agreement instanceof Agreement.Proposed;
        }

        public boolean isAgreed() {
            return agreement instanceof Agreement.Agreed;
        }

        public String reason() {
            return agreement instanceof Agreement.Ended ended ? ended.reason() : "";
        }
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @GetMapping("/new")
    View blank(@PathVariable Triangle.Id id, @RequestParam(defaultValue = "") String instead, Page page) {
        var view = desk.view(id);
        var before = view.agreements().stream()
                .filter(each -> each.id().value().toString().equals(instead))
                .findFirst();
        var values =
                before.map(each -> Fields.values(each.text())).orElse(Map.of("kind", List.of("WORKING_AGREEMENTS")));
        var all = new java.util.HashMap<>(values);
        all.put("instead", List.of(before.isPresent() ? instead : ""));
        return desk.open(TEMPLATE, page, view, "", 0, all);
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping
    Object propose(@PathVariable Triangle.Id id, Typed typed, Page page, Actor actor) {
        var view = desk.view(id);
        try {
            var text = Fields.agreement(typed, "");
            var instead = typed.findId("instead", Agreement.Id::new);
            if (instead.isPresent()) {
                agreements.proposeInsteadOf(find(view, instead.get()).id(), text, actor);
            } else {
                agreements.propose(id, text, actor);
            }
            return Desk.back(page, id, "agreements");
        } catch (Refused refused) {
            return desk.refused(TEMPLATE, page, view, "", 0, Map.of(), typed, refused);
        }
    }

    @Asks(value = SEE, of = TRIANGLE, id = "id")
    @GetMapping("/{agreement}")
    View show(@PathVariable Triangle.Id id, @PathVariable Agreement.Id agreement, Page page) {
        return page(id, agreement, page, Form.EMPTY);
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @GetMapping("/{agreement}/text")
    View edit(@PathVariable Triangle.Id id, @PathVariable Agreement.Id agreement, Page page) {
        var view = desk.view(id);
        var now = find(view, agreement);
        return desk.open(TEMPLATE, page, view, agreement.value().toString(), now.version(), Fields.values(now.text()));
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/{agreement}/text")
    Object rewrite(
            @PathVariable Triangle.Id id, @PathVariable Agreement.Id agreement, Typed typed, Page page, Actor actor) {
        find(desk.view(id), agreement);
        try {
            agreements.rewrite(
                    agreement,
                    Fields.version(typed),
                    Fields.agreement(typed, Fields.SEEN),
                    Fields.agreement(typed, ""),
                    actor);
            return back(page, id, agreement);
        } catch (Refused refused) {
            var view = desk.view(id);
            var now = find(view, agreement);
            return desk.refused(
                    TEMPLATE,
                    page,
                    view,
                    agreement.value().toString(),
                    now.version(),
                    Fields.values(now.text()),
                    typed,
                    refused);
        }
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/{agreement}/yes")
    String agree(
            @PathVariable Triangle.Id id,
            @PathVariable Agreement.Id agreement,
            @RequestParam Organisation.Id party,
            @RequestParam(defaultValue = "false") boolean undo,
            Page page,
            Actor actor) {
        find(desk.view(id), agreement);
        if (undo) {
            agreements.withdraw(agreement, party, actor);
        } else {
            agreements.agree(agreement, party, actor);
        }
        return back(page, id, agreement);
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/{agreement}/end")
    Object end(
            @PathVariable Triangle.Id id, @PathVariable Agreement.Id agreement, Typed typed, Page page, Actor actor) {
        find(desk.view(id), agreement);
        try {
            agreements.end(agreement, typed.text("reason"), actor);
            return back(page, id, agreement);
        } catch (Refused refused) {
            var form = Form.refused(typed.fields(), refused);
            return page(id, agreement, page, form).refused();
        }
    }

    private View page(Triangle.Id id, Agreement.Id agreement, Page page, Form form) {
        var view = desk.view(id);
        return new View(
                "triangle/agreement.jte", new AgreementPage(desk.words(page, view), view, find(view, agreement), form));
    }

    private static String back(Page page, Triangle.Id id, Agreement.Id agreement) {
        return "redirect:" + page.to("/triangles/" + id.value() + "/agreements/" + agreement.value());
    }

    private static Agreement find(TriangleView view, Agreement.Id id) {
        return Desk.part(view.agreements().stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst());
    }
}
