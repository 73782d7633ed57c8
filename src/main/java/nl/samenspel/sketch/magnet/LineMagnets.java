package nl.samenspel.sketch.magnet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Links;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import org.springframework.stereotype.Component;

/// A typed line between two assignments is a relation in the register; other lines are drawing only.
@Component
class LineMagnets implements MagnetKind {
    static final String ID = "relationId";
    private static final String RELATION = "relation";
    private static final String WEIGHT = "weight";

    /// What says that a line runs between others now.
    static final String ENDS = "ends";

    private final Links links;
    private final AssignmentViews views;

    LineMagnets(Links links, AssignmentViews views) {
        this.links = links;
        this.views = views;
    }

    @Override
    public String kind() {
        return Magnet.LINE;
    }

    @Override
    public String idField() {
        return ID;
    }

    @Override
    public Set<String> kept() {
        return Set.of("text", RELATION, WEIGHT, ENDS);
    }

    @Override
    public List<BoardCommand.Direct> placed(At at, Element line) {
        var kind = Magnet.findChoice(line, RELATION, Link.Kind.class);
        var one = end(at.board(), line, true);
        var other = end(at.board(), line, false);
        if (kind.isEmpty() || one.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        var draft = new Links.Draft(kind.get(), one.get(), other.get(), weight(line), line.text());
        var id = links.propose(draft, at.session().id().value(), at.by());
        return List.of(Magnet.registered(line, ID, id.value(), Magnet.PROPOSED));
    }

    /// Of another kind, or between others, it is another relation.
    @Override
    public List<BoardCommand.Direct> changed(At at, Element line, Set<String> what) {
        var id = record(line).map(Link.Id::new).orElseThrow();
        if (what.contains(RELATION) || what.contains(ENDS)) {
            if (find(line).filter(link -> isGone(link)).isEmpty()) {
                links.remove(id, at.by());
            }
            var again = placed(at, line);
            return again.isEmpty() ? List.of(Magnet.unregistered(line, ID)) : again;
        }
        links.change(id, weight(line), line.text(), at.by());
        return List.of();
    }

    @Override
    public void removed(At at, Element line) {
        find(line)
                .filter(link -> link.state() instanceof Link.State.Proposed && at.isFromHere(link.session()))
                .ifPresent(link -> links.remove(link.id(), at.by()));
    }

    @Override
    public void returned(At at, Element line) {
        find(line)
                .filter(link -> isGone(link) && at.isFromHere(link.session()))
                .ifPresent(link -> links.restore(link.id(), at.by()));
    }

    private Optional<Link> find(Element line) {
        return record(line).map(Link.Id::new).flatMap(views::findLink);
    }

    private static boolean isGone(Link link) {
        return link.state() instanceof Link.State.Removed;
    }

    static Link.Weight weight(Element line) {
        return Magnet.findChoice(line, WEIGHT, Link.Weight.class).orElse(Link.Weight.MEDIUM);
    }

    private static Optional<Assignment.Id> end(Board board, Element line, boolean from) {
        var ends = line.ends();
        if (ends == null) {
            return Optional.empty();
        }
        return board.findElement(from ? ends.from() : ends.to())
                .flatMap(element -> Magnet.findId(element, AssignmentMagnets.ID))
                .map(Assignment.Id::new);
    }
}
