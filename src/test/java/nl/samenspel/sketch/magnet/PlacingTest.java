package nl.samenspel.sketch.magnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pcollections.HashTreePMap;

/// However many there are, nothing that comes from the register covers something else or lies outside its area.
class PlacingTest {
    private static final List<String> CORNERS = List.of("owner", "client", "provider");

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyNumberLiesApartAndInsideItsArea(int seed) {
        var random = new Random(seed);
        var board = placed(Board.EMPTY, crowd(random));
        liesWell(board);
        for (int later = 0; later < 3; later++) {
            board = placed(board, newcomers(random));
            liesWell(board);
        }
    }

    @Test
    void aUsualTriangleHasTheUsualAreas() {
        var few = new ArrayList<Element>();
        add(few, 5, Magnet.CLIENT, "client");
        add(few, 6, Magnet.ROLE, "client");
        add(few, 12, Magnet.ASSIGNMENT, "");
        assertThat(placed(Board.EMPTY, few).state()).isEmpty();
    }

    @Test
    void aHundredClientsHaveAboutTheShapeOfAScreen() {
        var many = new ArrayList<Element>();
        add(many, 100, Magnet.CLIENT, "client");
        var clients = Areas.on(placed(Board.EMPTY, many)).of(Area.CLIENTS);
        assertThat(clients.width() / clients.height()).isBetween(0.8, 2.2);
    }

    private static List<Element> crowd(Random random) {
        var all = new ArrayList<Element>();
        add(all, random.nextInt(120), Magnet.CLIENT, "client");
        for (var corner : CORNERS) {
            add(all, random.nextInt(30), Magnet.ROLE, corner);
        }
        IntStream.range(0, random.nextInt(150))
                .forEach(_ -> all.add(magnet(
                        Magnet.ASSIGNMENT, Map.of("size", List.of("S", "M", "L").get(random.nextInt(3))))));
        all.addAll(newcomers(random));
        Collections.shuffle(all, random);
        return all;
    }

    /// Of every area that can give way to who comes later.
    private static List<Element> newcomers(Random random) {
        var all = new ArrayList<Element>();
        add(all, random.nextInt(12), Magnet.CLIENT, "client");
        add(all, random.nextInt(6), Magnet.ROLE, CORNERS.get(random.nextInt(3)));
        add(all, random.nextInt(20), Magnet.AGREEMENT, "");
        add(all, random.nextInt(10), Magnet.FORUM, "");
        add(all, random.nextInt(20), Magnet.IMPROVEMENT, "");
        return all;
    }

    private static void add(List<Element> all, int count, String kind, String corner) {
        IntStream.range(0, count)
                .forEach(_ -> all.add(magnet(kind, corner.isEmpty() ? Map.of() : Map.of("corner", corner))));
    }

    private static Element magnet(String kind, Map<String, String> fields) {
        return Element.placed(new Element.Id(UUID.randomUUID()), kind, Element.Position.ORIGIN, "x", fields);
    }

    private static Board placed(Board board, List<Element> coming) {
        var placing = Placing.on(board, coming);
        var elements = board.elements();
        for (var each : coming) {
            elements = elements.plus(
                    each.id(), Element.placed(each.id(), each.kind(), placing.take(each), each.text(), each.fields()));
        }
        var state = board.state();
        for (var fact : placing.facts()) {
            var set = (BoardCommand.SetState) fact;
            state = state.plus(set.key(), new Board.Fact(String.valueOf(set.value()), Instant.EPOCH));
        }
        return new Board(board.number() + 1, elements, HashTreePMap.empty(), state);
    }

    private static void liesWell(Board board) {
        var areas = Areas.on(board);
        var boxes = new ArrayList<Area.Bounds>();
        for (var each : board.listElements()) {
            var box = Area.Bounds.around(each.position(), Sizes.of(each));
            assertThat(areas.of(Area.of(each)).holds(box))
                    .describedAs("%s %s in %s", each.kind(), box, areas.of(Area.of(each)))
                    .isTrue();
            assertThat(boxes).noneMatch(other -> other.touches(box, 0));
            boxes.add(box);
        }
        for (var one : Area.values()) {
            for (var other : Area.values()) {
                assertThat(one != other && areas.of(one).touches(areas.of(other), 0))
                        .describedAs("%s over %s", one, other)
                        .isFalse();
            }
        }
    }
}
