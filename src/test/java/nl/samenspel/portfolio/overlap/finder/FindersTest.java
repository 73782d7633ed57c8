package nl.samenspel.portfolio.overlap.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Standing;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.PersonId;
import nl.samenspel.portfolio.Capacity;
import nl.samenspel.triangle.Triangle;
import org.junit.jupiter.api.Test;

class FindersTest {
    private static final Team TEAM =
            new Team(new Team.Id(new UUID(4, 1)), new Organisation.Id(new UUID(3, 1)), "Uitvoering", null, 1);
    private static final PersonId KEEPER = new PersonId(new UUID(1, 2));

    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final TreeMap<YearMonth, BigDecimal> capacity = new TreeMap<>();

    @Test
    void seesTheSamePeopleInTheSameMonthsOnly() {
        var one = add(running("Sport", "2027-01", "2027-12").with(Field.TARGET_GROUPS, List.of("Ouderen")));
        var same = add(running("Muziek", "2027-02", "2027-12").with(Field.TARGET_GROUPS, List.of("ouderen")));
        add(running("Vervoer", "2029-01", "2029-12").with(Field.TARGET_GROUPS, List.of("ouderen")));

        var found = found();

        assertThat(found).containsOnlyKeys(Pair.of(one, same));
        assertThat(found.get(Pair.of(one, same)).getFirst().args())
                .containsEntry("from", "2027-02")
                .containsEntry("until", "2027-12");
    }

    @Test
    void seesTheSameServiceWhateverAccentsAndCapitals() {
        var one = add(running("Kaart", "2027-01", "2027-06").with(Field.SERVICES, List.of("Géoportaal")));
        var other = add(running("Meting", "2027-01", "2027-06").with(Field.SERVICES, List.of("geoportaal ")));

        assertThat(found().get(Pair.of(one, other))).extracting(Reason::rule).containsExactly(Rule.SAME_SERVICE);
    }

    @Test
    void readsWordFormsAndCompounds() {
        var one = add(running("Subsidie voor zonnepanelen op scholen", "2027-01", "2027-06"));
        var other = add(running("Zonnepaneelsubsidie school", "2027-03", "2027-09"));
        add(running("Toezicht op fietsroutes", "2027-03", "2027-09"));

        assertThat(found()).containsOnlyKeys(Pair.of(one, other));
    }

    @Test
    void seesAScarceTeamInTheMonthItIsWorst() {
        capacity.put(YearMonth.parse("2027-01"), new BigDecimal("4"));
        var one = add(asking("Piek", "2027-02", "2027-03", "3"));
        var other = add(asking("Uitbouw", "2027-03", "2027-05", "2"));

        var reason = found().get(Pair.of(one, other)).getFirst();

        assertThat(reason.rule()).isEqualTo(Rule.SCARCE_TEAM);
        assertThat(reason.args())
                .containsEntry("month", "2027-03")
                .containsEntry("asked", 5.0)
                .containsEntry("count", 1);
        assertThat(reason.kind()).isEqualTo(Link.Kind.COMPETES);
    }

    @Test
    void anUnknownCapacityIsNoShortage() {
        add(asking("Piek", "2027-02", "2027-03", "300"));
        add(asking("Uitbouw", "2027-02", "2027-03", "200"));

        assertThat(found()).isEmpty();
    }

    @Test
    void tellsWhomALatePredecessorPushes() {
        var late = add(running("Wet", "2027-01", "2027-06"));
        var middle = add(running("Bouw", "2027-05", "2027-08"));
        var last = add(running("Opening", "2027-09", "2027-10"));
        link(Link.Kind.PRECEDES, late, middle);
        link(Link.Kind.DEPENDS_ON, last, middle);

        var reason = found().get(Pair.of(late, last)).getFirst();

        assertThat(reason.rule()).isEqualTo(Rule.CHAIN);
        assertThat(reason.first()).isEqualTo(late);
        assertThat(reason.args()).containsEntry("month", "2027-11").containsEntry("planned", "2027-09");
    }

    @Test
    void aChainInTimePushesNobody() {
        var first = add(running("Wet", "2027-01", "2027-04"));
        var middle = add(running("Bouw", "2027-05", "2027-08"));
        var last = add(running("Opening", "2027-09", "2027-10"));
        link(Link.Kind.PRECEDES, first, middle);
        link(Link.Kind.PRECEDES, middle, last);

        assertThat(found()).isEmpty();
    }

    @Test
    void findsRingsAndSurvivesThem() {
        var one = add(running("Wet", "2027-01", "2027-06"));
        var other = add(running("Bouw", "2027-05", "2027-08"));
        var third = add(running("Opening", "2027-06", "2027-10"));
        link(Link.Kind.PRECEDES, one, other);
        link(Link.Kind.PRECEDES, other, third);
        link(Link.Kind.PRECEDES, third, one);

        assertThat(ground().order().rings()).containsExactly(List.of(one, other, third));
        assertThat(found()).isEmpty();
    }

    @Test
    void seesOpposedGoalsOnlyWherePeopleMarkedThem() {
        var one = add(running("Meer stilte", "2027-01", "2027-06"));
        var foe = add(running("Evenementen", "2027-01", "2027-06"));
        var friend = add(running("Festivalterrein", "2027-01", "2027-06"));
        var marked = add(running("Nachtrust", "2027-01", "2027-06").with(Field.PURPOSE, "Botst met Festivalterrein."));
        link(Link.Kind.CONFLICTS, one, foe);
        link(Link.Kind.REINFORCES, friend, foe);

        assertThat(found()).containsOnlyKeys(Pair.of(one, friend), Pair.of(marked, friend));
    }

    @Test
    void whatIsARelationAlreadyIsNotSuggested() {
        var one = add(running("Sport", "2027-01", "2027-12").with(Field.TARGET_GROUPS, List.of("ouderen")));
        var same = add(running("Muziek", "2027-01", "2027-12").with(Field.TARGET_GROUPS, List.of("ouderen")));
        link(Link.Kind.REINFORCES, same, one);

        assertThat(found()).isEmpty();
    }

    @Test
    void saysAllReasonsTogetherTheStrongestFirst() {
        capacity.put(YearMonth.parse("2027-01"), BigDecimal.ONE);
        var one = add(asking("Sport", "2027-01", "2027-12", "1").with(Field.TARGET_GROUPS, List.of("ouderen")));
        var other = add(asking("Muziek", "2027-01", "2027-12", "1").with(Field.TARGET_GROUPS, List.of("ouderen")));

        assertThat(found().get(Pair.of(one, other)))
                .extracting(Reason::rule)
                .containsExactly(Rule.SCARCE_TEAM, Rule.SAME_PEOPLE);
    }

    @Test
    void sixtyMonthsWithHolesAndNothingSaidAreNoTrouble() {
        add(Description.titled("Niets gezegd"));
        add(Description.titled("  ?!  "));
        capacity.put(YearMonth.parse("2027-01"), BigDecimal.ZERO);
        var one = add(asking("Begin", "2027-01", "2027-01", "1")
                .with(Field.DEMAND, List.of(block("2027-01", "2027-01", "1"), block("2031-12", "2031-12", "1"))));
        var other = add(asking("Eind", "2031-12", "2031-12", "1"));

        assertThat(found()).containsOnlyKeys(Pair.of(one, other));
    }

    private Map<Pair, List<Reason>> found() {
        return Finders.all(ground(), _ -> true);
    }

    private Ground ground() {
        Map<Team.Id, Capacity> known =
                capacity.isEmpty() ? Map.of() : Map.of(TEAM.id(), new Capacity(TEAM.id(), capacity));
        return Ground.of(assignments, links, List.of(TEAM), known, Map.of());
    }

    private static Description running(String title, String from, String until) {
        return Description.titled(title).during(YearMonth.parse(from), YearMonth.parse(until));
    }

    private static Description asking(String title, String from, String until, String fte) {
        return running(title, from, until).with(Field.DEMAND, List.of(block(from, until, fte)));
    }

    private static Demand block(String from, String until, String fte) {
        return new Demand(TEAM.id(), YearMonth.parse(from), YearMonth.parse(until), new BigDecimal(fte));
    }

    private Assignment.Id add(Description says) {
        var id = new Assignment.Id(new UUID(2, assignments.size()));
        assignments.add(new Assignment(
                id,
                new Triangle.Id(new UUID(1, 1)),
                1,
                says,
                new Standing.Accepted(KEEPER, Instant.EPOCH, null),
                KEEPER,
                Instant.EPOCH,
                false));
        return id;
    }

    private void link(Link.Kind kind, Assignment.Id one, Assignment.Id other) {
        links.add(new Link(
                new Link.Id(new UUID(5, links.size())),
                kind,
                one,
                other,
                Link.Weight.MEDIUM,
                "",
                new Link.State.Accepted(KEEPER, Instant.EPOCH),
                null,
                null));
    }
}
