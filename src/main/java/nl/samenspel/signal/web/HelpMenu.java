package nl.samenspel.signal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

/// The red button, on every page of whoever has an assignment, and under one key.
@Component
class HelpMenu implements MenuEntry {
    /// The header is on every page; that somebody got an assignment may show half a minute later.
    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);

    private static final int MOST_KNOWN = 1_000;

    private final Relations relations;
    private final InstantSource clock;

    private final Map<PersonId, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Known> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    HelpMenu(Relations relations, InstantSource clock) {
        this.relations = relations;
        this.clock = clock;
    }

    private record Known(boolean hasAssignment, Instant until) {}

    @Override
    public int order() {
        return 95;
    }

    @Override
    public String key() {
        return "signal.button.menu";
    }

    @Override
    public String path() {
        return "/red-button";
    }

    @Override
    public String accessKey() {
        return "r";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON && hasAssignment(actor.person());
    }

    private boolean hasAssignment(PersonId person) {
        var now = clock.instant();
        synchronized (known) {
            var told = known.get(person);
            if (told != null && now.isBefore(told.until())) {
                return told.hasAssignment();
            }
        }
        var answer =
                relations.heldBy(person).stream().anyMatch(held -> held.kind().equals(Resource.DOSSIER.kind()));
        synchronized (known) {
            known.put(person, new Known(answer, now.plus(KNOWN_FOR)));
        }
        return answer;
    }
}
