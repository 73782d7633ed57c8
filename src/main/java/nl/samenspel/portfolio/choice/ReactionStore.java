package nl.samenspel.portfolio.choice;

import static nl.samenspel.platform.database.Sql.at;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.platform.PersonId;
import nl.samenspel.portfolio.choice.ChoiceRound.Head;
import nl.samenspel.portfolio.choice.ChoiceRound.Word;
import nl.samenspel.portfolio.choice.Reaction.Stance;
import nl.samenspel.triangle.Corner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The latest word of each person in each round.
@Repository
class ReactionStore {
    private final JdbcClient jdbc;

    ReactionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Head round, Reaction reaction) {
        jdbc.sql("""
                        insert into portfolio_choice_reaction
                            (round_id, person_id, corner, triangle_id, for_whom, variant_id, stance, reason, said_at)
                        values (:round, :person, :corner, :triangle, :forWhom, :variant, :stance, :reason, :at)
                        on conflict (round_id, person_id, corner) do update set for_whom = excluded.for_whom,
                            variant_id = excluded.variant_id, stance = excluded.stance, reason = excluded.reason,
                            said_at = excluded.said_at
                        """)
                .param("round", round.id().value())
                .param("person", reaction.word().by().value())
                .param("corner", reaction.corner().name())
                .param("triangle", round.triangle().value())
                .param("forWhom", reaction.forWhom())
                .param("variant", reaction.variant().value())
                .param("stance", reaction.stance().name())
                .param("reason", reaction.reason())
                .param("at", at(reaction.word().at()))
                .update();
    }

    /// By corner in the order of [Corner], then the earliest first.
    List<Reaction> list(ChoiceRound.Id round) {
        return jdbc
                .sql("""
                        select person_id, corner, for_whom, variant_id, stance, reason, said_at
                        from portfolio_choice_reaction where round_id = :round order by said_at, person_id
                        """)
                .param("round", round.value())
                .query((row, _) -> new Reaction(
                        Corner.valueOf(row.getString("corner")),
                        row.getString("for_whom"),
                        new Variant.Id(row.getObject("variant_id", UUID.class)),
                        Stance.valueOf(row.getString("stance")),
                        row.getString("reason"),
                        new Word(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getObject("said_at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Reaction::corner))
                .toList();
    }

    /// Corners of which somebody reacted to what lies on the table now.
    Map<ChoiceRound.Id, Set<Corner>> corners(Collection<ChoiceRound.Id> rounds) {
        record Spoken(ChoiceRound.Id round, Corner corner) {}
        var found = new HashMap<ChoiceRound.Id, Set<Corner>>();
        jdbc.sql("""
                        select distinct r.round_id, r.corner from portfolio_choice_reaction r
                        join portfolio_choice_round c on c.id = r.round_id and c.variant_id = r.variant_id
                        where r.round_id = any(:rounds) order by r.round_id, r.corner
                        """)
                .param("rounds", ids(rounds))
                .query((row, _) -> new Spoken(
                        new ChoiceRound.Id(row.getObject("round_id", UUID.class)),
                        Corner.valueOf(row.getString("corner"))))
                .list()
                .forEach(each -> found.computeIfAbsent(each.round(), _ -> EnumSet.noneOf(Corner.class))
                        .add(each.corner()));
        return found;
    }

    /// Rounds of these in which somebody reacted to what lies on the table now.
    Set<ChoiceRound.Id> by(Collection<ChoiceRound.Id> rounds, PersonId person) {
        return jdbc
                .sql("""
                        select distinct r.round_id from portfolio_choice_reaction r
                        join portfolio_choice_round c on c.id = r.round_id and c.variant_id = r.variant_id
                        where r.round_id = any(:rounds) and r.person_id = :person
                        """)
                .param("rounds", ids(rounds))
                .param("person", person.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ChoiceRound.Id::new)
                .collect(Collectors.toSet());
    }

    private static UUID[] ids(Collection<ChoiceRound.Id> rounds) {
        return rounds.stream().map(ChoiceRound.Id::value).toArray(UUID[]::new);
    }
}
