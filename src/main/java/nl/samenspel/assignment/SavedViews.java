package nl.samenspel.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The lists that people keep for themselves. Nobody else sees them; they are no part of the register.
@Service
public class SavedViews {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_QUERY = 2_000;

    private final JdbcClient jdbc;
    private final Ids ids;

    SavedViews(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /// By name.
    @Transactional(readOnly = true)
    public List<SavedView> listOf(Actor actor) {
        return jdbc.sql("""
                        select id, name, query from assignment_saved_view where person_id = :person
                        order by name collate "nl-x-icu", id
                        """)
                .param("person", actor.person().value())
                .query((row, _) -> new SavedView(
                        new SavedView.Id(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("query")))
                .list();
    }

    /// One of the same name is replaced. Refuses: VIEW_NAME_MISSING, LETTERS_TOO_MANY.
    @Transactional
    public void save(String name, String query, Actor by) {
        if (name.isBlank()) {
            throw new Refused("name", AssignmentRefusal.VIEW_NAME_MISSING);
        }
        if (name.strip().length() > LONGEST_NAME || query.length() > LONGEST_QUERY) {
            throw new Refused(
                    List.of(new Problem("name", AssignmentRefusal.LETTERS_TOO_MANY, Map.of("most", LONGEST_NAME))));
        }
        jdbc.sql("""
                        insert into assignment_saved_view (id, person_id, name, query)
                        values (:id, :person, :name, :query)
                        on conflict (person_id, name) do update set query = excluded.query
                        """)
                .param("id", ids.next())
                .param("person", by.person().value())
                .param("name", name.strip())
                .param("query", query)
                .update();
    }

    /// Nothing happens when it is not there, or not theirs.
    @Transactional
    public void remove(SavedView.Id id, Actor by) {
        jdbc.sql("delete from assignment_saved_view where id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", by.person().value())
                .update();
    }
}
