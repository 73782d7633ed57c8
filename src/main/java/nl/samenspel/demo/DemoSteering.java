package nl.samenspel.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.exit.ExitPart;
import nl.samenspel.dossier.exit.ExitPlans;
import nl.samenspel.dossier.exit.ExitViews;
import nl.samenspel.dossier.steering.Contact.ByWhom;
import nl.samenspel.dossier.steering.Contact.With;
import nl.samenspel.dossier.steering.Contacts;
import nl.samenspel.dossier.steering.Contacts.Meant;
import nl.samenspel.dossier.steering.Contacts.Went;
import nl.samenspel.dossier.steering.Moment.FollowUp;
import nl.samenspel.dossier.steering.MomentKind;
import nl.samenspel.dossier.steering.Moments;
import nl.samenspel.dossier.steering.Observations;
import nl.samenspel.dossier.steering.Precondition;
import nl.samenspel.dossier.steering.Precondition.State;
import nl.samenspel.dossier.steering.Preconditions;
import nl.samenspel.dossier.steering.SteeringViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.StoryClock;
import nl.samenspel.platform.database.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How steering goes in the dossiers of the demo world, told as of its own days; each act by the person who does it.
@Component
class DemoSteering {
    private static final LocalTime AFTERNOON = LocalTime.of(15, 10);
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final DossierViews dossiers;
    private final Log log;
    private final Talks talks;

    DemoSteering(DossierViews dossiers, Log log, Talks talks) {
        this.dossiers = dossiers;
        this.log = log;
        this.talks = talks;
    }

    void build(Cast cast, LocalDate today) {
        for (var item : Item.file("steering", today).items("steering")) {
            var id = Cast.get(cast.assignments, item.text("assignment"));
            if (dossiers.exists(id)) {
                item.items("contacts").forEach(each -> does(each, cast, by -> log.contact(id, each, by)));
                item.items("moments").forEach(each -> does(each, cast, by -> log.moment(id, each, cast, by)));
                item.items("planned")
                        .forEach(each -> Identity.run(
                                cast.person(each.text("by")), () -> log.plan(id, each, cast.person(each.text("by")))));
                item.items("preconditions").forEach(each -> precondition(id, each, cast));
                item.items("observations").forEach(each -> observation(id, each, cast));
                item.items("exit").forEach(each -> does(each, cast, by -> talks.exit(id, each, by)));
            }
        }
    }

    private interface Deed {
        void by(Actor by);
    }

    private static void does(Item item, Cast cast, Deed deed) {
        on(day(item), cast.person(item.text("by")), deed);
    }

    private static void on(LocalDate day, Actor by, Deed deed) {
        StoryClock.at(day.atTime(AFTERNOON).atZone(HERE).toInstant(), () -> Identity.run(by, () -> deed.by(by)));
    }

    private void precondition(Assignment.Id id, Item item, Cast cast) {
        var by = cast.person(item.text("by"));
        on(day(item), by, _ -> talks.agree(id, item, cast, by));
        item.items("states").forEach(each -> on(day(each), by, _ -> talks.say(id, item.text("sentence"), each, by)));
        item.texts("talks").forEach(days -> {
            var day = item.today().plusDays(Integer.parseInt(days));
            on(day, by, _ -> talks.talkedAbout(id, item.text("sentence"), day, by));
        });
    }

    private void observation(Assignment.Id id, Item item, Cast cast) {
        does(item, cast, by -> talks.share(id, item, by));
        on(day(item).plusDays(2), cast.person(item.text("heard_by")), by -> talks.answer(id, item, by));
    }

    private static LocalDate day(Item item) {
        return Objects.requireNonNull(item.day("days"));
    }

    /// Contact and moments.
    @Component
    static class Log {
        private final Contacts contacts;
        private final Moments moments;

        Log(Contacts contacts, Moments moments) {
            this.contacts = contacts;
            this.moments = moments;
        }

        void contact(Assignment.Id id, Item item, Actor by) {
            var meant = new Meant(
                    item.choice("with", With.class).orElseThrow(),
                    day(item),
                    item.integer("planned"),
                    item.text("about"));
            var went = new Went(
                    item.integer("real"), item.choice("by_whom", ByWhom.class).orElse(null), item.isTrue("late"));
            contacts.log(id, meant, went, by);
        }

        void moment(Assignment.Id id, Item item, Cast cast, Actor by) {
            var kind = item.choice("kind", MomentKind.class).orElseThrow();
            var held = moments.note(
                    id,
                    kind,
                    day(item),
                    item.text("purpose"),
                    List.of(),
                    item.text("decision"),
                    followUp(item, cast),
                    by);
            if (item.has("what")) {
                moments.followUpDone(held, by);
            }
        }

        void plan(Assignment.Id id, Item item, Actor by) {
            moments.plan(id, item.choice("kind", MomentKind.class).orElseThrow(), day(item), item.text("purpose"), by);
        }

        private static @Nullable FollowUp followUp(Item item, Cast cast) {
            return item.has("what")
                    ? new FollowUp(
                            item.text("what"),
                            cast.personId(item.text("who")),
                            Objects.requireNonNull(item.day("due")),
                            null)
                    : null;
        }
    }

    /// Preconditions, observations, the exit plan.
    @Component
    static class Talks {
        private final Preconditions preconditions;
        private final Observations observations;
        private final ExitPlans plans;
        private final ExitViews exits;
        private final SteeringViews views;

        Talks(
                Preconditions preconditions,
                Observations observations,
                ExitPlans plans,
                ExitViews exits,
                SteeringViews views) {
            this.preconditions = preconditions;
            this.observations = observations;
            this.plans = plans;
            this.exits = exits;
            this.views = views;
        }

        void agree(Assignment.Id id, Item item, Cast cast, Actor by) {
            preconditions.agree(id, item.text("sentence"), cast.personId(item.text("who")), day(item), by);
        }

        void say(Assignment.Id id, String sentence, Item item, Actor by) {
            var state = item.choice("state", State.class).orElseThrow();
            preconditions.say(find(id, sentence), state, day(item), item.text("remark"), by);
        }

        void talkedAbout(Assignment.Id id, String sentence, LocalDate day, Actor by) {
            preconditions.talkedAbout(find(id, sentence), day, by);
        }

        private Precondition.Id find(Assignment.Id id, String sentence) {
            return views.preconditions(id).stream()
                    .filter(each -> each.sentence().equals(sentence))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        void share(Assignment.Id id, Item item, Actor by) {
            observations.share(observations.note(id, item.text("what"), item.text("effect"), by), by);
        }

        void answer(Assignment.Id id, Item item, Actor by) {
            views.observations(id).stream()
                    .filter(each -> each.head().what().equals(item.text("what")))
                    .forEach(each -> observations.test(each.head().id(), item.text("heard"), by));
        }

        void exit(Assignment.Id id, Item item, Actor by) {
            var part = item.choice("part", ExitPart.class).orElseThrow();
            plans.write(id, part, exits.plan(id).version(part), item.text("text"), by);
        }
    }
}
