package nl.samenspel.triangle;

import java.util.ArrayList;
import java.util.List;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes a triangle with its owner and first clients at once: all of it, or nothing.
@Service
public class TriangleOpening {
    private final Triangles triangles;
    private final Clients clients;

    TriangleOpening(Triangles triangles, Clients clients) {
        this.triangles = triangles;
        this.clients = clients;
    }

    /// @param together the clients are the owner together; then `owner` does not count
    public record Draft(
            String name,
            Organisation.@Nullable Id provider,
            Organisation.@Nullable Id owner,
            boolean together,
            List<Organisation.Id> clients) {
        public Draft {
            clients = List.copyOf(clients);
        }
    }

    /// Refuses: TRIANGLE_NAME_MISSING, TOO_LONG, PROVIDER_MISSING, PROVIDER_IS_NO_CLIENT, and what was found before.
    ///
    /// @param found what is wrong already, told together with the rest
    @Transactional
    public Triangle.Id open(Draft draft, List<Problem> found, Actor by) {
        var problems = new ArrayList<>(found);
        if (draft.name().isBlank()) {
            problems.add(Problem.of("name", TriangleRefusal.TRIANGLE_NAME_MISSING));
        }
        if (draft.provider() == null
                && found.stream().noneMatch(each -> each.field().equals("provider"))) {
            problems.add(Problem.of("provider", TriangleRefusal.PROVIDER_MISSING));
        }
        if (draft.provider() != null && draft.clients().contains(draft.provider())) {
            problems.add(Problem.of("client1", TriangleRefusal.PROVIDER_IS_NO_CLIENT));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var triangle = triangles.make(draft.name(), draft.provider(), draft.together() ? null : draft.owner(), by);
        if (draft.together()) {
            triangles.placeParticipantsAsOwner(triangle, by);
        }
        clients.placeAll(triangle, draft.clients(), by);
        return triangle;
    }
}
