package nl.samenspel.logbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PassageStore {
    private static final String COLUMNS = "select id, author_id, sealed, shared_on from logbook_passage";

    private final JdbcClient jdbc;
    private final PassageSeal seal;

    PassageStore(JdbcClient jdbc, PassageSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void add(Passage passage) {
        jdbc.sql("""
                        insert into logbook_passage (id, author_id, sealed, shared_on)
                        values (:id, :author, :sealed, :on)
                        """)
                .param("id", passage.id().value())
                .param("author", passage.author().value())
                .param("sealed", seal.hide(passage.text(), passage.id().value(), passage.author()))
                .param("on", passage.sharedOn())
                .update();
        passage.readers()
                .forEach(reader -> jdbc.sql("""
                                insert into logbook_passage_reader (passage_id, person_id, author_id)
                                values (:passage, :reader, :author)
                                """)
                        .param("passage", passage.id().value())
                        .param("reader", reader.value())
                        .param("author", passage.author().value())
                        .update());
    }

    Optional<Passage> find(Passage.Id id) {
        return complete(jdbc.sql(COLUMNS + " where id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    /// All that the asker may see, the last one shared first.
    List<Passage> list() {
        return complete(jdbc.sql(COLUMNS + " order by shared_on desc, id desc"));
    }

    boolean remove(Passage.Id id, PersonId author) {
        return jdbc.sql("delete from logbook_passage where id = :id and author_id = :author")
                        .param("id", id.value())
                        .param("author", author.value())
                        .update()
                == 1;
    }

    private List<Passage> complete(JdbcClient.StatementSpec statement) {
        var readers = readers();
        return statement
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var author = new PersonId(row.getObject("author_id", UUID.class));
                    return new Passage(
                            new Passage.Id(id),
                            author,
                            seal.reveal(row.getBytes("sealed"), id, author),
                            row.getObject("shared_on", LocalDate.class),
                            readers.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<UUID, List<PersonId>> readers() {
        var readers = new HashMap<UUID, List<PersonId>>();
        jdbc.sql("select passage_id, person_id from logbook_passage_reader order by passage_id, person_id")
                .query(row -> {
                    readers.computeIfAbsent(row.getObject("passage_id", UUID.class), _ -> new ArrayList<>())
                            .add(new PersonId(row.getObject("person_id", UUID.class)));
                });
        return readers;
    }
}
