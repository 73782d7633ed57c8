package nl.samenspel.notice;

import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Field;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.dossier.exit.HandBacks;
import nl.samenspel.dossier.exit.Preparations;
import nl.samenspel.dossier.exit.Sheet;
import nl.samenspel.dossier.exit.Support;
import nl.samenspel.dossier.steering.EvaluationHalf.Words;
import nl.samenspel.dossier.steering.Evaluations;
import nl.samenspel.dossier.steering.Observations;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.logbook.Passages;
import nl.samenspel.platform.Actor;
import nl.samenspel.signal.Audience;
import nl.samenspel.signal.Flags;
import nl.samenspel.signal.RedFlag;
import nl.samenspel.signal.Sharing;
import nl.samenspel.signal.act.Intervention.Helped;
import nl.samenspel.signal.act.Interventions;
import nl.samenspel.signal.act.Ladder;
import nl.samenspel.signal.act.Rung;
import nl.samenspel.signal.help.HelpRequest.Whom;
import nl.samenspel.signal.help.HelpRequests;
import nl.samenspel.signal.help.Preparation;
import nl.samenspel.sketch.Caller;

/// Everything that Hanneke keeps for herself, with one word in every field of it; and what she
/// shares with Sem alone, with another.
final class PrivateThings {
    private static final List<String> KINDS = List.of("CHECK_IN", "GUT_FEELING", "THOUGHT", "WELLBEING", "NOTE");

    private final DossierWorld world;
    private final Actor hanneke;
    private final Assignment.Id id;
    private final String word;
    private final String shared;

    private PrivateThings(DossierWorld world, String word, String shared) {
        this.world = world;
        this.hanneke = world.hanneke;
        this.id = world.id;
        this.word = word;
        this.shared = shared;
    }

    /// @param caller Hanneke at her browser
    /// @return where her things are: pages that are hers alone
    static List<String> write(DossierWorld world, Caller caller, String word, String shared) {
        var things = new PrivateThings(world, word, shared);
        things.logbook(caller);
        var flag = things.flags();
        things.acts();
        var observation = things.steering();
        var path = things.exit();
        var dossier = "/nl/dossiers/" + world.id.value();
        return List.of(
                "/nl/flags/" + flag,
                "/nl/signals/assignments/" + world.id.value() + "/preparation",
                dossier + "/observations/" + observation,
                dossier + "/hand-backs/" + path);
    }

    private void logbook(Caller caller) {
        for (var kind : KINDS) {
            caller.post(
                    "/nl/logbook/entries",
                    "kind",
                    kind,
                    "title",
                    word + " titel",
                    "question",
                    word + " vraag",
                    "answer0",
                    "Een zin met " + word + " erin",
                    "question",
                    "",
                    "answer1",
                    word.repeat(40));
        }
        caller.post("/nl/logbook/entries", "kind", "NOTE", "question", "", "answer0", word.repeat(3_000)); // refused
        caller.post("/nl/logbook/search", "words", word);
        run(hanneke, () -> world.get(Passages.class).share(shared + " passage", List.of(world.sem.person()), hanneke));
    }

    private Object flags() {
        var flag = as(
                hanneke,
                () -> world.get(Flags.class)
                        .notice(
                                new Flags.Draft(id, "", word + " woorden", Sensitivity.INTEGRITY, word + " note"),
                                hanneke));
        var other = as(
                hanneke,
                () -> world.get(Flags.class)
                        .notice(new Flags.Draft(id, "not-well", "", Sensitivity.ORDINARY, word + " nacht"), hanneke));
        run(hanneke, () -> {
            world.get(Flags.class).take(flag, RedFlag.Step.DISCUSS, "", hanneke);
            world.get(Flags.class).take(flag, RedFlag.Step.ACCEPT, word + " reden", hanneke);
            world.get(Sharing.class)
                    .share(
                            other,
                            new Sharing.Draft(Audience.CONFIDANT, world.sem.person(), "Kop", shared + " vlag"),
                            hanneke);
        });
        return flag.value();
    }

    private void acts() {
        run(hanneke, () -> {
            world.get(nl.samenspel.signal.help.Preparations.class)
                    .write(id, new Preparation(word, word, word, word, word), hanneke);
            var chosen = world.get(Interventions.class).choose(id, "recontract", List.of(), hanneke);
            world.get(Interventions.class).done(chosen, hanneke);
            world.get(Interventions.class).weigh(chosen, Helped.NOT, word + " zin", hanneke);
            world.get(Ladder.class)
                    .plan(
                            id,
                            new Ladder.Draft(Rung.Direction.OUTWARD, word, word + " trede", LocalDate.now()),
                            hanneke);
            world.get(HelpRequests.class)
                    .press(
                            new HelpRequests.Draft(
                                    id,
                                    List.of(new HelpRequests.Named(world.sem.person(), Whom.PEER)),
                                    Instant.now().plusSeconds(3_600),
                                    shared + " vraag"),
                            hanneke);
        });
    }

    private Object steering() {
        var evaluation = as(
                hanneke,
                () -> world.get(Evaluations.class).start(id, world.today().plusDays(1), hanneke));
        run(hanneke, () -> world.get(Evaluations.class).write(evaluation, new Words(word, word, word, word), hanneke));
        var dropped = as(hanneke, () -> world.get(Observations.class).note(id, word + " zie", word + " doet", hanneke));
        run(hanneke, () -> world.get(Observations.class).withdraw(dropped, hanneke));
        return as(hanneke, () -> world.get(Observations.class).note(id, word + " zie", word + " doet", hanneke))
                .value();
    }

    private Object exit() {
        var doors = world.get(HandBacks.class);
        var left = as(hanneke, () -> doors.consider(id, word, hanneke));
        run(hanneke, () -> doors.leave(left, word + " toch niet", hanneke));
        var path = as(hanneke, () -> doors.consider(id, word + " gedachte", hanneke));
        run(hanneke, () -> {
            world.get(Preparations.class).fill(path, new Sheet(word, word, word, word, null, 1), hanneke);
            world.get(Preparations.class).support(path, new Support(word, word, word, word, word, 1), hanneke);
        });
        return path.value();
    }

    /// A dossier whose work is being done.
    static DossierWorld running(DossierWorld world) {
        run(
                world.wouter,
                () -> world.get(Assignments.class)
                        .change(world.id, Map.of(Field.PHASE, Assignment.Phase.EXECUTION), world.wouter));
        return world.opened();
    }
}
