package nl.samenspel.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The teams of organisations, for pages and neighbours.
@Service
@Transactional(readOnly = true)
public class TeamViews {
    private final TeamStore store;

    TeamViews(TeamStore store) {
        this.store = store;
    }

    public Team get(Team.Id id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /// Of one organisation, ended ones too, by name.
    public List<Team> listOf(Organisation.Id organisation) {
        return store.list(organisation);
    }

    /// In one query; unknown ids are left out.
    public Map<Team.Id, Team> named(Collection<Team.Id> ids) {
        return store.list(ids).stream().collect(Collectors.toMap(Team::id, Function.identity()));
    }
}
