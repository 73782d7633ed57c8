package nl.samenspel.triangle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Triangle.Id;
import nl.samenspel.triangle.Triangle.Owner;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The triangles themselves and how their clients are arranged.
@Repository
class TriangleStore {
    private static final String SELECT =
            "select id, name, provider_id, owner_kind, owner_id, place, ended_on, version, " + StandingColumns.NAMES
                    + " from triangle_triangle ";
    private static final RowMapper<Triangle> TRIANGLE = (row, _) -> new Triangle(
            new Id(row.getObject("id", UUID.class)),
            row.getString("name"),
            new Organisation.Id(row.getObject("provider_id", UUID.class)),
            owner(row),
            row.getString("place"),
            row.getObject("ended_on", LocalDate.class),
            row.getInt("version"));
    private static final RowMapper<Arrangement> ARRANGEMENT = (row, _) -> new Arrangement(
            Arrangement.Kind.valueOf(row.getString("kind")),
            row.getString("why"),
            new PersonId(row.getObject("chosen_by", UUID.class)),
            row.getString("chosen_by_name"),
            row.getObject("chosen_at", OffsetDateTime.class).toInstant());

    private final JdbcClient jdbc;

    TriangleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param standing how the owner came to stand here; counts for ONE owner only
    void add(Triangle triangle, Standing standing, Instant at) {
        jdbc.sql("""
                        insert into triangle_triangle (id, name, provider_id, owner_kind, owner_id, place, created_at,
                        """ + StandingColumns.NAMES + ") values (:id, :name, :provider, :ownerKind, :owner, :place, :at, "
                        + StandingColumns.PARAMS + ")")
                .params(StandingColumns.params(standing))
                .param("id", triangle.id().value())
                .param("name", triangle.name())
                .param("provider", triangle.provider().value())
                .param("ownerKind", kind(triangle.owner()))
                .param("owner", ownerId(triangle.owner()))
                .param("place", triangle.place())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Counts the version up; answers whether it was still the one given.
    boolean save(Triangle triangle) {
        var update = jdbc.sql("""
                        update triangle_triangle set name = :name, place = :place, ended_on = :ended,
                            owner_kind = :ownerKind, owner_id = :owner, version = version + 1
                        """ + (triangle.owner() instanceof Owner.One ? "," + StandingColumns.SETTERS : "")
                + " where id = :id and version = :version");
        if (triangle.owner() instanceof Owner.One one) {
            update = update.params(StandingColumns.params(one.standing()));
        }
        return update.param("name", triangle.name())
                        .param("place", triangle.place())
                        .param("ended", triangle.endedOn())
                        .param("ownerKind", kind(triangle.owner()))
                        .param("owner", ownerId(triangle.owner()))
                        .param("id", triangle.id().value())
                        .param("version", triangle.version())
                        .update()
                == 1;
    }

    Optional<Triangle> find(Id id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(TRIANGLE)
                .optional();
    }

    Optional<Triangle> findForUpdate(Id id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(TRIANGLE)
                .optional();
    }

    /// By name; unknown ids are left out.
    List<Triangle> list(Collection<Id> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids) order by name collate \"nl-x-icu\", id")
                .param("ids", ids.stream().map(Id::value).toArray(UUID[]::new))
                .query(TRIANGLE)
                .list();
    }

    /// Those of them that have a running triangle, whether or not the asker may see it.
    /// Empty for who brings in no files.
    Set<Organisation.Id> listTaken(Collection<Organisation.Id> providers) {
        return Set.copyOf(jdbc.sql("select taken from triangle_taken_providers(:ids) as taken")
                .param("ids", providers.stream().map(Organisation.Id::value).toArray(UUID[]::new))
                .query((row, _) -> new Organisation.Id(row.getObject("taken", UUID.class)))
                .list());
    }

    /// Of each provider its oldest triangle that has not ended.
    Map<Organisation.Id, Triangle> findByProviders(Collection<Organisation.Id> providers) {
        var found = new LinkedHashMap<Organisation.Id, Triangle>();
        jdbc.sql(SELECT + "where provider_id = any(:ids) and ended_on is null order by id")
                .param("ids", providers.stream().map(Organisation.Id::value).toArray(UUID[]::new))
                .query(TRIANGLE)
                .list()
                .forEach(triangle -> found.putIfAbsent(triangle.provider(), triangle));
        return found;
    }

    /// Whose owner this session placed.
    List<Triangle> listOwnersFromSession(UUID session) {
        return jdbc.sql(SELECT + "where owner_kind = 'ONE' and proposed_by_session = :session order by id")
                .param("session", session)
                .query(TRIANGLE)
                .list();
    }

    void addArrangement(UUID id, Id triangle, Arrangement arrangement) {
        jdbc.sql("""
                        insert into triangle_arrangement (id, triangle_id, kind, why, chosen_by, chosen_by_name, chosen_at)
                        values (:id, :triangle, :kind, :why, :by, :name, :at)
                        """)
                .param("id", id)
                .param("triangle", triangle.value())
                .param("kind", arrangement.kind().name())
                .param("why", arrangement.why())
                .param("by", arrangement.by().value())
                .param("name", arrangement.byName())
                .param("at", arrangement.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The newest first.
    List<Arrangement> listArrangements(Id triangle) {
        return new ArrayList<>(jdbc.sql("""
                        select kind, why, chosen_by, chosen_by_name, chosen_at from triangle_arrangement
                        where triangle_id = :triangle order by chosen_at desc, id desc
                        """)
                .param("triangle", triangle.value())
                .query(ARRANGEMENT)
                .list());
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return switch (row.getString("owner_kind")) {
            case "NOBODY" -> new Owner.Nobody();
            case "PARTICIPANTS" -> new Owner.Participants();
            case "ONE" ->
                new Owner.One(new Organisation.Id(row.getObject("owner_id", UUID.class)), StandingColumns.read(row));
            default -> throw new IllegalStateException("no such owner: " + row.getString("owner_kind"));
        };
    }

    private static String kind(Owner owner) {
        return switch (owner) {
            case Owner.Nobody _ -> "NOBODY";
            case Owner.One _ -> "ONE";
            case Owner.Participants _ -> "PARTICIPANTS";
        };
    }

    private static @org.jspecify.annotations.Nullable UUID ownerId(Owner owner) {
        return owner instanceof Owner.One one ? one.organisation().value() : null;
    }
}
