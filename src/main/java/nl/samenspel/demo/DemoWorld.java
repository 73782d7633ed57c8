package nl.samenspel.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.ReadyLine;
import nl.samenspel.platform.database.Identity;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Builds the demo world at the first start with `--demo`, and tells who lives there. Fictional, and marked as such.
@Component
@ConditionalOnProperty("samenspel.demo")
class DemoWorld implements ApplicationRunner, ReadyLine {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final DemoPeople people;
    private final DemoTriangles triangles;
    private final DemoAssignments assignments;
    private final DemoDossiers dossiers;
    private final DemoSessions sessions;
    private final DemoSignals signals;
    private final DemoPortfolio portfolio;
    private final DemoSteering steering;
    private final DemoLogbook logbook;
    private final DemoPractice practice;
    private final DemoScenarios scenarios;
    private final DemoChoices choices;
    private final PeopleViews views;
    private final InstantSource clock;

    DemoWorld(
            DemoPeople people,
            DemoTriangles triangles,
            DemoAssignments assignments,
            DemoDossiers dossiers,
            DemoSessions sessions,
            DemoSignals signals,
            DemoPortfolio portfolio,
            DemoSteering steering,
            DemoLogbook logbook,
            DemoPractice practice,
            DemoScenarios scenarios,
            DemoChoices choices,
            PeopleViews views,
            InstantSource clock) {
        this.people = people;
        this.triangles = triangles;
        this.assignments = assignments;
        this.dossiers = dossiers;
        this.sessions = sessions;
        this.signals = signals;
        this.portfolio = portfolio;
        this.steering = steering;
        this.logbook = logbook;
        this.practice = practice;
        this.scenarios = scenarios;
        this.choices = choices;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        Identity.run(Actor.SYSTEM, () -> {
            if (views.listPersonas().isEmpty()) {
                build(LocalDate.ofInstant(clock.instant(), HERE));
            }
        });
    }

    private void build(LocalDate today) {
        var cast = new Cast();
        people.build(cast, today);
        triangles.build(cast, today);
        assignments.build(cast, today);
        dossiers.build(cast, today);
        sessions.build(cast, today);
        portfolio.build(cast, today);
        signals.build(cast, today);
        steering.build(cast, today);
        logbook.build(cast, today);
        practice.build(cast, today);
        scenarios.build(cast, today);
        choices.build(cast, today);
    }

    @Override
    public List<String> lines(String address) {
        return Identity.as(Actor.SYSTEM, views::listPersonas).stream()
                .map(person -> "  " + person.label())
                .toList();
    }
}
