package nl.samenspel.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Standing;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.PersonId;
import nl.samenspel.portfolio.Capacity;
import nl.samenspel.portfolio.overlap.finder.Ground;
import nl.samenspel.portfolio.overlap.finder.News;
import nl.samenspel.triangle.Triangle;

/// Assignments of the scale world, and others like them, as they would stand in the register: without a
/// database.
public final class ScaleRegister {
    public static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final Triangle.Id TRIANGLE = new Triangle.Id(new UUID(1, 1));
    private static final PersonId KEEPER = new PersonId(new UUID(1, 2));
    private static final BigDecimal CAPACITY = ScaleGround.FTE_OF_A_TEAM;

    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();

    /// All in one triangle, in the order of the plan.
    public static ScaleRegister planned(long seed, int assignments) {
        var register = new ScaleRegister();
        for (var draft : plan(seed, assignments).drafts()) {
            register.add(
                    draft.title(),
                    "Zorgen dat " + draft.group() + " hier verder mee komen: " + draft.title() + ".",
                    List.of(draft.group()),
                    draft.services(),
                    draft.from(),
                    draft.until(),
                    draft.team() + "-" + draft.triangle(),
                    draft.fte());
        }
        return register;
    }

    static ScalePlan.Plan plan(long seed, int assignments) {
        var words = ScaleWorld.words(Item.file("scale", LocalDate.of(2026, 1, 1)));
        return ScalePlan.of(seed, words, FIRST, assignments);
    }

    public Assignment.Id add(
            String title,
            String purpose,
            List<String> groups,
            List<String> services,
            YearMonth from,
            YearMonth until,
            String team,
            BigDecimal fte) {
        var crew = teams.computeIfAbsent(
                team,
                name -> new Team(
                        new Team.Id(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                        new Organisation.Id(new UUID(1, 3)),
                        name,
                        null,
                        1));
        var says = Description.titled(title)
                .with(Field.PURPOSE, purpose)
                .with(Field.TARGET_GROUPS, groups)
                .with(Field.SERVICES, services)
                .during(from, until)
                .with(Field.DEMAND, List.of(new Demand(crew.id(), from, until, fte)));
        var id = new Assignment.Id(new UUID(2, assignments.size()));
        assignments.add(new Assignment(
                id,
                TRIANGLE,
                1,
                says,
                new Standing.Accepted(KEEPER, Instant.EPOCH, null),
                KEEPER,
                Instant.EPOCH,
                false));
        return id;
    }

    public List<Assignment> assignments() {
        return assignments;
    }

    public Ground ground() {
        return Ground.of(assignments, List.of(), teams.values(), capacities(), Map.of());
    }

    /// Brings a ground of it up to date.
    public News renew(Ground ground) {
        return ground.renew(assignments, List.of(), teams.values(), capacities(), Map.of());
    }

    /// The one at this place is for other people from now on.
    public void edit(int place, String group) {
        edit(place, assignments.get(place).description().with(Field.TARGET_GROUPS, List.of(group)));
    }

    /// Something of one of them is otherwise, or one is gone.
    public void editAtRandom(RandomGenerator random) {
        int place = random.nextInt(assignments.size());
        var says = assignments.get(place).description();
        var like = assignments.get(random.nextInt(assignments.size())).description();
        switch (random.nextInt(5)) {
            case 0 -> edit(place, says.with(Field.TARGET_GROUPS, like.targetGroups()));
            case 1 -> edit(place, says.with(Field.SERVICES, like.services()));
            case 2 -> edit(place, says.with(Field.FROM, like.from()).with(Field.UNTIL, like.until()));
            case 3 -> edit(place, says.with(Field.DEMAND, like.demand()));
            default -> assignments.remove(place);
        }
    }

    private void edit(int place, Description says) {
        var before = assignments.get(place);
        assignments.set(
                place,
                new Assignment(
                        before.id(),
                        before.triangle(),
                        before.version() + 1,
                        says,
                        before.standing(),
                        before.changedBy(),
                        before.changedAt(),
                        before.phaseByDossier()));
    }

    private Map<Team.Id, Capacity> capacities() {
        var capacity = new HashMap<Team.Id, Capacity>();
        teams.values()
                .forEach(team ->
                        capacity.put(team.id(), new Capacity(team.id(), new TreeMap<>(Map.of(FIRST, CAPACITY)))));
        return capacity;
    }
}
