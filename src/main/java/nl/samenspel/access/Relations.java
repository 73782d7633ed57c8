package nl.samenspel.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.RightsLost;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who stands in which relation to what. The doors of the rooms write here, within their own transaction.
@Repository
public class Relations {
    /// Stands for the installation as a whole.
    public static final UUID INSTALLATION = new UUID(0, 0);

    private static final RowMapper<Holder> HOLDER = (row, _) ->
            new Holder(new PersonId(row.getObject("person", UUID.class)), Relation.valueOf(row.getString("relation")));

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Relations(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /// @param source the room and the act that gives the relation, such as `triangle.place`
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(PersonId person, Relation relation, Resource resource, UUID object, String source) {
        jdbc.sql("""
                        insert into access_relation (person_id, relation, kind, object_id, source)
                        values (:person, :relation, :kind, :object, :source)
                        on conflict (person_id, kind, object_id, relation)
                        do update set until = null, source = excluded.source
                        """)
                .param("person", person.value())
                .param("relation", relation.name())
                .param("kind", resource.kind())
                .param("object", object)
                .param("source", source)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take(PersonId person, Relation relation, Resource resource, UUID object) {
        jdbc.sql("""
                        update access_relation set until = now()
                        where person_id = :person and relation = :relation and kind = :kind and object_id = :object
                          and until is null
                        """)
                .param("person", person.value())
                .param("relation", relation.name())
                .param("kind", resource.kind())
                .param("object", object)
                .update();
        events.publishEvent(new RightsLost(person));
    }

    /// Everything somebody stands in now. Answers how much that was.
    @Transactional(propagation = Propagation.MANDATORY)
    public int takeAll(PersonId person) {
        var taken = jdbc.sql("""
                        update access_relation set until = now()
                        where person_id = :person and (until is null or until > now())
                        """).param("person", person.value()).update();
        events.publishEvent(new RightsLost(person));
        return taken;
    }

    /// One relation that somebody stands in, and why.
    ///
    /// @param object all zeros for the installation
    /// @param source the room and the act that gave it, such as `triangle.place`
    public record Held(Relation relation, String kind, UUID object, Instant since, String source) {}

    /// All that somebody stands in now, by kind and then the newest first.
    @Transactional(readOnly = true)
    public List<Held> heldBy(PersonId person) {
        return jdbc.sql("""
                        select relation, kind, object_id, since, source from access_relation
                        where person_id = :person and since <= now() and (until is null or until > now())
                        order by kind, since desc, object_id, relation
                        """)
                .param("person", person.value())
                .query((row, _) -> new Held(
                        Relation.valueOf(row.getString("relation")),
                        row.getString("kind"),
                        row.getObject("object_id", UUID.class),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("source")))
                .list();
    }

    /// The relations that stand in the table, valid now by the database's clock.
    @Transactional(readOnly = true)
    public Set<Relation> of(Actor actor, Resource resource, UUID object) {
        return jdbc
                .sql("""
                        select relation from access_relation
                        where person_id = :person and kind = :kind and object_id = :object
                          and since <= now() and (until is null or until > now())
                        """)
                .param("person", actor.person().value())
                .param("kind", resource.kind())
                .param("object", object)
                .query(String.class)
                .list()
                .stream()
                .map(Relation::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relation.class)));
    }

    /// The same of several people at once; who stands in none is left out.
    @Transactional(readOnly = true)
    public Map<PersonId, Set<Relation>> of(Collection<PersonId> people, Resource resource, UUID object) {
        return jdbc
                .sql("""
                        select person_id as person, relation from access_relation
                        where person_id = any(:people::uuid[]) and kind = :kind and object_id = :object
                          and since <= now() and (until is null or until > now())
                        """)
                .param(
                        "people",
                        people.stream().map(each -> each.value().toString()).toArray(String[]::new))
                .param("kind", resource.kind())
                .param("object", object)
                .query(HOLDER)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Holder::person, Collectors.mapping(Holder::relation, Collectors.toSet())));
    }

    /// One line of "who can see this?".
    public record Holder(PersonId person, Relation relation) {}

    /// Everybody with a relation to an object now, by relation and then person.
    @Transactional(readOnly = true)
    public List<Holder> holders(Resource resource, UUID object) {
        return jdbc.sql("""
                        select person_id as person, relation from access_relation
                        where kind = :kind and object_id = :object
                          and since <= now() and (until is null or until > now())
                        order by relation, person_id
                        """)
                .param("kind", resource.kind())
                .param("object", object)
                .query(HOLDER)
                .list();
    }
}
