package nl.samenspel.portfolio.choice;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Notices;
import nl.samenspel.platform.Notices.Word;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// For which corner somebody speaks, and who else is to hear of it. Follows from relations to the triangle.
@Component
class Speakers {
    private static final Set<Relation> HEARING =
            EnumSet.of(Relation.OWNER_CORNER, Relation.CLIENT_CORNER, Relation.PROVIDER_CORNER, Relation.STEWARD);
    private static final Set<Relation> LEADING = EnumSet.of(Relation.OWNER_CORNER, Relation.STEWARD);

    private final Relations relations;
    private final TriangleViews triangles;
    private final Notices notices;

    Speakers(Relations relations, TriangleViews triangles, Notices notices) {
        this.relations = relations;
        this.triangles = triangles;
        this.notices = notices;
    }

    /// The corners of somebody, in the order of [Corner].
    Set<Corner> corners(Triangle.Id triangle, Actor actor) {
        var held = relations.of(actor, Resource.TRIANGLE, triangle.value());
        var corners = EnumSet.noneOf(Corner.class);
        for (var corner : Corner.values()) {
            if (held.contains(relation(corner))) {
                corners.add(corner);
            }
        }
        return corners;
    }

    /// Refuses: NO_CORNER for who does not stand in that corner.
    void requireIn(Corner corner, Triangle.Id triangle, Actor by) {
        if (!corners(triangle, by).contains(corner)) {
            throw new Refused("corner", ChoiceRefusal.NO_CORNER);
        }
    }

    /// The first corner that somebody stands in; null for a steward in none of them.
    @Nullable
    Corner cornerOf(Triangle.Id triangle, Actor by) {
        return corners(triangle, by).stream().findFirst().orElse(null);
    }

    /// Name of the client whose seat somebody holds; empty when they speak for the whole corner.
    String forWhom(Triangle.Id triangle, Corner corner, PersonId person) {
        if (corner != Corner.CLIENT) {
            return "";
        }
        var view = triangles.get(triangle);
        return view.seatsIn(Corner.CLIENT).stream()
                .filter(seat -> seat.person().equals(person) && seat.client() != null)
                .flatMap(seat -> view.clients().stream()
                        .filter(client -> client.id().equals(seat.client()))
                        .map(client -> view.name(client.organisation()).name()))
                .findFirst()
                .orElse("");
    }

    /// Leaves word for everybody in the triangle but who does it: that something is there, not what.
    @Transactional(propagation = Propagation.MANDATORY)
    void tellAll(ChoiceRound round, String key, Actor by) {
        tell(round, key, HEARING, by);
    }

    /// Only for those who record the decision.
    @Transactional(propagation = Propagation.MANDATORY)
    void tellLead(ChoiceRound round, String key, Actor by) {
        tell(round, key, LEADING, by);
    }

    private void tell(ChoiceRound round, String key, Set<Relation> hearing, Actor by) {
        var head = round.head();
        var told = new HashSet<PersonId>(List.of(by.person()));
        var word = new Word(key, java.util.Map.of("round", head.aim().name(), "name", by.name()), path(head));
        relations.holders(Resource.TRIANGLE, head.triangle().value()).stream()
                .filter(holder -> hearing.contains(holder.relation()) && told.add(holder.person()))
                .forEach(holder -> notices.tell(holder.person(), word));
    }

    static String path(ChoiceRound.Head head) {
        return "/triangles/" + head.triangle().value() + "/portfolio/choices/"
                + head.id().value();
    }

    private static Relation relation(Corner corner) {
        return switch (corner) {
            case OWNER -> Relation.OWNER_CORNER;
            case CLIENT -> Relation.CLIENT_CORNER;
            case PROVIDER -> Relation.PROVIDER_CORNER;
        };
    }
}
