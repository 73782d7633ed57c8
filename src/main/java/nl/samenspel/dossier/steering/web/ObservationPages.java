package nl.samenspel.dossier.steering.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;

import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Side;
import nl.samenspel.dossier.steering.Observation;
import nl.samenspel.dossier.steering.Observation.Heard;
import nl.samenspel.dossier.steering.Observation.Named;
import nl.samenspel.dossier.steering.Observations;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What people see happening between the two sides: noted alone, shared, tested, and only then named as a pattern.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/observations")
public class ObservationPages {
    private final Observations observations;
    private final Desk desk;

    ObservationPages(Observations observations, Desk desk) {
        this.observations = observations;
        this.desk = desk;
    }

    public record ListView(Setting s, List<Observation> observations, Typing typing) {}

    public record OneView(Setting s, Observation observation, Typing typing) {
        public String path() {
            return s.home() + "/observations/" + observation.head().id().value();
        }

        public boolean isMine() {
            return s.isMe(observation.head().author());
        }

        /// Whether who looks may say how their side sees it.
        public boolean mayAnswer() {
            return s.acts()
                    && observation instanceof Observation.Shared
                    && (isMine()
                            || s.own().side() != observation.head().side()
                                    && s.own().side() != Side.OUTSIDE);
        }

        /// Whether it went through that state to where it is now.
        public boolean isDone(String step) {
            var way = List.of("DRAFT", "SHARED", "TESTED", "PATTERN");
            return way.indexOf(step) < way.indexOf(observation.state());
        }

        public boolean mayWithdraw() {
            return s.acts()
                    && isMine()
                    && !(observation instanceof Observation.Pattern)
                    && !(observation instanceof Observation.Withdrawn);
        }

        public @Nullable Heard heard() {
            return switch (observation) {
                case Observation.Draft _, Observation.Shared _ -> null;
                case Observation.Tested tested -> tested.heard();
                case Observation.Pattern pattern -> pattern.heard();
                case Observation.Withdrawn withdrawn -> withdrawn.heard();
            };
        }

        public @Nullable Named named() {
            return observation instanceof Observation.Pattern pattern ? pattern.named() : null;
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping
    View list(@PathVariable Assignment.Id id, Actor actor) {
        return list(id, actor, Typing.NOTHING);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping
    Object note(@PathVariable Assignment.Id id, Typed typed, Page page, Actor actor) {
        try {
            var made = observations.note(id, typed.text("what"), typed.text("effect"), actor);
            return Desk.back(page, id, "/observations/" + made.value());
        } catch (Refused refused) {
            return list(id, actor, Typing.refused("note", typed, refused)).refused();
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping("/{observation}")
    View one(@PathVariable Assignment.Id id, @PathVariable Observation.Id observation, Actor actor) {
        return one(id, observation, actor, Typing.NOTHING);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{observation}/text")
    Object rewrite(
            @PathVariable Assignment.Id id,
            @PathVariable Observation.Id observation,
            Typed typed,
            Page page,
            Actor actor) {
        return act(
                id,
                observation,
                "text",
                typed,
                page,
                actor,
                () -> observations.rewrite(observation, typed.text("what"), typed.text("effect"), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{observation}/sharing")
    Object share(
            @PathVariable Assignment.Id id,
            @PathVariable Observation.Id observation,
            Typed typed,
            Page page,
            Actor actor) {
        return act(id, observation, "share", typed, page, actor, () -> observations.share(observation, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{observation}/answer")
    Object test(
            @PathVariable Assignment.Id id,
            @PathVariable Observation.Id observation,
            Typed typed,
            Page page,
            Actor actor) {
        return act(
                id,
                observation,
                "answer",
                typed,
                page,
                actor,
                () -> observations.test(observation, typed.text("view"), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{observation}/pattern")
    Object name(
            @PathVariable Assignment.Id id,
            @PathVariable Observation.Id observation,
            Typed typed,
            Page page,
            Actor actor) {
        var named =
                new Named(typed.text("pattern"), typed.text("myPart"), typed.text("yourPart"), typed.text("needed"));
        return act(id, observation, "pattern", typed, page, actor, () -> observations.name(observation, named, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{observation}/withdrawal")
    Object withdraw(
            @PathVariable Assignment.Id id,
            @PathVariable Observation.Id observation,
            Typed typed,
            Page page,
            Actor actor) {
        return act(id, observation, "withdraw", typed, page, actor, () -> observations.withdraw(observation, actor));
    }

    private Object act(
            Assignment.Id id,
            Observation.Id observation,
            String form,
            Typed typed,
            Page page,
            Actor actor,
            Runnable deed) {
        desk.views().observation(id, observation);
        try {
            deed.run();
            return Desk.back(page, id, "/observations/" + observation.value());
        } catch (Refused refused) {
            return one(id, observation, actor, Typing.refused(form, typed, refused))
                    .refused();
        }
    }

    private View list(Assignment.Id id, Actor actor, Typing typing) {
        return new View(
                "steering/observations.jte",
                new ListView(desk.setting(id, actor), desk.views().observations(id), typing));
    }

    private View one(Assignment.Id id, Observation.Id observation, Actor actor, Typing typing) {
        return new View(
                "steering/observation.jte",
                new OneView(desk.setting(id, actor), desk.views().observation(id, observation), typing));
    }
}
