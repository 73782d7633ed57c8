package nl.samenspel.practice;

import java.util.Set;
import java.util.UUID;
import nl.samenspel.access.Relation;
import nl.samenspel.access.RelationSource;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A case is its author's alone; the rows show nobody else's.
@Component
class CaseRelations implements RelationSource {
    private final CaseStore store;

    CaseRelations(CaseStore store) {
        this.store = store;
    }

    @Override
    public Resource resource() {
        return Resource.PRACTICE_CASE;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Relation> relations(Actor actor, UUID object) {
        return store.find(new PracticeCase.Id(object)).isPresent() ? Set.of(Relation.AUTHOR) : Set.of();
    }
}
