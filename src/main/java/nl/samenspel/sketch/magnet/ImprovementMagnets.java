package nl.samenspel.sketch.magnet;

import java.util.List;
import java.util.Set;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Forum;
import nl.samenspel.triangle.Improvement;
import nl.samenspel.triangle.Improvements;
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
    private final TriangleViews triangles;
    private final PeopleViews people;

    ImprovementMagnets(Improvements improvements, TriangleViews triangles, PeopleViews people) {
        this.improvements = improvements;
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
        return Set.of("text", OWNER, OWNER_ID, DUE, FORUM);
    }

    @Override
    public List<BoardCommand.Direct> placed(At at, Element element) {
        if (element.text().isBlank()) {
            return List.of();
        }
        var id = improvements.propose(
                at.session().triangle(), draft(at, element), at.session().id().value(), at.by());
        return List.of(Magnet.registered(element, ID, id.value(), Magnet.PROPOSED));
    }

    @Override
    public void changed(At at, Element element, Set<String> what) {
        if (!element.text().isBlank()) {
            var id = new Improvement.Id(Magnet.findId(element, ID).orElseThrow());
            improvements.change(id, draft(at, element), at.by());
        }
    }

    private Improvement.Draft draft(At at, Element element) {
        return new Improvement.Draft(
                element.text().strip(), person(element), AgreementMagnets.date(element, DUE), forum(at, element));
    }

    private @Nullable PersonId person(Element element) {
        return Magnet.findId(element, OWNER_ID)
                .map(PersonId::new)
                .or(() -> element.findField(OWNER).flatMap(people::findTyped).map(Person::id))
                .orElse(null);
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
