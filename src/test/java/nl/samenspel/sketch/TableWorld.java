package nl.samenspel.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Description;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.people.Logins;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.Clients;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.Seats;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.Triangles;

/// A triangle before anybody drew it: an owner, a provider, two client units, one assignment, who sits
/// where, and a directorate that could take part. Made
/// through the doors; whatever a journey does after that, it does in browsers.
final class TableWorld {
    static final String CODE = "BEGIN1234";
    private static final double PATIENCE_MS = 5_000;

    private final Logins logins;
    private final PeopleViews people;
    private final Organisations organisations;
    private final Triangles triangles;
    private final Clients clients;
    private final Seats seats;
    private final Assignments assignments;
    private final Sessions sessions;
    final Lobby lobby;

    TableWorld(
            Logins logins,
            PeopleViews people,
            Organisations organisations,
            Triangles triangles,
            Clients clients,
            Seats seats,
            Assignments assignments,
            Sessions sessions,
            Lobby lobby) {
        this.logins = logins;
        this.people = people;
        this.organisations = organisations;
        this.triangles = triangles;
        this.clients = clients;
        this.seats = seats;
        this.assignments = assignments;
        this.sessions = sessions;
        this.lobby = lobby;
    }

    /// The next who types the code of the start comes in.
    void letIn() {
        logins.offerStartCode(CODE);
    }

    /// Somebody new, logged in on this page.
    Person enter(Page page, String name, String email) {
        letIn();
        page.navigate("/nl/login");
        page.locator("[name=code]").fill(CODE);
        page.locator("[name=name]").fill(name);
        page.locator("[name=email]").fill(email);
        page.locator("[data-part=start-code] button").click();
        page.waitForURL(url -> !url.contains("/login"));
        return person(email);
    }

    Person person(String email) {
        return as(Actor.SYSTEM, () -> people.findByEmail(email)).orElseThrow();
    }

    /// @param name of the agency; its triangle is called after it
    Triangle.Id triangle(String name, Person client, Person provider) {
        var by = provider.actor();
        return as(by, () -> {
            var agency = organisations.add(Organisation.Draft.of(name, Organisation.Kind.AGENCY), by);
            var ministry = organisations.add(
                    Organisation.Draft.of("Ministerie achter " + name, Organisation.Kind.MINISTRY), by);
            var triangle = triangles.make("Driehoek " + name, agency, ministry, by);
            var units = List.of("Directie Wonen", "Directie Water").stream()
                    .map(unit -> clients.place(
                            triangle,
                            Client.Draft.of(organisations.add(
                                    Organisation.Draft.of(unit + " bij " + name, Organisation.Kind.DIRECTORATE), by)),
                            by))
                    .toList();
            organisations.add(Organisation.Draft.of("Directie Natuur bij " + name, Organisation.Kind.DIRECTORATE), by);
            seats.place(triangle, Seat.Kind.ADMINISTRATIVE_CLIENT, units.getFirst(), client.id(), null, by);
            seats.place(triangle, Seat.Kind.PROVIDER, null, provider.id(), null, by);
            assignments.register(triangle, Description.titled("Regeling dakgoten"), by);
            return triangle;
        });
    }

    /// More client units at the same table.
    void join(Triangle.Id triangle, List<String> names, Person by) {
        as(by.actor(), () -> {
            for (var name : names) {
                var unit = organisations.add(Organisation.Draft.of(name, Organisation.Kind.DIRECTORATE), by.actor());
                clients.place(triangle, Client.Draft.of(unit), by.actor());
            }
            return names.size();
        });
    }

    /// A session that somebody from outside the triangle leads.
    SketchSession.Id session(Triangle.Id triangle, Person leading, Person by) {
        var plan = new Plan("Zien wie er allemaal is", java.time.Instant.now(), "", leading.id(), Language.NL);
        return as(by.actor(), () -> {
            var id = sessions.plan(triangle, plan, by.actor());
            lobby.letInAtOnce(id, true, by.actor());
            return id;
        });
    }

    /// What every browser shows in its list, heading by heading; all of them must show the same.
    static void isTheSame(Page... pages) {
        assertThat(list(pages[0])).isNotBlank();
        try {
            pages[0].waitForCondition(
                    () -> Stream.of(pages).map(TableWorld::list).distinct().count() == 1,
                    new Page.WaitForConditionOptions().setTimeout(PATIENCE_MS));
        } catch (TimeoutError e) {
            assertThat(pages).extracting(TableWorld::list).containsOnly(list(pages[0]));
        }
    }

    static String list(Page page) {
        return (String) page.evaluate("""
                () => [...document.querySelectorAll(".board-list__section:not(.board-list__section--removed)")]
                  .map((section) => [section.querySelector("h3"), ...section.querySelectorAll(".board-row__name, .board-row__facts")]
                    .map((each) => each.textContent).join("\\n")).join("\\n\\n")
                """);
    }

    static <T> T as(Actor actor, Callable<T> work) {
        return Identity.as(actor, () -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
