package nl.samenspel.dossier.steering.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.agreement.AgreementViews;
import nl.samenspel.dossier.steering.AgreedMoments;
import nl.samenspel.dossier.steering.Moment;
import nl.samenspel.dossier.steering.Moment.Answer;
import nl.samenspel.dossier.steering.Moment.FollowUp;
import nl.samenspel.dossier.steering.MomentKind;
import nl.samenspel.dossier.steering.Moments;
import nl.samenspel.dossier.steering.SteeringRefusal;
import nl.samenspel.knowledge.EntryText;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.knowledge.Part;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The moments at which both sides steer: on a line, and one by one.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/moments")
public class MomentPages {
    private final Moments moments;
    private final AgreementViews agreements;
    private final KnowledgeViews knowledge;
    private final Desk desk;

    MomentPages(Moments moments, AgreementViews agreements, KnowledgeViews knowledge, Desk desk) {
        this.moments = moments;
        this.agreements = agreements;
        this.knowledge = knowledge;
        this.desk = desk;
    }

    /// @param agreed days of the agreement that are not on the line yet
    /// @param suggested kinds that no moment has yet, in their order
    public record ListView(
            Setting s,
            List<Moment> moments,
            TimeLine line,
            List<AgreedMoments.Suggestion> agreed,
            List<MomentKind> suggested,
            Typing typing) {
        public List<Moment> coming() {
            return moments.stream().filter(Moment::isComing).toList();
        }

        /// The latest first.
        public List<Moment> over() {
            return moments.stream().filter(each -> !each.isComing()).toList().reversed();
        }

        public List<Option> kinds(Page page) {
            return Arrays.stream(MomentKind.values())
                    .map(kind -> new Option(
                            kind.name(), page.t("steering.kind", kind), page.t("steering.kind." + kind + ".hint")))
                    .toList();
        }
    }

    /// @param guide the questions that come with its kind
    public record OneView(Setting s, Moment moment, EntryText guide, Typing typing) {
        /// The template's questions with what was answered; answers to questions of an older text stay.
        public List<Answer> answers() {
            var given = new ArrayList<>(moment.head().answers());
            var all = new ArrayList<Answer>();
            for (var question : guide.text().lines(Part.ITEMS)) {
                var found = given.stream()
                        .filter(each -> each.question().equals(question))
                        .findFirst();
                all.add(found.orElse(new Answer(question, "")));
                found.ifPresent(given::remove);
            }
            all.addAll(given);
            return all;
        }

        public String path() {
            return s.home() + "/moments/" + moment.head().id().value();
        }

        public Moment.@Nullable Held held() {
            return moment instanceof Moment.Held held ? held : null;
        }

        public String why() {
            return moment instanceof Moment.Cancelled cancelled ? cancelled.why() : "";
        }

        /// Its day has come.
        public boolean canBeHeld() {
            return moment.isComing() && !moment.head().day().isAfter(s.today());
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping
    View list(@PathVariable Assignment.Id id, Actor actor) {
        return list(id, actor, Typing.NOTHING);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping
    Object plan(@PathVariable Assignment.Id id, Typed typed, Page page, Actor actor) {
        try {
            var kind = typed.findChoice("kind", MomentKind.class)
                    .orElseThrow(() -> new Refused("kind", SteeringRefusal.TEXT_MISSING));
            var made = moments.plan(id, kind, typed.findDate("day").orElse(null), typed.text("purpose"), actor);
            return Desk.back(page, id, "/moments/" + made.value());
        } catch (Refused refused) {
            return list(id, actor, Typing.refused("plan", typed, refused)).refused();
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping("/{moment}")
    View one(@PathVariable Assignment.Id id, @PathVariable Moment.Id moment, Page page, Actor actor) {
        return one(id, moment, page, actor, Typing.NOTHING);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{moment}/answers")
    Object answer(@PathVariable Assignment.Id id, @PathVariable Moment.Id moment, Typed typed, Page page, Actor actor) {
        return act(
                id,
                moment,
                "answers",
                typed,
                page,
                actor,
                () -> moments.answer(moment, version(typed), answers(typed), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{moment}/day")
    Object move(@PathVariable Assignment.Id id, @PathVariable Moment.Id moment, Typed typed, Page page, Actor actor) {
        return act(
                id,
                moment,
                "move",
                typed,
                page,
                actor,
                () -> moments.move(moment, typed.findDate("day").orElse(null), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{moment}/outcome")
    Object hold(@PathVariable Assignment.Id id, @PathVariable Moment.Id moment, Typed typed, Page page, Actor actor) {
        return act(
                id,
                moment,
                "hold",
                typed,
                page,
                actor,
                () -> moments.hold(moment, answers(typed), typed.text("decision"), followUp(typed), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{moment}/cancellation")
    Object cancel(@PathVariable Assignment.Id id, @PathVariable Moment.Id moment, Typed typed, Page page, Actor actor) {
        return act(id, moment, "cancel", typed, page, actor, () -> moments.cancel(moment, typed.text("why"), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{moment}/follow-up")
    Object followedUp(
            @PathVariable Assignment.Id id, @PathVariable Moment.Id moment, Typed typed, Page page, Actor actor) {
        return act(id, moment, "follow", typed, page, actor, () -> moments.followUpDone(moment, actor));
    }

    private Object act(
            Assignment.Id id, Moment.Id moment, String form, Typed typed, Page page, Actor actor, Runnable deed) {
        desk.views().moment(id, moment);
        try {
            deed.run();
            return Desk.back(page, id, "/moments/" + moment.value());
        } catch (Refused refused) {
            return one(id, moment, page, actor, Typing.refused(form, typed, refused))
                    .refused();
        }
    }

    private View list(Assignment.Id id, Actor actor, Typing typing) {
        var setting = desk.setting(id, actor);
        var all = desk.views().moments(id);
        var used = all.stream().map(each -> each.head().kind()).toList();
        var suggested = Arrays.stream(MomentKind.values())
                .filter(kind -> kind != MomentKind.CRISIS && !used.contains(kind))
                .toList();
        return new View(
                "steering/moments.jte",
                new ListView(
                        setting,
                        all,
                        TimeLine.of(all, setting.today()),
                        AgreedMoments.missing(
                                agreements.moments(List.of(id)).getOrDefault(id, List.of()), all, setting.today()),
                        suggested,
                        typing));
    }

    private View one(Assignment.Id id, Moment.Id moment, Page page, Actor actor, Typing typing) {
        var found = desk.views().moment(id, moment);
        return new View(
                "steering/moment.jte",
                new OneView(
                        desk.setting(id, actor),
                        found,
                        knowledge.entry(found.head().kind().entryKey(), page.language()),
                        typing));
    }

    private static int version(Typed typed) {
        return typed.text("version").matches("\\d{1,6}") ? Integer.parseInt(typed.text("version")) : 0;
    }

    /// Questions travel with their answers, so that each answer keeps the question as it was read.
    private static List<Answer> answers(Typed typed) {
        var answers = new ArrayList<Answer>();
        for (int i = 0; typed.has("question" + i); i++) {
            if (typed.has("answer" + i)) {
                answers.add(new Answer(typed.text("question" + i), typed.text("answer" + i)));
            }
        }
        return answers;
    }

    /// Null when nobody typed any of it. Refuses: FOLLOW_UP_HALF.
    private static @Nullable FollowUp followUp(Typed typed) {
        var who = typed.findId("followWho", PersonId::new);
        var due = typed.findDate("followDue");
        if (!typed.has("followWhat") && who.isEmpty() && due.isEmpty()) {
            return null;
        }
        if (!typed.has("followWhat") || who.isEmpty() || due.isEmpty()) {
            throw new Refused("followWhat", SteeringRefusal.FOLLOW_UP_HALF);
        }
        return new FollowUp(typed.text("followWhat"), who.get(), due.get(), null);
    }
}
