package nl.samenspel.signal;

import static nl.samenspel.signal.SignalRefusal.FLAG_NOT_COUNTED;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which flags their authors let count in figures of groups: none, unless an author says so of one flag, and none about
/// their author or about integrity (security.md section 6.5).
@Repository
public class Counting {
    private final FlagStore flags;
    private final JdbcClient sql;
    private final Journal journal;

    Counting(FlagStore flags, JdbcClient sql, Journal journal) {
        this.flags = flags;
        this.sql = sql;
        this.journal = journal;
    }

    /// Whether such a flag can count at all: one of the guide, about the work.
    public static boolean canCount(RedFlag flag) {
        return flag.seen().wording() instanceof Wording.OfGuide it
                && !it.sensitivity().onlyForConfidant();
    }

    /// Refuses: FLAG_NOT_COUNTED for a flag that cannot count.
    @Transactional
    public void let(RedFlag.Id id, boolean counts, Actor by) {
        var flag = flags.getForUpdate(id);
        if (!canCount(flag) || !(flag.seen().wording() instanceof Wording.OfGuide guide)) {
            throw new Refused(FLAG_NOT_COUNTED);
        }
        if (counts) {
            sql.sql("""
                            insert into signal_counted (flag_id, author_id, flag_key, noticed_at)
                            values (:flag, :author, :key, :at) on conflict do nothing""")
                    .param("flag", id.value())
                    .param("author", by.person().value())
                    .param("key", guide.key())
                    .param("at", Timestamp.from(flag.seen().noticedAt()))
                    .update();
        } else {
            sql.sql("delete from signal_counted where flag_id = :flag")
                    .param("flag", id.value())
                    .update();
        }
        journal.record(by, Line.of(counts ? "FLAG_COUNTS" : "FLAG_COUNTS_NOT", Resource.FLAG.kind(), id.value()));
    }

    @Transactional(readOnly = true)
    public boolean counts(RedFlag.Id id) {
        return sql.sql("select exists (select from signal_counted where flag_id = :flag)")
                .param("flag", id.value())
                .query(Boolean.class)
                .single();
    }

    /// Who noticed what, by key of the flag, of those that may count. For Samenspel itself: nobody else finds any.
    @Transactional(readOnly = true)
    public Map<String, Set<PersonId>> noticed(Instant from, Instant before) {
        var people = new HashMap<String, Set<PersonId>>();
        sql.sql("select flag_key, author_id from signal_counted where noticed_at >= :from and noticed_at < :before")
                .param("from", Timestamp.from(from))
                .param("before", Timestamp.from(before))
                .query(row -> {
                    people.computeIfAbsent(row.getString("flag_key"), _ -> new HashSet<>())
                            .add(new PersonId(row.getObject("author_id", UUID.class)));
                });
        return people;
    }
}
