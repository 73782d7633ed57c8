package nl.samenspel.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.access.Relations;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of units: who comes, who goes, who is there.
@Service
public class Members {
    private static final RowMapper<Member> MEMBER = (row, _) -> new Member(
            new Member.Id(row.getObject("id", UUID.class)),
            new Organisation.Id(row.getObject("organisation_id", UUID.class)),
            new PersonId(row.getObject("person_id", UUID.class)),
            row.getString("function"),
            row.getObject("from_day", LocalDate.class),
            row.getObject("until_day", LocalDate.class));

    private final JdbcClient jdbc;
    private final PeopleViews people;
    private final Journal journal;
    private final Ids ids;

    Members(JdbcClient jdbc, PeopleViews people, Journal journal, Ids ids) {
        this.jdbc = jdbc;
        this.people = people;
        this.journal = journal;
        this.ids = ids;
    }

    /// Refuses: MEMBER_MISSING.
    @Transactional
    public Member.Id add(
            Organisation.Id organisation,
            @Nullable PersonId person,
            String function,
            @Nullable LocalDate from,
            Actor by) {
        if (person == null) {
            throw new Refused("person", OrganisationRefusal.MEMBER_MISSING);
        }
        var id = new Member.Id(ids.next());
        jdbc.sql("""
                        insert into organisation_member (id, organisation_id, person_id, function, from_day)
                        values (:id, :organisation, :person, :function, :from)
                        """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("person", person.value())
                .param("function", function.strip())
                .param("from", from)
                .update();
        record("MEMBER_ADDED", organisation, person, by);
        return id;
    }

    /// @param lastDay null: stays after all
    @Transactional
    public void leave(Member.Id id, @Nullable LocalDate lastDay, Actor by) {
        var member =
                find("where id = :id", "id", id.value()).stream().findFirst().orElseThrow(NotFound::new);
        jdbc.sql("update organisation_member set until_day = :until where id = :id")
                .param("until", lastDay)
                .param("id", id.value())
                .update();
        record(lastDay == null ? "MEMBER_STAYS" : "MEMBER_LEFT", member.organisation(), member.person(), by);
    }

    /// Of one organisation, those who left too, in the order they were added.
    @Transactional(readOnly = true)
    public List<Member> listOf(Organisation.Id organisation) {
        return find("where organisation_id = :id order by id", "id", organisation.value());
    }

    /// The units of one person, in the order they were added.
    @Transactional(readOnly = true)
    public List<Member> listOf(PersonId person) {
        return find("where person_id = :id order by id", "id", person.value());
    }

    /// Of several people, those places that have not ended, in the order they were added.
    @Transactional(readOnly = true)
    public List<Member> listNow(Collection<PersonId> people, LocalDate day) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, organisation_id, person_id, function, from_day, until_day from organisation_member
                        where person_id in (:people) and (until_day is null or until_day >= :day) order by id
                        """)
                .param("people", people.stream().map(PersonId::value).toList())
                .param("day", day)
                .query(MEMBER)
                .list();
    }

    /// Of everybody, those places that have not ended, in the order they were added.
    @Transactional(readOnly = true)
    public List<Member> listNow(LocalDate day) {
        return jdbc.sql("""
                        select id, organisation_id, person_id, function, from_day, until_day from organisation_member
                        where until_day is null or until_day >= :day order by id
                        """).param("day", day).query(MEMBER).list();
    }

    private List<Member> find(String condition, String name, UUID value) {
        return jdbc.sql("select id, organisation_id, person_id, function, from_day, until_day from organisation_member "
                        + condition)
                .param(name, value)
                .query(MEMBER)
                .list();
    }

    private void record(String verb, Organisation.Id organisation, PersonId person, Actor by) {
        journal.record(
                by,
                Line.of(verb, "organisation", organisation.value())
                        .within("installation", Relations.INSTALLATION)
                        .with(Map.of("person", people.get(person).name())));
    }
}
