package nl.samenspel.portfolio.choice;

import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.job.Job;
import nl.samenspel.platform.job.Work;
import nl.samenspel.portfolio.planner.Answer;
import nl.samenspel.portfolio.planner.Checker;
import nl.samenspel.portfolio.planner.Planner;
import nl.samenspel.portfolio.planner.Progress;
import nl.samenspel.portfolio.planner.Question;
import nl.samenspel.portfolio.planner.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has the planner work out one variant from its frozen frame. No plan is kept that the checker does not accept.
@Component
class VariantWork implements Work {
    static final String NAME = "choice.variant";
    private static final Logger LOG = LoggerFactory.getLogger(VariantWork.class);

    private final ChoiceViews views;
    private final VariantStore store;
    private final Planner planner;
    private final Trail trail;
    private final Speakers speakers;
    private final RoundStore rounds;

    VariantWork(
            ChoiceViews views, VariantStore store, Planner planner, Trail trail, Speakers speakers, RoundStore rounds) {
        this.views = views;
        this.store = store;
        this.planner = planner;
        this.trail = trail;
        this.speakers = speakers;
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome run(Job.Order order, Pace pace) {
        var ids = order.task().question().split(" ");
        var round = new ChoiceRound.Id(UUID.fromString(ids[0]));
        var variant = new Variant.Id(UUID.fromString(ids[1]));
        var frame = views.findFrame(variant).orElseThrow();
        var state = work(frame, pace);
        return new Outcome(word(state), () -> {
            store.save(store.getForUpdate(round, variant).in(state));
            speakers.tellLead(rounds.get(round), "choice.notice.ready", Actor.SYSTEM);
        });
    }

    private Variant.State work(Frame frame, Pace pace) {
        var question = Planning.question(frame);
        var answer = planner.plan(question, new Looking(pace));
        return switch (answer) {
            case Answer.Found found -> checked(frame, question, found);
            case Answer.Impossible impossible -> new Variant.Impossible(trail.now(), Planning.clash(frame, impossible));
            case Answer.Broken broken -> {
                LOG.error("the planner gave up: {}", broken.what());
                var none = pace.mayGoOn() ? new Variant.Broken(trail.now()) : new Variant.Stopped(trail.now());
                yield broken.best().map(best -> checked(frame, question, best)).orElse(none);
            }
        };
    }

    private Variant.State checked(Frame frame, Question question, Answer.Found found) {
        var broken = Checker.broken(question, found.plan());
        if (!broken.isEmpty()) {
            LOG.error("a plan that breaks its own rules is not shown: {}", broken);
            return new Variant.Broken(trail.now());
        }
        return new Variant.Found(trail.now(), Planning.result(frame, found));
    }

    private static Job.Word word(Variant.State state) {
        return Job.Word.of("choice.job." + Variant.name(state));
    }

    /// Tells how far it is: the part of the bound that the best plan reaches.
    private record Looking(Pace pace) implements Watch {
        @Override
        public boolean stopAsked() {
            return !pace.mayGoOn();
        }

        @Override
        public void better(Progress progress) {
            int planned = (int) progress.plan().starts().stream()
                    .filter(OptionalInt::isPresent)
                    .count();
            pace.at(
                    parts(progress),
                    new Job.Word(
                            "choice.job.better." + progress.aim(),
                            Map.of(
                                    "planned", planned,
                                    "reached", progress.reached(),
                                    "bound", progress.bound())));
        }

        private static int parts(Progress progress) {
            return switch (progress.aim()) {
                case VALUE ->
                    (int) (600 * progress.reached() / Math.max(1, Math.max(progress.reached(), progress.bound())));
                case FAIRNESS -> 700;
                case EARLINESS -> 800;
                case STABILITY, END -> 900;
            };
        }
    }
}
