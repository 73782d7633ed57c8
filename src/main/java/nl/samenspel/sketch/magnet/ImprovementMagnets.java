package nl.samenspel.sketch.magnet;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Forum;
import nl.samenspel.triangle.Improvement;
import nl.samenspel.triangle.Improvements;
import nl.samenspel.triangle.Proposals;
import nl.samenspel.triangle.TriangleViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What we change, with who sees to it, by when, and where it is talked about.
@Component
class ImprovementMagnets implements MagnetKind {
    static final String ID = "improvementId";
    private static final String OWNER = "owner";
    private static final String OWNER_ID = "ownerId";
    private static final String DUE = "due";
    private static final String FORUM = "forum";

    private final Improvements improvements;
    private final Proposals proposals;
    private final TriangleViews triangles;
    private final PeopleViews people;

    ImprovementMagnets(Improvements improvements, Proposals proposals, TriangleViews triangles, PeopleViews people) {
        this.improvements = improvements;
        this.proposals = proposals;
        this.triangles = triangles;
        this.people = people;
    }

    @Override
    public String kind() {
        return Magnet.IMPROVEMENT;
    }

    @Override
    public String idField() {
        return ID;
    }

    @Override
    public Set<String> kept() {
        return Set.of("text", OWNER, DUE, FORUM);
    }

    @Override
    public List<BoardCommand.Direct> placed(At at, Element element) {
        if (element.text().isBlank()) {
            return List.of();
        }
        var draft = draft(at, element, Improvement.Draft.of(""), kept());
        var id = improvements.propose(
                at.session().triangle(), draft, at.session().id().value(), at.by());
        return List.of(Magnet.registered(element, ID, id.value(), Magnet.PROPOSED), owner(element, draft));
    }

    /// Refuses: IMPROVEMENT_CLOSED for one that is done or dropped.
    @Override
    public List<BoardCommand.Direct> changed(At at, Element element, Set<String> what) {
        var now = find(at, element);
        if (now.isEmpty() || element.text().isBlank()) {
            return List.of();
        }
        var draft = draft(at, element, now.get().text(), what);
        improvements.change(now.get().id(), draft, at.by());
        return what.contains(OWNER) ? List.of(owner(element, draft)) : List.of();
    }

    @Override
    public void removed(At at, Element element) {
        find(at, element)
                .filter(improvement -> improvement.standing().isProposed()
                        && at.isFromHere(improvement.standing().fromSession()))
                .ifPresent(improvement -> proposals.decline(improvement.id(), at.by()));
    }

    @Override
    public void returned(At at, Element element) {
        find(at, element)
                .filter(improvement -> improvement.standing().isDeclined()
                        && at.isFromHere(improvement.standing().fromSession()))
                .ifPresent(improvement -> proposals.reconsider(improvement.id(), at.by()));
    }

    private Optional<Improvement> find(At at, Element element) {
        var id = record(element).map(Improvement.Id::new);
        return triangles.get(at.session().triangle()).improvements().stream()
                .filter(improvement -> id.filter(improvement.id()::equals).isPresent())
                .findFirst();
    }

    /// @param what was said anew; the rest stays as the register has it
    private Improvement.Draft draft(At at, Element element, Improvement.Draft before, Set<String> what) {
        return new Improvement.Draft(
                element.text().strip(),
                what.contains(OWNER) ? person(element) : before.person(),
                what.contains(DUE) ? AgreementMagnets.date(element, DUE) : before.due(),
                what.contains(FORUM) ? forum(at, element) : before.forum());
    }

    private @Nullable PersonId person(Element element) {
        return element.findField(OWNER)
                .flatMap(people::findTyped)
                .map(Person::id)
                .orElse(null);
    }

    /// Whom we know by the name that was typed; nobody when we do not.
    private static BoardCommand.Direct owner(Element element, Improvement.Draft draft) {
        var fields = new HashMap<String, @Nullable String>();
        var person = draft.person();
        fields.put(OWNER_ID, person == null ? null : person.value().toString());
        return new BoardCommand.SetFields(element.id(), fields);
    }

    private Forum.@Nullable Id forum(At at, Element element) {
        var name = element.findField(FORUM).orElse("");
        return triangles.get(at.session().triangle()).forumsNow().stream()
                .filter(forum -> forum.name().equalsIgnoreCase(name))
                .map(Forum::id)
                .findFirst()
                .orElse(null);
    }
}
