package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.SESSION;
import static nl.samenspel.access.Resource.SESSIONS;
import static nl.samenspel.access.Resource.TRIANGLE;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Asks;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.sketch.Plan;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.Sessions;
import nl.samenspel.sketch.SketchRefusal;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The list of sessions, and planning one.
@Controller
@RequestMapping("/{language:nl|en}")
public class SessionPages {
    private static final int MOST_LISTED = 200;
    private static final int MOST_SUGGESTED = 100;

    private final Sessions sessions;
    private final SessionViews views;
    private final PeopleViews people;
    private final Access access;

    SessionPages(Sessions sessions, SessionViews views, PeopleViews people, Access access) {
        this.sessions = sessions;
        this.views = views;
        this.people = people;
        this.access = access;
    }

    /// Sessions with the name of their triangle; coming ones first, soonest first, then past ones, latest first.
    public record ListView(List<Row> coming, List<Row> past) {}

    public record Row(SketchSession session, String triangle) {}

    /// @param id null while planning a new one
    /// @param mayReach whether the asker may see the triangle's own page
    public record FormView(
            String triangleName,
            Triangle.Id triangle,
            boolean mayReach,
            SketchSession.@Nullable Id id,
            Form form,
            List<Person> suggestions) {}

    @Asks(value = SEE, of = SESSIONS)
    @GetMapping("/sessions")
    View list(Actor actor) {
        var all = views.list(actor, MOST_LISTED);
        var names = views.triangleNames(
                all.stream().map(SketchSession::triangle).distinct().toList());
        var rows = all.stream()
                .map(session -> new Row(session, names.getOrDefault(session.triangle(), "–")))
                .toList();
        return new View(
                "sketch/list.jte",
                new ListView(
                        rows.stream()
                                .filter(row -> row.session().isOpen())
                                .toList()
                                .reversed(),
                        rows.stream().filter(row -> !row.session().isOpen()).toList()));
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "triangle")
    @GetMapping("/triangles/{triangle}/sessions/new")
    View draft(@PathVariable Triangle.Id triangle, Language language, Actor actor) {
        return form(triangle, null, Form.of(Map.of("language", language.name(), "time", "09:30")), actor);
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "triangle")
    @PostMapping("/triangles/{triangle}/sessions")
    Object plan(@PathVariable Triangle.Id triangle, Typed typed, Language language, Actor actor) {
        try {
            var id = sessions.plan(triangle, planOf(typed), actor);
            return "redirect:/" + language.code() + "/sessions/" + id.value();
        } catch (Refused refused) {
            return form(triangle, null, Form.refused(typed.fields(), refused), actor)
                    .refused();
        }
    }

    @Asks(value = CHANGE, of = SESSION, id = "id")
    @GetMapping("/sessions/{id}/plan")
    View edit(@PathVariable SketchSession.Id id, Actor actor) {
        var around = views.get(id, actor);
        return form(around.session().triangle(), id, Form.of(asSeen(around)), actor);
    }

    @Asks(value = CHANGE, of = SESSION, id = "id")
    @PostMapping("/sessions/{id}/plan")
    Object replan(@PathVariable SketchSession.Id id, Typed typed, Language language, Actor actor) {
        try {
            sessions.replan(id, versionOf(typed), seenOf(typed), planOf(typed), actor);
            return "redirect:/" + language.code() + "/sessions/" + id.value();
        } catch (Refused refused) {
            var fields = new HashMap<>(typed.fields());
            if (refused.problems().stream().anyMatch(each -> each.reason() == SketchRefusal.PLAN_CHANGED)) {
                fields.putAll(Form.of(hidden(views.get(id, actor))).values()); // now they know; the next save counts
            }
            return form(views.session(id).triangle(), id, Form.refused(fields, refused), actor)
                    .refused();
        }
    }

    private View form(Triangle.Id triangle, SketchSession.@Nullable Id id, Form form, Actor actor) {
        var name = views.triangleNames(List.of(triangle)).getOrDefault(triangle, "");
        var mayReach = access.may(actor, Action.SEE, TRIANGLE, triangle.value());
        return new View(
                "sketch/form.jte", new FormView(name, triangle, mayReach, id, form, people.search("", MOST_SUGGESTED)));
    }

    /// The fields of the form, and the same once more as they were when it opened.
    private static Map<String, String> asSeen(SessionViews.Around around) {
        var plan = around.session().plan();
        var at = plan.at().atZone(Page.ZONE);
        var fields = new HashMap<>(Map.of(
                "purpose", plan.purpose(),
                "date", at.toLocalDate().toString(),
                "time", at.toLocalTime().toString(),
                "place", plan.place(),
                "facilitator", around.facilitator().label(),
                "language", plan.language().name()));
        fields.putAll(hidden(around));
        return fields;
    }

    private static Map<String, String> hidden(SessionViews.Around around) {
        var plan = around.session().plan();
        return Map.of(
                "version", String.valueOf(around.version()),
                "seen.purpose", plan.purpose(),
                "seen.at", plan.at().toString(),
                "seen.place", plan.place(),
                "seen.facilitator", plan.facilitator().value().toString(),
                "seen.language", plan.language().name());
    }

    /// What the form said when it opened; what cannot be read counts as changed since.
    private static Plan seenOf(Typed typed) {
        return new Plan(
                typed.text("seen.purpose"),
                instant(typed.text("seen.at")),
                typed.text("seen.place"),
                typed.findId("seen.facilitator", PersonId::new).orElse(Actor.NOBODY.person()),
                typed.findChoice("seen.language", Language.class).orElse(Language.NL));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /// Refuses everything unreadable at once, so that people mend it in one go.
    private Plan planOf(Typed typed) {
        var at = typed.findMoment("date", "time");
        var facilitator = people.findTyped(typed.text("facilitator")).map(Person::id);
        var problems = new ArrayList<Refused.Problem>();
        missing(problems, at, "date", SketchRefusal.MOMENT_MISSING);
        missing(problems, facilitator, "facilitator", SketchRefusal.FACILITATOR_MISSING);
        if (!typed.has("purpose")) {
            problems.addFirst(Refused.Problem.of("purpose", SketchRefusal.PURPOSE_MISSING));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new Plan(
                typed.text("purpose"),
                at.orElseThrow(),
                typed.text("place"),
                facilitator.orElseThrow(),
                typed.findChoice("language", Language.class).orElse(Language.NL));
    }

    private static void missing(List<Refused.Problem> problems, Optional<?> value, String field, SketchRefusal reason) {
        if (value.isEmpty()) {
            problems.add(Refused.Problem.of(field, reason));
        }
    }

    private static int versionOf(Typed typed) {
        return typed.text("version").matches("\\d{1,9}") ? Integer.parseInt(typed.text("version")) : 0;
    }
}
