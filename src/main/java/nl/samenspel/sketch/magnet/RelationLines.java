package nl.samenspel.sketch.magnet;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.assignment.Link;
import nl.samenspel.board.Element;
import nl.samenspel.sketch.SketchSession;

/// Relations of the register as lines.
final class RelationLines {
    private RelationLines() {}

    /// Empty when the relation is gone or one of its assignments is not on the board.
    static Optional<Element> of(SketchSession session, Link link, Map<UUID, Element.Id> byAssignment) {
        var from = byAssignment.get(link.one().value());
        var to = byAssignment.get(link.other().value());
        if (from == null || to == null || link.state() instanceof Link.State.Removed) {
            return Optional.empty();
        }
        return Optional.of(Element.line(
                RegisterPicture.id(session, link.id().value()),
                Magnet.LINE,
                new Element.Ends(from, to),
                link.sentence(),
                fields(link)));
    }

    static Map<String, String> fields(Link link) {
        return Map.of(
                "relation",
                Magnet.field(link.kind()),
                "weight",
                Magnet.field(link.weight()),
                LineMagnets.ID,
                link.id().value().toString(),
                "status",
                link.state() instanceof Link.State.Proposed ? Magnet.PROPOSED : Magnet.REGISTERED);
    }
}
