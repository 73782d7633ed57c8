package nl.samenspel.portfolio.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Standing;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Triangle;
import org.junit.jupiter.api.Test;

class MapMakingTest {
    private static final PersonId SOMEBODY = new PersonId(new UUID(9, 9));
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final Triangle.Id HERE = new Triangle.Id(new UUID(1, 1));

    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    @Test
    void putsAnAssignmentOfOneClientInItsLane() {
        assignment("Daken", "Wonen");
        var map = map(MapFilter.NONE);
        assertThat(map.lanes()).extracting(PortfolioMap.Lane::name).containsExactly("Wonen");
        assertThat(map.tilesIn(0)).containsExactly(0);
    }

    @Test
    void keepsClientsTogetherThatShareAnAssignment() {
        assignment("a", "Water");
        assignment("b", "Jeugd");
        assignment("c", "Wonen");
        assignment("samen", "Water", "Wonen");
        var names = map(MapFilter.NONE).lanes().stream()
                .map(PortfolioMap.Lane::name)
                .toList();
        assertThat(Math.abs(names.indexOf("Water") - names.indexOf("Wonen"))).isEqualTo(1);
    }

    @Test
    void standsAJointAssignmentBetweenItsLanes() {
        assignment("a", "Water");
        assignment("b", "Wonen");
        assignment("samen", "Water", "Wonen");
        var map = map(MapFilter.NONE);
        var layout = MapLayout.forScreen(map);
        var joint = layout.tiles().get(map.jointTiles().getFirst());
        assertThat(joint.y())
                .isBetween(layout.lanes().get(0).bottom(), layout.lanes().get(1).y());
    }

    @Test
    void leavesOutLinesToWhatIsNotShown() {
        var one = assignment("a", "Water");
        var other = assignment("b", "Wonen");
        link(Link.Kind.OVERLAPS, one, other);
        var water = new MapFilter(organisation("Water"), null, null, null, null);
        assertThat(map(MapFilter.NONE).lines()).hasSize(1);
        assertThat(map(water).lines()).isEmpty();
        assertThat(map(water).tiles()).hasSize(1);
    }

    @Test
    void showsAroundOneOnlyWhatTouchesIt() {
        var a = assignment("a", "Water");
        var b = assignment("b", "Wonen");
        var c = assignment("c", "Wonen");
        link(Link.Kind.OVERLAPS, a, b);
        link(Link.Kind.OVERLAPS, b, c);
        var map = map(MapFilter.around(a.id()));
        assertThat(map.tiles()).extracting(PortfolioMap.Tile::title).containsExactlyInAnyOrder("a", "b");
        assertThat(map.lines()).hasSize(1);
        assertThatThrownBy(() -> map(MapFilter.around(new Assignment.Id(new UUID(0, 0)))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void countsPerClientWhatNobodyCanReadSingly() {
        for (int i = 0; i < 600; i++) {
            assignment("w" + i, "Water");
        }
        var b = assignment("b", "Wonen");
        link(Link.Kind.OVERLAPS, assignments.getFirst(), b);
        link(Link.Kind.OVERLAPS, b, assignments.get(1));
        link(Link.Kind.OVERLAPS, assignments.get(2), assignments.get(3));
        var map = map(MapFilter.NONE);
        assertThat(map.counted()).isTrue();
        assertThat(map.tiles()).extracting(PortfolioMap.Tile::count).containsExactly(600, 1);
        assertThat(map.tiles().getFirst().among()).isEqualTo(1);
        assertThat(map.lines()).extracting(PortfolioMap.Line::count).containsExactly(2);

        var water = new MapFilter(organisation("Water"), null, null, null, null);
        assertThat(MapMaking.of(facts(), water, 1).tiles()).hasSize(500);
        assertThat(MapMaking.of(facts(), water, 2).tiles()).hasSize(100);
        assertThat(MapMaking.of(facts(), water, 99).tiles()).hasSize(100);
    }

    @Test
    void givesEveryTileAPlaceOfItsOwn() {
        for (int i = 0; i < 120; i++) {
            assignment("t" + i, i % 5 == 0 ? new String[] {"C" + i % 4, "C" + i % 7} : new String[] {"C" + i % 7});
        }
        for (int i = 1; i < 120; i++) {
            link(Link.Kind.values()[i % 6], assignments.get(i), assignments.get(i * 7 % 120));
        }
        var map = map(MapFilter.NONE);
        for (var layout : List.of(MapLayout.forScreen(map), MapLayout.forPaper(map))) {
            var boxes = layout.tiles();
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = i + 1; j < boxes.size(); j++) {
                    var a = boxes.get(i);
                    var b = boxes.get(j);
                    assertThat(a.right() <= b.x() || b.right() <= a.x() || a.bottom() <= b.y() || b.bottom() <= a.y())
                            .as(i + " and " + j)
                            .isTrue();
                }
            }
        }
        assertThat(MapLayout.forScreen(map)).isEqualTo(MapLayout.forScreen(map(MapFilter.NONE)));
    }

    private PortfolioMap map(MapFilter filter) {
        return MapMaking.of(facts(), filter, 1);
    }

    private MapFacts facts() {
        Map<Organisation.Id, String> names = new HashMap<>();
        assignments.forEach(each -> each.description()
                .clients()
                .forEach(client -> names.put(client.organisation(), NAMES.get(client.organisation()))));
        return new MapFacts("Driehoek", "Dienst", assignments, links, List.of(), List.of(), List.of(), names);
    }

    private static final Map<Organisation.Id, String> NAMES = new HashMap<>();

    private static Organisation.Id organisation(String name) {
        var id = new Organisation.Id(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        NAMES.put(id, name);
        return id;
    }

    private Assignment assignment(String title, String... clients) {
        var list = Arrays.stream(clients)
                .distinct()
                .map(name -> new Client(organisation(name), Client.Role.CLIENT, BigDecimal.TEN, null))
                .toList();
        var made = new Assignment(
                new Assignment.Id(new UUID(2, assignments.size() + 1)),
                HERE,
                1,
                Description.titled(title).with(Field.CLIENTS, list),
                new Standing.Accepted(SOMEBODY, NOW, null),
                SOMEBODY,
                NOW,
                false);
        assignments.add(made);
        return made;
    }

    private void link(Link.Kind kind, Assignment one, Assignment other) {
        links.add(new Link(
                new Link.Id(new UUID(3, links.size() + 1)),
                kind,
                one.id(),
                other.id(),
                Link.Weight.MEDIUM,
                "",
                new Link.State.Accepted(SOMEBODY, NOW),
                null,
                null));
    }
}
