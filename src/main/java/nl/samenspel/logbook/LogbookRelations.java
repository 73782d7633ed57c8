package nl.samenspel.logbook;

import java.util.Set;
import java.util.UUID;
import nl.samenspel.access.Relation;
import nl.samenspel.access.RelationSource;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How somebody stands towards what was written or shared: the rows themselves tell.
/// Administrators have no part in it.
final class LogbookRelations {
    private LogbookRelations() {}

    @Component
    static class OfEntries implements RelationSource {
        private final LogbookStore store;

        OfEntries(LogbookStore store) {
            this.store = store;
        }

        @Override
        public Resource resource() {
            return Resource.LOGBOOK_ENTRY;
        }

        @Override
        @Transactional(readOnly = true)
        public Set<Relation> relations(Actor actor, UUID object) {
            return store.find(actor.person(), new LogbookEntry.Id(object)).isPresent()
                    ? Set.of(Relation.AUTHOR)
                    : Set.of();
        }
    }

    @Component
    static class OfPassages implements RelationSource {
        private final PassageStore store;

        OfPassages(PassageStore store) {
            this.store = store;
        }

        @Override
        public Resource resource() {
            return Resource.PASSAGE;
        }

        @Override
        @Transactional(readOnly = true)
        public Set<Relation> relations(Actor actor, UUID object) {
            return store.find(new Passage.Id(object))
                    .map(passage -> passage.author().equals(actor.person()) ? Relation.AUTHOR : Relation.READER)
                    .map(Set::of)
                    .orElse(Set.of());
        }
    }
}
