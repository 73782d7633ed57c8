package nl.samenspel.sketch.magnet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.triangle.TriangleView;
import org.jspecify.annotations.Nullable;

/// Where the magnets of a triangle's own records read otherwise than the register, and which stand for what is there no
/// longer. What a board says beyond the register (a name nobody knows yet) is left as it is.
final class TriangleDifferences {
    /// What is empty in the register is empty on the board as well.
    private static final Map<String, Set<String>> EMPTIED = Map.of(
            Magnet.CLIENT, Set.of("representedBy"),
            Magnet.AGREEMENT, Set.of("review", "where"),
            Magnet.IMPROVEMENT, Set.of("due"));

    private TriangleDifferences() {}

    static List<BoardCommand.Direct> of(
            Board board, RecordMagnets magnets, TriangleView triangle, List<Element> wanted) {
        var commands = new ArrayList<BoardCommand.Direct>();
        wanted.forEach(each -> magnets.find(each).ifPresent(there -> commands.addAll(changes(there, each))));
        var standing = wanted.stream()
                .flatMap(each -> RecordMagnets.key(each).stream())
                .collect(Collectors.toSet());
        var known = new HashSet<String>();
        everKnown(triangle).forEach(known::add);
        for (var element : board.listElements()) {
            var isGone = RecordMagnets.key(element).filter(key -> known.contains(key) && !standing.contains(key));
            if (isGone.isPresent()) {
                commands.add(new BoardCommand.Remove(element.id()));
            }
        }
        return commands;
    }

    private static List<BoardCommand.Direct> changes(Element there, Element wanted) {
        var commands = new ArrayList<BoardCommand.Direct>();
        if (!wanted.text().isEmpty() && !wanted.text().equals(there.text())) {
            commands.add(new BoardCommand.Write(there.id(), wanted.text()));
        }
        var fields = new TreeMap<String, @Nullable String>();
        wanted.fields().forEach((name, value) -> {
            if (!value.equals(there.fields().get(name))) {
                fields.put(name, value);
            }
        });
        EMPTIED.getOrDefault(there.kind(), Set.of()).stream()
                .filter(name ->
                        there.fields().containsKey(name) && !wanted.fields().containsKey(name))
                .forEach(name -> fields.put(name, null));
        if (!fields.isEmpty()) {
            commands.add(new BoardCommand.SetFields(there.id(), fields));
        }
        return commands;
    }

    /// Everything the triangle knows or knew; what does not stand any more is among it.
    private static Stream<String> everKnown(TriangleView triangle) {
        return Stream.of(
                        triangle.clients().stream()
                                .map(each -> RecordMagnets.key(
                                        Magnet.CLIENT, each.organisation().value())),
                        triangle.seats().stream()
                                .map(each -> RecordMagnets.key(
                                        Magnet.ROLE, each.person().value())),
                        triangle.agreements().stream()
                                .map(each -> RecordMagnets.key(
                                        Magnet.AGREEMENT, each.id().value())),
                        triangle.forums().stream()
                                .map(each -> RecordMagnets.key(
                                        Magnet.FORUM, each.id().value())),
                        triangle.improvements().stream()
                                .map(each -> RecordMagnets.key(
                                        Magnet.IMPROVEMENT, each.id().value())))
                .flatMap(each -> each);
    }
}
