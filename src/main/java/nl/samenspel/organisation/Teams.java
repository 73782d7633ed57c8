package nl.samenspel.organisation;

import java.time.LocalDate;
import java.util.Map;
import nl.samenspel.access.Relations;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to the teams of organisations.
@Service
public class Teams {
    private final TeamStore store;
    private final OrganisationStore organisations;
    private final Journal journal;
    private final Ids ids;

    Teams(TeamStore store, OrganisationStore organisations, Journal journal, Ids ids) {
        this.store = store;
        this.organisations = organisations;
        this.journal = journal;
        this.ids = ids;
    }

    /// Refuses: TEAM_NAME_MISSING, TEAM_KNOWN_ALREADY.
    @Transactional
    public Team.Id add(Organisation.Id organisation, String name, Actor by) {
        var _ = organisations.find(organisation).orElseThrow(NotFound::new);
        var team = new Team(new Team.Id(ids.next()), organisation, named(organisation, name, null), null, 1);
        store.add(team);
        record("TEAM_ADDED", team, by);
        return team.id();
    }

    /// Refuses: TEAM_NAME_MISSING, TEAM_KNOWN_ALREADY.
    @Transactional
    public void rename(Team.Id id, String name, Actor by) {
        var now = store.find(id).orElseThrow(NotFound::new);
        save(new Team(id, now.organisation(), named(now.organisation(), name, id), now.endedOn(), now.version()));
        record("TEAM_RENAMED", store.find(id).orElseThrow(), by);
    }

    /// @param lastDay null: it goes on after all
    @Transactional
    public void end(Team.Id id, @Nullable LocalDate lastDay, Actor by) {
        var now = store.find(id).orElseThrow(NotFound::new);
        save(new Team(id, now.organisation(), now.name(), lastDay, now.version()));
        record(lastDay == null ? "TEAM_REOPENED" : "TEAM_ENDED", now, by);
    }

    private String named(Organisation.Id organisation, String name, Team.@Nullable Id self) {
        var tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > 200) {
            throw new Refused("teamName", OrganisationRefusal.TEAM_NAME_MISSING);
        }
        if (store.list(organisation).stream()
                .anyMatch(each -> !each.id().equals(self) && each.name().equalsIgnoreCase(tidy))) {
            throw new Refused("teamName", OrganisationRefusal.TEAM_KNOWN_ALREADY);
        }
        return tidy;
    }

    private void save(Team team) {
        if (!store.save(team)) {
            throw new Refused(OrganisationRefusal.ORGANISATION_CHANGED_MEANWHILE);
        }
    }

    private void record(String verb, Team team, Actor by) {
        journal.record(
                by,
                Line.of(verb, "organisation", team.organisation().value())
                        .within("installation", Relations.INSTALLATION)
                        .with(Map.of("team", team.name())));
    }
}
