package nl.samenspel.dossier.steering;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Facts of dossiers by their assignees, to be counted over groups that are large enough and never told of
/// one of them. For Samenspel itself: anybody else finds only their own dossiers.
@Repository
public class SteeringFacts {
    /// From asking to an agreement; our own reading of long.
    private static final int SLOW_DAYS = 60;

    private static final String OPEN_DOSSIERS = """
            from dossier_participant p join dossier_dossier d on d.id = p.dossier_id
            where p.seat = 'ASSIGNEE' and p.left_at is null and not d.closed
            """;

    private final JdbcClient sql;

    SteeringFacts(JdbcClient sql) {
        this.sql = sql;
    }

    /// Each is true of an assignee when it is true of any dossier of theirs.
    public enum Fact {
        /// A planned moment is over its day and nobody wrote down what became of it.
        MOMENT_LATE("""
                exists (select from dossier_moment m where m.dossier_id = d.id
                    and m.state in ('PLANNED', 'MOVED') and m.day < :until)
                """),
        /// An evaluation is over its day and not over.
        EVALUATION_LATE("""
                exists (select from dossier_evaluation e where e.dossier_id = d.id
                    and e.state not in ('CONCLUDED', 'DROPPED') and e.day < :until)
                """),
        /// The work runs, and no moment to steer was held in these months.
        UNSTEERED("""
                d.phase in ('AGREED', 'EXECUTION') and not exists (select from dossier_moment m
                    where m.dossier_id = d.id and m.state = 'HELD' and m.day >= :from and m.day < :until)
                """),
        /// Of the time that was meant for talks a quarter or more did not come.
        CONTACT_SHORT("""
                (select sum(coalesce(c.real_minutes, 0)) < 0.75 * sum(c.planned_minutes) from dossier_contact c
                    where c.dossier_id = d.id and c.state <> 'PLANNED' and c.day >= :from and c.day < :until)
                """),
        /// From request to agreement took more than sixty days, and ended in these months.
        AGREEMENT_SLOW("""
                (select min(s.at) filter (where s.phase = 'AGREED') >= :from
                        and min(s.at) filter (where s.phase = 'AGREED') < :until
                        and min(s.at) filter (where s.phase = 'AGREED')
                            > min(s.at) filter (where s.kind = 'OPENED') + make_interval(days => :slow)
                    from dossier_step s where s.dossier_id = d.id)
                """),
        /// A hand-back was announced in these months.
        HANDED_BACK("""
                exists (select from dossier_hand_back h where h.dossier_id = d.id
                    and h.announced_on >= :from and h.announced_on < :until)
                """);

        private final String holds;

        Fact(String holds) {
            this.holds = holds;
        }
    }

    /// Who carries a dossier now.
    @Transactional(readOnly = true)
    public Set<PersonId> assignees() {
        return people("select distinct p.person_id " + OPEN_DOSSIERS, LocalDate.EPOCH, LocalDate.EPOCH);
    }

    /// @param until not counted in
    @Transactional(readOnly = true)
    public Map<Fact, Set<PersonId>> of(LocalDate from, LocalDate until) {
        var found = new EnumMap<Fact, Set<PersonId>>(Fact.class);
        for (var fact : Fact.values()) {
            found.put(fact, people("select distinct p.person_id " + OPEN_DOSSIERS + " and " + fact.holds, from, until));
        }
        return found;
    }

    private Set<PersonId> people(String query, LocalDate from, LocalDate until) {
        return new HashSet<>(sql.sql(query)
                .param("from", from)
                .param("until", until)
                .param("slow", SLOW_DAYS)
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list());
    }
}
