package nl.samenspel.dossier.exit.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.exit.ExitPart;
import nl.samenspel.dossier.exit.ExitPlan;
import nl.samenspel.dossier.exit.ExitPlan.Written;
import nl.samenspel.dossier.exit.ExitPlans;
import nl.samenspel.knowledge.EntryText;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The exit plan: seven parts, each with its history, written by both sides.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/exit-plan")
public class ExitPlanPages {
    private static final String GUIDE = "exit-plan";

    private final ExitPlans plans;
    private final KnowledgeViews knowledge;
    private final Desk desk;

    ExitPlanPages(ExitPlans plans, KnowledgeViews knowledge, Desk desk) {
        this.plans = plans;
        this.knowledge = knowledge;
        this.desk = desk;
    }

    public record PlanView(Setting s, ExitPlan plan, EntryText guide) {
        public List<ExitPart> parts() {
            return List.of(ExitPart.values());
        }
    }

    /// @param version of what the form opened with
    public record PartView(Setting s, ExitPart part, int version, List<Written> history, EntryText guide, Form form) {
        public String path() {
            return s.home() + "/exit-plan/" + slug(part);
        }

        /// The guide's question for this part: one line for each, in the order of the parts.
        public String question() {
            var items = guide.text().lines(nl.samenspel.knowledge.Part.ITEMS);
            return part.ordinal() < items.size() ? items.get(part.ordinal()) : "";
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping
    View plan(@PathVariable Assignment.Id id, Page page, Actor actor) {
        return new View(
                "exit/plan.jte",
                new PlanView(desk.setting(id, actor), desk.views().plan(id), knowledge.entry(GUIDE, page.language())));
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping("/{part}")
    View part(@PathVariable Assignment.Id id, @PathVariable String part, Page page, Actor actor) {
        var asked = part(part);
        var plan = desk.views().plan(id);
        return part(id, asked, plan.version(asked), Form.of(Map.of("text", plan.text(asked))), page, actor);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{part}")
    Object write(@PathVariable Assignment.Id id, @PathVariable String part, Typed typed, Page page, Actor actor) {
        var asked = part(part);
        try {
            plans.write(id, asked, version(typed), typed.text("text"), actor);
            return Desk.back(page, id, "/exit-plan#" + slug(asked));
        } catch (Refused refused) {
            var now = desk.views().plan(id).version(asked);
            return part(id, asked, now, Form.refused(typed.fields(), refused), page, actor)
                    .refused();
        }
    }

    /// The part as it stands in an address: `open-decisions`.
    public static String slug(ExitPart part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private View part(Assignment.Id id, ExitPart part, int version, Form form, Page page, Actor actor) {
        return new View(
                "exit/part.jte",
                new PartView(
                        desk.setting(id, actor),
                        part,
                        version,
                        desk.views().history(id, part),
                        knowledge.entry(GUIDE, page.language()),
                        form));
    }

    private static ExitPart part(String slug) {
        return Arrays.stream(ExitPart.values())
                .filter(each -> slug(each).equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static int version(Typed typed) {
        return typed.text("version").matches("\\d{1,6}") ? Integer.parseInt(typed.text("version")) : 0;
    }
}
