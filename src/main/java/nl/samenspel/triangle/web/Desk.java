package nl.samenspel.triangle.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.knowledge.Terms;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleView;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;

/// What the form pages of one triangle share: opening a form, and giving it back when it was refused.
@Component
class Desk {
    private static final int MOST_PERSONS = 1000;

    private final TriangleViews triangles;
    private final PeopleViews people;
    private final Terms terms;

    Desk(TriangleViews triangles, PeopleViews people, Terms terms) {
        this.triangles = triangles;
        this.people = people;
        this.terms = terms;
    }

    TriangleView view(Triangle.Id id) {
        return triangles.get(id);
    }

    Words words(Page page, TriangleView view) {
        return new Words(page, terms.namesFor(view.triangle().provider().value(), page.language()), view);
    }

    /// A form as it opens.
    ///
    /// @param item id of the part it is about, or empty for a new one
    View open(
            String template, Page page, TriangleView view, String item, int version, Map<String, List<String>> values) {
        var form = new Form(values, List.of());
        return new View(template, new Edit(words(page, view), view, form, item, version, values, persons(page)));
    }

    /// The same form again: all that was typed, why it was refused, and, where somebody else changed it meanwhile, what
    /// it says now.
    ///
    /// @param now what the fields would be filled with if the form were opened now
    View refused(
            String template,
            Page page,
            TriangleView view,
            String item,
            int version,
            Map<String, List<String>> now,
            Typed typed,
            Refused refused) {
        var words = words(page, view);
        var form = Form.refused(typed.fields(), readable(words, refused));
        return new View(template, new Edit(words, view, form, item, version, now, persons(page))).refused();
    }

    private static Refused readable(Words words, Refused refused) {
        var problems = new ArrayList<Problem>();
        for (var problem : refused.problems()) {
            var args = new HashMap<String, Object>(words.roles().args());
            problem.args().forEach((name, value) -> args.put(name, words.value(value)));
            problems.add(new Problem(problem.field(), problem.reason(), args));
        }
        return new Refused(problems);
    }

    /// A part that belongs to this triangle, or nothing.
    static <T> T part(java.util.Optional<T> found) {
        return found.orElseThrow(NotFound::new);
    }

    static String back(Page page, Triangle.Id id, String anchor) {
        return "redirect:" + page.to("/triangles/" + id.value()) + "#" + anchor;
    }

    private List<Option> persons(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("triangle.choosePerson")));
        people.search("", MOST_PERSONS)
                .forEach(person -> options.add(new Option(
                        person.id().value().toString(),
                        person.work().isEmpty() ? person.name() : person.name() + ", " + person.work())));
        return options;
    }
}
