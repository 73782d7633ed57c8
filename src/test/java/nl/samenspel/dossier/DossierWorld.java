package nl.samenspel.dossier;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.Triangles;
import org.assertj.core.api.Assertions;
import org.springframework.context.ApplicationContext;

/// One assignment on the consultant scale, with its people; each world has its own, so that
/// tests share a database.
///
/// Wouter keeps the triangle and is business manager; Hanneke does the work, Marian asked for
/// it, Ruud acts for her;
/// none of these three has a place in the triangle. Sem has nothing to do with any of it.
public final class DossierWorld {
    private static final LocalDate TODAY = LocalDate.now();

    public final String number;
    public final ApplicationContext context;
    public final Actor wouter;
    public final Actor hanneke;
    public final Actor marian;
    public final Actor ruud;
    public final Actor sem;
    public final Triangle.Id triangle;
    public final Assignment.Id id;

    public DossierWorld(ApplicationContext context) {
        this(context, "");
    }

    /// @param tail stands behind every name
    public DossierWorld(ApplicationContext context, String tail) {
        this.context = context;
        number = get(Ids.class).next().toString().substring(24) + tail;
        wouter = person("Wouter Dekker");
        hanneke = person("Hanneke Blom");
        marian = person("Marian Hoekstra");
        ruud = person("Ruud Vermeer");
        sem = person("Sem Elders");
        var agency = as(
                Actor.SYSTEM,
                () -> get(Organisations.class)
                        .add(Organisation.Draft.of("Bureau " + number, Organisation.Kind.AGENCY), Actor.SYSTEM));
        triangle = as(wouter, () -> get(Triangles.class).make("Driehoek " + number, agency, null, wouter));
        id = assignment("Ketens open");
    }

    public Assignment.Id assignment(String title) {
        return as(
                wouter,
                () -> get(Assignments.class)
                        .register(
                                triangle,
                                Description.titled(title + " " + number).with(Field.SCALE, Assignment.Scale.CONSULTANT),
                                wouter));
    }

    /// Wouter opens it; Hanneke and Marian begin with him, and Ruud comes in without a mandate.
    public DossierWorld opened() {
        open(id);
        run(marian, () -> get(Participants.class).invite(id, ruud.person(), Seat.DELEGATED_CLIENT, marian));
        return this;
    }

    public void open(Assignment.Id assignment) {
        run(
                wouter,
                () -> get(Dossiers.class)
                        .open(
                                assignment,
                                Seat.BUSINESS_MANAGER,
                                List.of(
                                        new Dossiers.First(hanneke.person(), Seat.ASSIGNEE),
                                        new Dossiers.First(marian.person(), Seat.CLIENT)),
                                wouter));
    }

    public Dossier dossier() {
        return as(wouter, () -> get(DossierViews.class).find(id)).orElseThrow();
    }

    public Assignment registered() {
        return as(wouter, () -> get(AssignmentViews.class).get(id));
    }

    public LocalDate today() {
        return TODAY;
    }

    public Actor person(String name) {
        var called = name + " " + number;
        var person = as(Actor.SYSTEM, () -> get(Persons.class).add(called, "", "", Actor.SYSTEM));
        return new Actor(person, called, Actor.Kind.PERSON);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public static <T> T as(Actor actor, Supplier<T> work) {
        return Identity.as(actor, work::get);
    }

    public static void run(Actor actor, Runnable work) {
        Identity.run(actor, work);
    }

    /// That it is refused for exactly these reasons.
    public static void refused(Actor actor, Runnable work, Refusal... reasons) {
        assertThatThrownBy(() -> run(actor, work))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> Assertions.assertThat(refused.problems())
                                .extracting(Refused.Problem::reason)
                                .isEqualTo(Arrays.asList(reasons)));
    }
}
