package nl.samenspel.portfolio.choice;

import static nl.samenspel.platform.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.PersonId;
import nl.samenspel.portfolio.choice.ChoiceRound.Head;
import nl.samenspel.portfolio.choice.ChoiceRound.Word;
import nl.samenspel.portfolio.choice.Ground.Hold;
import nl.samenspel.portfolio.choice.Ground.Place;
import nl.samenspel.portfolio.choice.Ground.Score;
import nl.samenspel.portfolio.choice.Weighing.Method;
import nl.samenspel.portfolio.choice.Weighing.Voice;
import nl.samenspel.triangle.Corner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a round is chosen by.
@Repository
class GroundStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    GroundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Ground get(ChoiceRound.Id round) {
        return new Ground(criteria(round), scores(round), places(round), holds(round), shares(round));
    }

    List<Criterion> criteria(ChoiceRound.Id round) {
        return jdbc.sql("""
                        select id, name, explanation, weight, position from portfolio_choice_criterion
                        where round_id = :round order by position, id
                        """)
                .param("round", round.value())
                .query((row, _) -> new Criterion(
                        new Criterion.Id(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("explanation"),
                        row.getInt("weight"),
                        row.getInt("position")))
                .list();
    }

    void save(Head round, Criterion criterion) {
        jdbc.sql("""
                        insert into portfolio_choice_criterion
                            (id, round_id, triangle_id, name, explanation, weight, position)
                        values (:id, :round, :triangle, :name, :explanation, :weight, :position)
                        on conflict (id) do update set name = excluded.name, explanation = excluded.explanation,
                            weight = excluded.weight, position = excluded.position
                        """)
                .param("id", criterion.id().value())
                .param("round", round.id().value())
                .param("triangle", round.triangle().value())
                .param("name", criterion.name())
                .param("explanation", criterion.explanation())
                .param("weight", criterion.weight())
                .param("position", criterion.position())
                .update();
    }

    void remove(ChoiceRound.Id round, Criterion.Id criterion) {
        jdbc.sql("delete from portfolio_choice_criterion where id = :id and round_id = :round")
                .param("id", criterion.value())
                .param("round", round.value())
                .update();
    }

    void save(Head round, Score score) {
        jdbc.sql("""
                        insert into portfolio_choice_score
                            (round_id, criterion_id, assignment_id, triangle_id, score, why, said_by, said_at)
                        values (:round, :criterion, :assignment, :triangle, :score, :why, :by, :at)
                        on conflict (criterion_id, assignment_id) do update set score = excluded.score,
                            why = excluded.why, said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .param("round", round.id().value())
                .param("criterion", score.criterion().value())
                .param("assignment", score.assignment().value())
                .param("triangle", round.triangle().value())
                .param("score", score.score())
                .param("why", score.why())
                .param("by", score.word().by().value())
                .param("at", at(score.word().at()))
                .update();
    }

    void save(Head round, Place place) {
        jdbc.sql("""
                        insert into portfolio_choice_place
                            (round_id, assignment_id, triangle_id, must, stays, reason, said_by, said_at)
                        values (:round, :assignment, :triangle, :must, :stays, :reason, :by, :at)
                        on conflict (round_id, assignment_id) do update set must = excluded.must,
                            stays = excluded.stays, reason = excluded.reason, said_by = excluded.said_by,
                            said_at = excluded.said_at
                        """)
                .param("round", round.id().value())
                .param("assignment", place.assignment().value())
                .param("triangle", round.triangle().value())
                .param("must", place.must())
                .param("stays", place.stays())
                .param("reason", place.reason())
                .param("by", place.word().by().value())
                .param("at", at(place.word().at()))
                .update();
    }

    void removePlace(ChoiceRound.Id round, Assignment.Id assignment) {
        jdbc.sql("delete from portfolio_choice_place where round_id = :round and assignment_id = :assignment")
                .param("round", round.value())
                .param("assignment", assignment.value())
                .update();
    }

    void save(Head round, Hold hold) {
        jdbc.sql("""
                        insert into portfolio_choice_hold
                            (round_id, assignment_id, corner, triangle_id, reason, said_by, said_at)
                        values (:round, :assignment, :corner, :triangle, :reason, :by, :at)
                        on conflict (round_id, assignment_id, corner) do update set reason = excluded.reason,
                            said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .param("round", round.id().value())
                .param("assignment", hold.assignment().value())
                .param("corner", hold.corner().name())
                .param("triangle", round.triangle().value())
                .param("reason", hold.reason())
                .param("by", hold.word().by().value())
                .param("at", at(hold.word().at()))
                .update();
    }

    void removeHold(ChoiceRound.Id round, Assignment.Id assignment, Corner corner) {
        jdbc.sql("""
                        delete from portfolio_choice_hold
                        where round_id = :round and assignment_id = :assignment and corner = :corner
                        """)
                .param("round", round.value())
                .param("assignment", assignment.value())
                .param("corner", corner.name())
                .update();
    }

    void save(Head round, Map<Organisation.Id, Integer> shares) {
        jdbc.sql("delete from portfolio_choice_share where round_id = :round")
                .param("round", round.id().value())
                .update();
        shares.forEach((client, percent) -> jdbc.sql("""
                        insert into portfolio_choice_share (round_id, organisation_id, triangle_id, percent)
                        values (:round, :client, :triangle, :percent)
                        """)
                .param("round", round.id().value())
                .param("client", client.value())
                .param("triangle", round.triangle().value())
                .param("percent", percent)
                .update());
    }

    /// Everybody's own word, by corner, method and person.
    List<Voice> voices(ChoiceRound.Id round) {
        return jdbc.sql("""
                        select corner, person_id, method, points::text as points from portfolio_choice_voice
                        where round_id = :round order by corner, method, person_id
                        """)
                .param("round", round.value())
                .query((row, _) -> new Voice(
                        Corner.valueOf(row.getString("corner")),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Method.valueOf(row.getString("method")),
                        points(row.getString("points"))))
                .list();
    }

    void save(Head round, Voice voice, OffsetDateTime at) {
        var points = new HashMap<String, Integer>();
        voice.points()
                .forEach((criterion, number) -> points.put(criterion.value().toString(), number));
        jdbc.sql("""
                        insert into portfolio_choice_voice
                            (round_id, person_id, method, corner, triangle_id, points, said_at)
                        values (:round, :person, :method, :corner, :triangle, :points::jsonb, :at)
                        on conflict (round_id, person_id, method) do update set corner = excluded.corner,
                            points = excluded.points, said_at = excluded.said_at
                        """)
                .param("round", round.id().value())
                .param("person", voice.person().value())
                .param("method", voice.method().name())
                .param("corner", voice.corner().name())
                .param("triangle", round.triangle().value())
                .param("points", JSON.writeValueAsString(points))
                .param("at", at)
                .update();
    }

    private List<Score> scores(ChoiceRound.Id round) {
        return jdbc.sql("""
                        select criterion_id, assignment_id, score, why, said_by, said_at from portfolio_choice_score
                        where round_id = :round order by assignment_id, criterion_id
                        """)
                .param("round", round.value())
                .query((row, _) -> new Score(
                        new Criterion.Id(row.getObject("criterion_id", UUID.class)),
                        assignment(row),
                        row.getInt("score"),
                        row.getString("why"),
                        word(row)))
                .list();
    }

    private List<Place> places(ChoiceRound.Id round) {
        return jdbc.sql("""
                        select assignment_id, must, stays, reason, said_by, said_at from portfolio_choice_place
                        where round_id = :round order by assignment_id
                        """)
                .param("round", round.value())
                .query((row, _) -> new Place(
                        assignment(row),
                        row.getBoolean("must"),
                        row.getBoolean("stays"),
                        row.getString("reason"),
                        word(row)))
                .list();
    }

    private List<Hold> holds(ChoiceRound.Id round) {
        return jdbc.sql("""
                        select assignment_id, corner, reason, said_by, said_at from portfolio_choice_hold
                        where round_id = :round order by assignment_id, corner
                        """)
                .param("round", round.value())
                .query((row, _) -> new Hold(
                        assignment(row), Corner.valueOf(row.getString("corner")), row.getString("reason"), word(row)))
                .list();
    }

    private Map<Organisation.Id, Integer> shares(ChoiceRound.Id round) {
        record Share(Organisation.Id client, int percent) {}
        return jdbc
                .sql("""
                        select organisation_id, percent from portfolio_choice_share
                        where round_id = :round order by organisation_id
                        """)
                .param("round", round.value())
                .query((row, _) -> new Share(
                        new Organisation.Id(row.getObject("organisation_id", UUID.class)), row.getInt("percent")))
                .list()
                .stream()
                .collect(Collectors.toMap(Share::client, Share::percent));
    }

    private static Map<Criterion.Id, Integer> points(String json) {
        var points = new HashMap<Criterion.Id, Integer>();
        JSON.readValue(json, new TypeReference<Map<String, Integer>>() {})
                .forEach((criterion, number) -> points.put(new Criterion.Id(UUID.fromString(criterion)), number));
        return points;
    }

    private static Assignment.Id assignment(ResultSet row) throws SQLException {
        return new Assignment.Id(row.getObject("assignment_id", UUID.class));
    }

    private static Word word(ResultSet row) throws SQLException {
        return new Word(
                new PersonId(row.getObject("said_by", UUID.class)),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
