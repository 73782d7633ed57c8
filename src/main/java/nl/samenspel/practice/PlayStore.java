package nl.samenspel.practice;

import static java.util.Objects.requireNonNull;
import static nl.samenspel.platform.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlayStore {
    private static final String COLUMNS =
            "select id, leader_id, content, teams, part, ends_at, left_s, opened, ended_at from practice_play";

    private static final String MOVES =
            "select kind, team, part, person_id, option, intervention, words, at from practice_move";

    private final JdbcClient jdbc;

    PlayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One card of one part.
    record Card(int part, PracticeRole role, String text) {}

    void add(Play.About about, byte[] codeSeal, Instant madeAt) {
        jdbc.sql("""
                        insert into practice_play (id, leader_id, content, teams, code_seal, made_at)
                        values (:id, :leader, :content::jsonb, :teams, :seal, :at)
                        """)
                .param("id", about.id().value())
                .param("leader", about.leader().value())
                .param("content", CaseStore.JSON.writeValueAsString(about.content()))
                .param("teams", about.teams())
                .param("seal", codeSeal)
                .param("at", at(madeAt))
                .update();
    }

    void deal(Play.Id play, List<Card> cards) {
        cards.forEach(card -> jdbc.sql(
                        "insert into practice_card (play_id, part, role, text) values (:play, :part, :role, :text)")
                .param("play", play.value())
                .param("part", card.part())
                .param("role", card.role().name())
                .param("text", card.text())
                .update());
    }

    Optional<Play> find(Play.Id id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query((row, _) -> play(row))
                .optional();
    }

    /// Whoever acts on it waits for whoever was first.
    Optional<Play> findForUpdate(Play.Id id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> play(row))
                .optional();
    }

    /// All that the asker takes part in, the newest first.
    List<Play> list() {
        return jdbc.sql(COLUMNS + " order by made_at desc, id desc limit 100")
                .query((row, _) -> play(row))
                .list();
    }

    Optional<Play.Id> findByCode(byte[] seal) {
        return jdbc.sql("select id from practice_play where code_seal = :seal and ended_at is null")
                .param("seal", seal)
                .query((row, _) -> new Play.Id(row.getObject("id", UUID.class)))
                .optional();
    }

    void save(Play play) {
        var clock = play instanceof Play.Playing playing ? playing.clock() : null;
        var left = clock == null ? null : clock.left();
        int opened = play instanceof Play.Playing playing && playing.open() ? play.part() : 0;
        var endedAt = play instanceof Play.Ended ended ? at(ended.at()) : null;
        jdbc.sql("""
                        update practice_play
                        set part = :part, ends_at = :ends, left_s = :left, opened = :opened, ended_at = :ended,
                            version = version + 1
                        where id = :id
                        """)
                .param("id", play.about().id().value())
                .param("part", play.part())
                .param("ends", clock == null ? null : at(clock.endsAt()))
                .param("left", left == null ? null : left.toSeconds())
                .param("opened", opened)
                .param("ended", endedAt)
                .update();
    }

    /// Something happened that others may want to see.
    void touch(Play.Id id) {
        jdbc.sql("update practice_play set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    long version(Play.Id id) {
        return jdbc.sql("select version from practice_play where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    void comeIn(Play.Id id, PersonId person) {
        jdbc.sql("""
                        insert into practice_player (play_id, person_id) values (:play, :person) on conflict do nothing
                        """).param("play", id.value()).param("person", person.value()).update();
    }

    void seat(Play.Id id, Player player) {
        jdbc.sql("""
                        update practice_player set team = :team, role = :role
                        where play_id = :play and person_id = :person
                        """)
                .param("play", id.value())
                .param("person", player.person().value())
                .param("team", player.team())
                .param("role", requireNonNull(player.role()).name())
                .update();
    }

    /// Remembers that this player's page asked; at most once in a while.
    void here(Play.Id id, PersonId person, Instant now, Instant longAgo) {
        jdbc.sql("""
                        update practice_player set seen_at = :now
                        where play_id = :play and person_id = :person and (seen_at is null or seen_at < :before)
                        """)
                .param("play", id.value())
                .param("person", person.value())
                .param("now", at(now))
                .param("before", at(longAgo))
                .update();
    }

    /// Whose page asked since then.
    Set<PersonId> present(Play.Id id, Instant since) {
        return jdbc
                .sql("select person_id from practice_player where play_id = :play and seen_at >= :since")
                .param("play", id.value())
                .param("since", at(since))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// By team, role and person.
    List<Player> players(Play.Id id) {
        return jdbc.sql("""
                        select person_id, team, role from practice_player where play_id = :play
                        order by team, role, person_id
                        """)
                .param("play", id.value())
                .query((row, _) -> new Player(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getInt("team"),
                        role(row.getString("role"))))
                .list();
    }

    /// Those that the asker may read, by part.
    List<Card> cards(Play.Id id) {
        return jdbc.sql("select part, role, text from practice_card where play_id = :play order by part, role")
                .param("play", id.value())
                .query((row, _) -> new Card(
                        row.getInt("part"), PracticeRole.valueOf(row.getString("role")), row.getString("text")))
                .list();
    }

    void add(UUID id, Play.Id play, Move move) {
        jdbc.sql("""
                        insert into practice_move
                            (id, play_id, kind, team, part, person_id, option, intervention, words, at)
                        values (:id, :play, :kind, :team, :part, :person, :option, :intervention, :words, :at)
                        """)
                .param("id", id)
                .param("play", play.value())
                .param("kind", move.kind().name())
                .param("team", move.team())
                .param("part", move.part())
                .param("person", move.person().value())
                .param("option", move.option())
                .param("intervention", move.intervention())
                .param("words", move.words())
                .param("at", at(move.at()))
                .update();
    }

    /// Those that stand, the first one first.
    List<Move> moves(Play.Id id) {
        return jdbc.sql(MOVES + " where play_id = :play and withdrawn_at is null order by at, id")
                .param("play", id.value())
                .query((row, _) -> move(row))
                .list();
    }

    /// Also one that was taken back.
    Optional<Move> findMove(Play.Id play, UUID id) {
        return jdbc.sql(MOVES + " where play_id = :play and id = :id")
                .param("play", play.value())
                .param("id", id)
                .query((row, _) -> move(row))
                .optional();
    }

    /// @param at null: it stands again
    void withdraw(UUID id, @Nullable Instant at) {
        jdbc.sql("update practice_move set withdrawn_at = :at where id = :id")
                .param("id", id)
                .param("at", at == null ? null : at(at), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static Move move(ResultSet row) throws SQLException {
        return new Move(
                Move.Kind.valueOf(row.getString("kind")),
                row.getInt("team"),
                row.getInt("part"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("option", Integer.class),
                row.getString("intervention"),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable PracticeRole role(@Nullable String name) {
        return name == null ? null : PracticeRole.valueOf(name);
    }

    private static Play play(ResultSet row) throws SQLException {
        var about = new Play.About(
                new Play.Id(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("leader_id", UUID.class)),
                CaseStore.JSON.readValue(row.getString("content"), PracticeCase.Content.class),
                row.getInt("teams"));
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        if (ended != null) {
            return new Play.Ended(about, ended.toInstant());
        }
        int part = row.getInt("part");
        return part == 0
                ? new Play.Gathering(about)
                : new Play.Playing(about, part, clock(row), row.getInt("opened") == part);
    }

    private static Play.Clock clock(ResultSet row) throws SQLException {
        var left = row.getObject("left_s", Integer.class);
        return new Play.Clock(
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                left == null ? null : Duration.ofSeconds(left));
    }
}
