package nl.samenspel.portfolio.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.platform.NotFound;
import org.junit.jupiter.api.Test;

class MapMakingTest {
    private final MapTown town = new MapTown();

    @Test
    void putsAnAssignmentOfOneClientInItsLane() {
        town.assignment("Daken", "Wonen");
        var map = town.map(MapFilter.NONE);
        assertThat(map.lanes()).extracting(PortfolioMap.Lane::name).containsExactly("Wonen");
        assertThat(map.tilesIn(0)).containsExactly(0);
    }

    @Test
    void keepsClientsTogetherThatShareAnAssignment() {
        town.assignment("a", "Water");
        town.assignment("b", "Jeugd");
        town.assignment("c", "Wonen");
        town.assignment("samen", "Water", "Wonen");
        var names = town.map(MapFilter.NONE).lanes().stream()
                .map(PortfolioMap.Lane::name)
                .toList();
        assertThat(Math.abs(names.indexOf("Water") - names.indexOf("Wonen"))).isEqualTo(1);
    }

    @Test
    void standsAJointAssignmentBetweenItsLanes() {
        town.assignment("a", "Water");
        town.assignment("b", "Wonen");
        town.assignment("samen", "Water", "Wonen");
        var map = town.map(MapFilter.NONE);
        var layout = MapLayout.forScreen(map);
        var joint = layout.tiles().get(map.jointTiles().getFirst());
        assertThat(joint.y())
                .isBetween(layout.lanes().get(0).bottom(), layout.lanes().get(1).y());
    }

    @Test
    void leavesOutLinesToWhatIsNotShown() {
        var one = town.assignment("a", "Water");
        var other = town.assignment("b", "Wonen");
        town.link(Link.Kind.OVERLAPS, one, other);
        var water = new MapFilter(MapTown.organisation("Water"), null, null, null, null);
        assertThat(town.map(MapFilter.NONE).lines()).hasSize(1);
        assertThat(town.map(water).lines()).isEmpty();
        assertThat(town.map(water).tiles()).hasSize(1);
    }

    @Test
    void showsAroundOneOnlyWhatTouchesIt() {
        var a = town.assignment("a", "Water");
        var b = town.assignment("b", "Wonen");
        var c = town.assignment("c", "Wonen");
        town.link(Link.Kind.OVERLAPS, a, b);
        town.link(Link.Kind.OVERLAPS, b, c);
        var map = town.map(MapFilter.around(a.id()));
        assertThat(map.tiles()).extracting(PortfolioMap.Tile::title).containsExactlyInAnyOrder("a", "b");
        assertThat(map.lines()).hasSize(1);
        assertThatThrownBy(() -> town.map(MapFilter.around(new Assignment.Id(new UUID(0, 0)))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void countsPerClientWhatNobodyCanReadSingly() {
        for (int i = 0; i < 600; i++) {
            town.assignment("w" + i, "Water");
        }
        var b = town.assignment("b", "Wonen");
        town.link(Link.Kind.OVERLAPS, town.assignments.getFirst(), b);
        town.link(Link.Kind.OVERLAPS, b, town.assignments.get(1));
        town.link(Link.Kind.OVERLAPS, town.assignments.get(2), town.assignments.get(3));
        var map = town.map(MapFilter.NONE);
        assertThat(map.counted()).isTrue();
        assertThat(map.tiles()).extracting(PortfolioMap.Tile::count).containsExactly(600, 1);
        assertThat(map.tiles().getFirst().among()).isEqualTo(1);
        assertThat(map.lines()).extracting(PortfolioMap.Line::count).containsExactly(2);

        var water = new MapFilter(MapTown.organisation("Water"), null, null, null, null);
        assertThat(MapMaking.of(town.facts(), water, 1).tiles()).hasSize(500);
        assertThat(MapMaking.of(town.facts(), water, 2).tiles()).hasSize(100);
        assertThat(MapMaking.of(town.facts(), water, 99).tiles()).hasSize(100);
    }

    @Test
    void givesEveryTileAPlaceOfItsOwn() {
        for (int i = 0; i < 120; i++) {
            town.assignment("t" + i, i % 5 == 0 ? new String[] {"C" + i % 4, "C" + i % 7} : new String[] {"C" + i % 7});
        }
        for (int i = 1; i < 120; i++) {
            town.link(Link.Kind.values()[i % 6], town.assignments.get(i), town.assignments.get(i * 7 % 120));
        }
        var map = town.map(MapFilter.NONE);
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
        assertThat(MapLayout.forScreen(map)).isEqualTo(MapLayout.forScreen(town.map(MapFilter.NONE)));
    }

    @Test
    void hasRoomForEveryParticipantOfALargeArrangement() {
        var names = new String[97];
        Arrays.setAll(names, n -> "Gemeente " + n);
        town.assignment("De regeling zelf", names);
        for (int n = 0; n < 97; n += 3) {
            town.assignment("Extra taak " + n, names[n]);
        }
        var map = town.map(MapFilter.NONE);
        for (var layout : List.of(MapLayout.forScreen(map), MapLayout.forPaper(map))) {
            assertThat(layout.lanes()).hasSize(97).allSatisfy(lane -> {
                assertThat(lane.right()).isLessThan(layout.width());
                assertThat(lane.bottom()).isLessThan(layout.height());
            });
            var quiet = IntStream.range(0, 97)
                    .filter(lane -> map.tilesIn(lane).isEmpty())
                    .mapToDouble(lane -> layout.lanes().get(lane).y())
                    .min()
                    .orElseThrow();
            assertThat(IntStream.range(0, 97).filter(lane -> !map.tilesIn(lane).isEmpty()))
                    .allSatisfy(lane -> assertThat(layout.lanes().get(lane).y()).isLessThan(quiet));
        }
    }
}
