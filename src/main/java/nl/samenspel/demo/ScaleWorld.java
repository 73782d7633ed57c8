package nl.samenspel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.demo.ScaleGround.Plot;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Command;
import nl.samenspel.platform.DataFolder;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// `scale`: a world of 10,000 assignments, 300 organisations, 200 teams and demand over 60 months, to see
/// how Samenspel behaves when there is much. With `--demo` its one persona can be chosen afterwards.
///
/// Arguments: seed (1), number of assignments (10000). The pairs that were planted stand, labelled, in
/// `scale-pairs.csv` in the data folder.
@Component
class ScaleWorld implements Command {
    private static final String PERSONA = "Schaal Beheerder";
    private static final int AT_ONCE = 250;

    private final ScaleGround ground;
    private final ScaleAssignments assignments;
    private final Persons persons;
    private final PeopleViews people;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Path pairs;

    ScaleWorld(
            ScaleGround ground,
            ScaleAssignments assignments,
            Persons persons,
            PeopleViews people,
            TransactionTemplate transactions,
            InstantSource clock,
            DataFolder data) {
        this.ground = ground;
        this.assignments = assignments;
        this.persons = persons;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
        this.pairs = data.resolve("scale-pairs.csv");
    }

    @Override
    public String name() {
        return "scale";
    }

    /// Exit code 1 when the world is there already.
    @Override
    public int run(List<String> arguments) {
        long seed = arguments.isEmpty() ? 1 : Long.parseLong(arguments.getFirst());
        int most = arguments.size() < 2 ? ScalePlan.ASSIGNMENTS : Integer.parseInt(arguments.get(1));
        return Identity.as(Actor.SYSTEM, () -> {
            if (people.listPersonas().stream().anyMatch(person -> person.name().equals(PERSONA))) {
                System.out.println("The scale world is there already.");
                return 1;
            }
            build(seed, most);
            return 0;
        });
    }

    private void build(long seed, int most) {
        var begun = clock.instant();
        var today = LocalDate.ofInstant(begun, ZoneId.of("Europe/Amsterdam"));
        var words = Item.file("scale", today);
        var first = YearMonth.from(today).minusMonths(12);
        var plan = ScalePlan.of(seed, words(words), first, most);
        var keeper = transactions.execute(_ -> keeper());
        var plots = new ArrayList<Plot>();
        for (int number = 0; number < ScalePlan.TRIANGLES; number++) {
            int next = number;
            plots.add(transactions.execute(_ -> ground.lay(words, next, first, keeper)));
        }
        System.out.println(ScalePlan.TRIANGLES + " triangles with 300 organisations and 200 teams stand.");
        for (int from = 0; from < most; from += AT_ONCE) {
            int start = from;
            int end = Math.min(most, from + AT_ONCE);
            transactions.executeWithoutResult(_ -> assignments.register(plan, start, end, plots, keeper));
            var seconds = clock.instant().getEpochSecond() - begun.getEpochSecond();
            System.out.println(end + " of " + most + " assignments after " + seconds + " s");
        }
        write(plan);
        System.out.println("Planted pairs: " + pairs);
    }

    private Actor keeper() {
        var id = persons.addPersona(PERSONA, "portfoliomanager", Actor.SYSTEM);
        return new Actor(id, PERSONA, Actor.Kind.PERSON);
    }

    static ScalePlan.Words words(Item file) {
        return new ScalePlan.Words(
                file.texts("works"),
                file.texts("same_works"),
                file.texts("work_nouns"),
                file.texts("subjects"),
                file.texts("subject_forms"),
                file.texts("places"),
                file.texts("groups"),
                file.texts("services"));
    }

    private void write(ScalePlan.Plan plan) {
        var lines = new ArrayList<>(List.of("one;other;influence;why;title of one;title of other"));
        plan.pairs().stream()
                .map(pair -> String.join(
                        ";",
                        ScaleAssignments.reference(pair.one()),
                        ScaleAssignments.reference(pair.other()),
                        pair.influence() ? "yes" : "no",
                        pair.why(),
                        plan.drafts().get(pair.one()).title(),
                        plan.drafts().get(pair.other()).title()))
                .forEach(lines::add);
        try {
            Files.write(pairs, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
