package nl.samenspel.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Links;
import nl.samenspel.platform.Actor;
import org.springframework.stereotype.Component;

/// The register of the demo world.
@Component
class DemoAssignments {
    private final Assignments assignments;
    private final Links links;

    DemoAssignments(Assignments assignments, Links links) {
        this.assignments = assignments;
        this.links = links;
    }

    void build(Cast cast, LocalDate today) {
        var file = Item.file("assignments", today);
        file.items("assignments").forEach(item -> assignment(item, cast));
        file.items("links").forEach(item -> link(item, cast));
    }

    private void assignment(Item item, Cast cast) {
        var id = assignments.register(
                Cast.get(cast.triangles, item.text("triangle")), description(item, cast), keeper(item, cast));
        cast.assignments.put(item.text("key"), id);
    }

    static Description description(Item item, Cast cast) {
        return Description.titled(item.text("title"))
                .with(Field.PURPOSE, item.text("purpose"))
                .with(Field.SCALE, item.choice("scale", Assignment.Scale.class).orElse(Assignment.Scale.TRIANGLE))
                .with(Field.KIND, item.choice("kind", Assignment.Kind.class).orElse(null))
                .with(Field.SIZE, item.choice("size", Assignment.Size.class).orElse(null))
                .with(Field.PHASE, item.choice("phase", Assignment.Phase.class).orElse(null))
                .with(Field.TARGET_GROUPS, item.texts("target_groups"))
                .with(Field.SERVICES, item.texts("services"))
                .with(
                        Field.CLIENTS,
                        item.items("clients").stream()
                                .map(each -> client(each, cast))
                                .toList())
                .with(Field.PROBLEM_OWNER, item.text("problem_owner"))
                .with(
                        Field.TEAMS,
                        item.texts("teams").stream()
                                .map(key -> Cast.get(cast.teams, key))
                                .toList())
                .with(
                        Field.ASSIGNEES,
                        item.texts("assignees").stream().map(cast::personId).toList())
                .during(item.month("from"), item.month("until"))
                .with(
                        Field.FIRMNESS,
                        item.choice("firmness", Assignment.Firmness.class).orElse(null))
                .with(Field.DEADLINE, item.date("deadline"))
                .with(
                        Field.DEMAND,
                        item.items("demand").stream()
                                .map(each -> demand(each, cast))
                                .toList())
                .with(Field.BUDGET, item.number("budget"))
                .with(
                        Field.FUNDING,
                        item.choice("funding", Assignment.Funding.class).orElse(null))
                .with(Field.BASIS, item.choice("basis", Assignment.Basis.class).orElse(null))
                .with(Field.BASIS_NOTE, item.text("basis_note"))
                .with(Field.REFERENCE, item.text("reference"));
    }

    private static Client client(Item item, Cast cast) {
        return new Client(
                cast.organisation(item.text("organisation")),
                item.choice("role", Client.Role.class).orElse(Client.Role.CLIENT),
                item.number("share"),
                item.has("contact") ? cast.personId(item.text("contact")) : null);
    }

    private static Demand demand(Item item, Cast cast) {
        return new Demand(
                Cast.get(cast.teams, item.text("team")),
                month(item, "from"),
                month(item, "until"),
                Objects.requireNonNull(item.number("fte")));
    }

    private static YearMonth month(Item item, String name) {
        return Objects.requireNonNull(item.month(name));
    }

    /// Somebody of the provider, who may keep the triangle's page.
    private static Actor keeper(Item item, Cast cast) {
        return switch (item.text("triangle")) {
            case "dvr" -> cast.person("marloes");
            case "lol" -> cast.person("paula");
            default -> cast.person("wouter");
        };
    }

    private void link(Item item, Cast cast) {
        var by = cast.person("marloes");
        var id = links.add(
                new Links.Draft(
                        item.choice("kind", Link.Kind.class).orElseThrow(),
                        Cast.get(cast.assignments, item.text("one")),
                        Cast.get(cast.assignments, item.text("other")),
                        item.choice("weight", Link.Weight.class).orElse(Link.Weight.MEDIUM),
                        item.text("sentence")),
                item.text("one").equals("bodemkaart") ? cast.person("paula") : by);
        if (item.has("agreement")) {
            links.settle(id, Cast.get(cast.agreements, item.text("agreement")).value(), by);
        }
    }
}
