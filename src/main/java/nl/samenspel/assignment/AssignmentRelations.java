package nl.samenspel.assignment;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.access.Relation;
import nl.samenspel.access.RelationSource;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whoever stands in a triangle stands so towards its assignments; and some have a relation to one assignment alone.
@Component
class AssignmentRelations implements RelationSource {
    private final AssignmentStore store;
    private final Relations relations;

    AssignmentRelations(AssignmentStore store, Relations relations) {
        this.store = store;
        this.relations = relations;
    }

    @Override
    public Resource resource() {
        return Resource.ASSIGNMENT;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Relation> relations(Actor actor, UUID object) {
        var all = EnumSet.noneOf(Relation.class);
        store.findTriangle(new Assignment.Id(object)).ifPresent(triangle -> {
            all.addAll(relations.of(actor, Resource.TRIANGLE, triangle.value()));
            all.addAll(relations.of(actor, Resource.ASSIGNMENT, object));
        });
        return all;
    }
}
