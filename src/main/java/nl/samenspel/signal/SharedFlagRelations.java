package nl.samenspel.signal;

import java.util.Set;
import java.util.UUID;
import nl.samenspel.access.Relation;
import nl.samenspel.access.RelationSource;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A reader reads for as long as they stand where they stood: who moves to the client's side, or
/// leaves the seat for
/// which something was shown, reads no more.
@Component
class SharedFlagRelations implements RelationSource {
    private final ShareStore store;
    private final Relations relations;
    private final Company company;

    SharedFlagRelations(ShareStore store, Relations relations, Company company) {
        this.store = store;
        this.relations = relations;
        this.company = company;
    }

    @Override
    public Resource resource() {
        return Resource.SHARED_FLAG;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Relation> relations(Actor actor, UUID object) {
        var all = relations.of(actor, Resource.SHARED_FLAG, object);
        if (all.contains(Relation.READER) && !mayStillRead(new SharedFlag.Id(object), actor)) {
            all.remove(Relation.READER);
        }
        return all;
    }

    private boolean mayStillRead(SharedFlag.Id id, Actor reader) {
        return store.find(id)
                .filter(share -> company.mayRead(share, reader.person()))
                .isPresent();
    }
}
