package nl.samenspel.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamStore {
    private static final String SELECT = "select id, organisation_id, name, ended_on, version from organisation_team ";
    private static final RowMapper<Team> TEAM = (row, _) -> new Team(
            new Team.Id(row.getObject("id", UUID.class)),
            new Organisation.Id(row.getObject("organisation_id", UUID.class)),
            row.getString("name"),
            row.getObject("ended_on", LocalDate.class),
            row.getInt("version"));

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Team team) {
        jdbc.sql(
                        "insert into organisation_team (id, organisation_id, name, ended_on) values (:id, :organisation, :name, :ended)")
                .param("id", team.id().value())
                .param("organisation", team.organisation().value())
                .param("name", team.name())
                .param("ended", team.endedOn())
                .update();
    }

    boolean save(Team team) {
        return jdbc.sql("""
                        update organisation_team set name = :name, ended_on = :ended, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("name", team.name())
                        .param("ended", team.endedOn())
                        .param("id", team.id().value())
                        .param("version", team.version())
                        .update()
                == 1;
    }

    Optional<Team> find(Team.Id id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(TEAM)
                .optional();
    }

    /// Of one organisation, ended ones too, by name.
    List<Team> list(Organisation.Id organisation) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation order by name collate \"nl-x-icu\", id")
                .param("organisation", organisation.value())
                .query(TEAM)
                .list();
    }

    /// By name; unknown ids are left out.
    List<Team> list(Collection<Team.Id> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids) order by name collate \"nl-x-icu\", id")
                .param("ids", ids.stream().map(Team.Id::value).toArray(UUID[]::new))
                .query(TEAM)
                .list();
    }
}
