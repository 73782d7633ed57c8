package nl.samenspel.sketch.magnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.sketch.SketchRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pcollections.HashTreePMap;

/// Good order: nothing over anything else, everything in its area, the same places for the same board.
class ArrangingTest {
    private static final List<String> KINDS = List.of(
            Magnet.CLIENT,
            Magnet.ROLE,
            Magnet.ASSIGNMENT,
            Magnet.BOTTLENECK,
            Magnet.AGREEMENT,
            Magnet.GAP,
            Magnet.IMPROVEMENT,
            Magnet.IDEA);

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void laysAnyHeapInOrderTheSameWayEachTime(int seed) {
        var random = new Random(seed);
        var heap = heap(random, 1 + random.nextInt(250));
        var moves = Arranging.of(heap, Arranging.ALL);
        assertThat(Arranging.of(heap, Arranging.ALL)).isEqualTo(moves);
        var arranged = after(heap, moves);
        liesApart(arranged, List.copyOf(arranged.elements().values()));
        refuses(SketchRefusal.ALREADY_IN_ORDER, arranged, Arranging.ALL);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneAreaMovesNothingOutsideIt(int seed) {
        var heap = heap(new Random(seed), 60);
        var areas = Areas.on(heap);
        var moves = Arranging.of(heap, "clients");
        var moved = moves.commands().stream()
                .filter(BoardCommand.Move.class::isInstance)
                .map(each -> heap.findElement(((BoardCommand.Move) each).id()).orElseThrow())
                .toList();
        assertThat(moved).allMatch(each -> areas.findAt(each.position()).equals(Optional.of(Area.CLIENTS)));
    }

    @Test
    void workLiesInTheOrderOfItsClients() {
        var upper = magnet(Magnet.CLIENT, Map.of("corner", "client"), -900, -200);
        var lower = magnet(Magnet.CLIENT, Map.of("corner", "client"), -900, 300);
        var late = magnet(Magnet.ASSIGNMENT, Map.of("for", lower.id().value().toString()), 0, -300);
        var early = magnet(Magnet.ASSIGNMENT, Map.of("for", upper.id().value().toString()), 0, 400);
        var arranged = after(board(List.of(upper, lower, late, early)), "work");
        assertThat(arranged.findElement(early.id()).orElseThrow().position().x())
                .isLessThan(
                        arranged.findElement(late.id()).orElseThrow().position().x());
    }

    @Test
    void twoThousandAreArrangedWithinASecondAndMoreAreRefused() {
        var many = heap(new Random(7), Arranging.MOST);
        var begin = System.nanoTime();
        liesApart(after(many, Arranging.ALL), List.of());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
        refuses(SketchRefusal.ARRANGE_TOO_MANY, heap(new Random(7), Arranging.MOST + 1), Arranging.ALL);
    }

    @Test
    void workAloneHasNoMoreRoomThanItsArea() {
        var work = IntStream.range(0, 60)
                .mapToObj(i -> magnet(Magnet.ASSIGNMENT, Map.of(), i, i))
                .toList();
        refuses(SketchRefusal.ARRANGE_NO_ROOM, board(work), "work");
        assertThat(Areas.on(after(board(work), Arranging.ALL)).of(Area.WORK).width())
                .isGreaterThan(Area.WORK.usual().width());
    }

    @Test
    void onlyAreasAreArranged() {
        refuses(SketchRefusal.AREA_UNKNOWN, Board.EMPTY, "moon");
        refuses(SketchRefusal.ALREADY_IN_ORDER, Board.EMPTY, Arranging.ALL);
    }

    private static void refuses(Refusal reason, Board board, String what) {
        assertThatThrownBy(() -> Arranging.of(board, what))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.problems().getFirst().reason()).isEqualTo(reason));
    }

    private static Board heap(Random random, int count) {
        var all = new ArrayList<Element>();
        for (int i = 0; i < count; i++) {
            var clients = all.stream()
                    .filter(each -> each.kind().equals(Magnet.CLIENT))
                    .limit(5)
                    .toList();
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            var fields = kind.equals(Magnet.ASSIGNMENT) && !clients.isEmpty()
                    ? Map.of(
                            "for",
                            clients.get(random.nextInt(clients.size()))
                                    .id()
                                    .value()
                                    .toString(),
                            "size",
                            List.of("S", "M", "L").get(random.nextInt(3)))
                    : Map.<String, String>of();
            all.add(magnet(kind, fields, random.nextInt(3200) - 1500, random.nextInt(1700) - 700));
        }
        return board(all);
    }

    private static Element magnet(String kind, Map<String, String> fields, double x, double y) {
        return Element.placed(new Element.Id(UUID.randomUUID()), kind, new Element.Position(x, y), "x", fields);
    }

    private static Board board(List<Element> all) {
        var elements = HashTreePMap.<Element.Id, Element>empty();
        for (var each : all) {
            elements = elements.plus(each.id(), each);
        }
        return new Board(1, elements, HashTreePMap.empty(), HashTreePMap.empty());
    }

    private static Board after(Board board, String what) {
        return after(board, Arranging.of(board, what));
    }

    private static Board after(Board board, BoardCommand.Together moves) {
        var elements = board.elements();
        var state = board.state();
        for (var each : moves.commands()) {
            switch (each) {
                case BoardCommand.Move(var id, var to) -> {
                    var was = board.findElement(id).orElseThrow();
                    elements = elements.plus(id, Element.placed(id, was.kind(), to, was.text(), was.fields()));
                }
                case BoardCommand.SetState(var key, var value) ->
                    state = state.plus(key, new Board.Fact(String.valueOf(value), Instant.EPOCH));
                default -> throw new AssertionError("arranging only moves: " + each);
            }
        }
        return new Board(board.number() + 1, elements, board.removed(), state);
    }

    private static void liesApart(Board board, List<Element> all) {
        var areas = Areas.on(board);
        var boxes = new ArrayList<Area.Bounds>();
        for (var each : all) {
            var box = Area.Bounds.around(each.position(), Sizes.of(each));
            assertThat(boxes).noneMatch(other -> other.touches(box, 0));
            assertThat(areas.findAt(each.position()))
                    .hasValueSatisfying(
                            area -> assertThat(areas.of(area).holds(box)).isTrue());
            boxes.add(box);
        }
    }
}
