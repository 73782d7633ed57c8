package nl.samenspel.portfolio;

import java.util.Set;
import java.util.UUID;
import nl.samenspel.access.Relation;
import nl.samenspel.access.RelationSource;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whoever stands in a triangle stands so towards its portfolio.
@Component
class PortfolioRelations implements RelationSource {
    private final Relations relations;

    PortfolioRelations(Relations relations) {
        this.relations = relations;
    }

    @Override
    public Resource resource() {
        return Resource.PORTFOLIO;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Relation> relations(Actor actor, UUID object) {
        return relations.of(actor, Resource.TRIANGLE, object);
    }
}
