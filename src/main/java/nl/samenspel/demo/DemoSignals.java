package nl.samenspel.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.StoryClock;
import nl.samenspel.platform.database.Identity;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What people of the demo world noticed in their dossiers, and did about it; each by themselves.
@Component
class DemoSignals {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime NOON = LocalTime.of(12, 10);

    private final DossierViews dossiers;
    private final Seeing seeing;
    private final Doing doing;

    DemoSignals(DossierViews dossiers, Seeing seeing, Doing doing) {
        this.dossiers = dossiers;
        this.seeing = seeing;
        this.doing = doing;
    }

    void build(Cast cast, LocalDate today) {
        var file = Item.file("signals", today);
        all(file, "flags", cast, seeing::flag);
        all(file, "interventions", cast, doing::intervention);
        all(file, "help", cast, doing::help);
        all(file, "ladder", cast, doing::rung);
    }

    private void all(Item file, String name, Cast cast, Deed deed) {
        file.items(name).stream().filter(item -> hasDossier(item, cast)).forEach(item -> as(item, cast, deed));
    }

    /// One thing of a file, done by the person it names.
    private interface Deed {
        void by(Actor by, Item item, Cast cast);
    }

    private static void as(Item item, Cast cast, Deed deed) {
        var by = cast.person(item.text("by"));
        var day = Objects.requireNonNull(item.day("days")).atTime(NOON).atZone(HERE);
        StoryClock.at(day.toInstant(), () -> Identity.run(by, () -> deed.by(by, item, cast)));
    }

    private boolean hasDossier(Item item, Cast cast) {
        var about = assignment(item, cast);
        return about == null || dossiers.exists(about);
    }

    private static Assignment.@Nullable Id assignment(Item item, Cast cast) {
        return item.has("assignment") ? Cast.get(cast.assignments, item.text("assignment")) : null;
    }

    /// Flags, and the one that is shared.
    @Component
    static class Seeing {
        private final Flags flags;
        private final Sharing sharing;

        Seeing(Flags flags, Sharing sharing) {
            this.flags = flags;
            this.sharing = sharing;
        }

        void flag(Actor by, Item item, Cast cast) {
            var id = flags.notice(
                    new Flags.Draft(
                            assignment(item, cast),
                            item.text("flag"),
                            item.text("words"),
                            Sensitivity.ORDINARY,
                            item.text("note")),
                    by);
            item.items("steps")
                    .forEach(each -> flags.take(
                            id, each.choice("step", RedFlag.Step.class).orElseThrow(), each.text("words"), by));
            if (item.has("share")) {
                var share = item.item("share");
                var draft = new Sharing.Draft(
                        share.choice("audience", Audience.class).orElseThrow(),
                        cast.personId(share.text("with")),
                        share.text("heading"),
                        share.text("passage"));
                sharing.share(id, draft, by);
            }
        }
    }

    /// Interventions, the red button and the ladder.
    @Component
    static class Doing {
        private final Interventions interventions;
        private final HelpRequests help;
        private final Ladder ladder;
        private final InstantSource clock;

        Doing(Interventions interventions, HelpRequests help, Ladder ladder, InstantSource clock) {
            this.interventions = interventions;
            this.help = help;
            this.ladder = ladder;
            this.clock = clock;
        }

        void intervention(Actor by, Item item, Cast cast) {
            var id = interventions.choose(
                    Objects.requireNonNull(assignment(item, cast)),
                    item.text("intervention"),
                    item.texts("because"),
                    by);
            if (item.has("day")) {
                interventions.plan(id, item.day("day"), by);
            }
            if (item.isTrue("done")) {
                interventions.done(id, by);
                var helped = item.choice("helped", Helped.class).orElseThrow();
                interventions.weigh(id, helped, item.text("sentence"), by);
            }
        }

        void help(Actor by, Item item, Cast cast) {
            var whom = item.items("whom").stream()
                    .map(each -> new HelpRequests.Named(
                            cast.personId(each.text("person")),
                            each.choice("as", Whom.class).orElseThrow()))
                    .toList();
            var until = clock.instant().plus(Duration.ofHours(item.integer("hours")));
            var id = help.press(new HelpRequests.Draft(assignment(item, cast), whom, until, item.text("question")), by);
            if (item.has("answer")) {
                var answerer = cast.person(item.items("whom").getFirst().text("person"));
                Identity.run(answerer, () -> help.answer(id, item.text("answer"), answerer));
            }
        }

        void rung(Actor by, Item item, Cast cast) {
            var about = Objects.requireNonNull(assignment(item, cast));
            var draft = new Ladder.Draft(
                    item.choice("direction", Rung.Direction.class).orElseThrow(),
                    item.text("whom"),
                    item.text("what"),
                    item.day("day"));
            var id = ladder.plan(about, draft, by);
            ladder.take(about, id, by);
            if (item.has("outcome")) {
                ladder.settle(about, id, item.text("outcome"), by);
            }
        }
    }
}
