package nl.samenspel.dossier.steering.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Side;
import nl.samenspel.dossier.steering.Evaluation;
import nl.samenspel.dossier.steering.Evaluation.Outcome;
import nl.samenspel.dossier.steering.EvaluationHalf;
import nl.samenspel.dossier.steering.EvaluationHalf.Words;
import nl.samenspel.dossier.steering.Evaluations;
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

/// Evaluations by both sides: each writes apart, then the talk, then the marks and what comes of it.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/evaluations")
public class EvaluationPages {
    private final Evaluations evaluations;
    private final Desk desk;

    EvaluationPages(Evaluations evaluations, Desk desk) {
        this.evaluations = evaluations;
        this.desk = desk;
    }

    public record ListView(Setting s, List<Evaluation> evaluations, Typing typing) {}

    /// @param halves those who looks may read
    public record OneView(Setting s, Evaluation evaluation, List<EvaluationHalf> halves, Typing typing) {
        public String path() {
            return s.home() + "/evaluations/" + evaluation.head().id().value();
        }

        public Side side() {
            return s.own().side();
        }

        /// Whether it went through that state to where it is now.
        public boolean isDone(String step) {
            var way = List.of("WRITING", "OPEN", "TALKED", "CONCLUDED");
            return way.indexOf(step) < way.indexOf(evaluation.state());
        }

        public @Nullable EvaluationHalf half(Side side) {
            return halves.stream()
                    .filter(each -> each.side() == side)
                    .findFirst()
                    .orElse(null);
        }

        /// Sides that said they are ready, while each writes apart.
        public Set<Side> ready() {
            return evaluation instanceof Evaluation.Writing writing ? writing.written() : Set.of();
        }

        public boolean mayWrite() {
            return s.acts() && evaluation instanceof Evaluation.Writing && !ready().contains(side());
        }

        public boolean mayTalk() {
            return s.acts() && (evaluation instanceof Evaluation.Writing || evaluation instanceof Evaluation.Open);
        }

        /// The talk was held and this side's mark is still to come.
        public boolean mayMark() {
            var mine = half(side());
            return s.acts()
                    && evaluation instanceof Evaluation.Talked
                    && (mine == null || mine.mark() == null && s.isMe(mine.author()));
        }

        public boolean mayConclude() {
            return s.acts()
                    && evaluation instanceof Evaluation.Talked
                    && List.of(Side.CLIENT_SIDE, Side.PROVIDER_SIDE).stream().allMatch(side -> marked(side));
        }

        public boolean marked(Side side) {
            var half = half(side);
            return half != null && half.mark() != null;
        }

        public @Nullable Outcome outcome() {
            return evaluation instanceof Evaluation.Concluded concluded ? concluded.outcome() : null;
        }

        public String why() {
            return evaluation instanceof Evaluation.Dropped dropped ? dropped.why() : "";
        }

        /// What the form of one's own half opens with.
        public Map<String, String> opening() {
            var mine = half(side());
            var words = mine == null ? Words.NONE : mine.words();
            return Map.of("well", words.well(), "hard", words.hard(), "myPart", words.myPart(), "wish", words.wish());
        }

        public List<Option> marks(Page page) {
            return IntStream.rangeClosed(0, 10)
                    .mapToObj(mark -> mark == 0
                            ? new Option("", page.t("steering.evaluation.noMark"))
                            : new Option(String.valueOf(mark), String.valueOf(mark)))
                    .toList();
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping
    View list(@PathVariable Assignment.Id id, Actor actor) {
        return list(id, actor, Typing.NOTHING);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping
    Object start(@PathVariable Assignment.Id id, Typed typed, Page page, Actor actor) {
        try {
            var made = evaluations.start(id, typed.findDate("day").orElse(null), actor);
            return Desk.back(page, id, "/evaluations/" + made.value());
        } catch (Refused refused) {
            return list(id, actor, Typing.refused("start", typed, refused)).refused();
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping("/{evaluation}")
    View one(@PathVariable Assignment.Id id, @PathVariable Evaluation.Id evaluation, Actor actor) {
        return one(id, evaluation, actor, Typing.NOTHING);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{evaluation}/half")
    Object write(
            @PathVariable Assignment.Id id,
            @PathVariable Evaluation.Id evaluation,
            Typed typed,
            Page page,
            Actor actor) {
        var words = new Words(typed.text("well"), typed.text("hard"), typed.text("myPart"), typed.text("wish"));
        return act(id, evaluation, "half", typed, page, actor, () -> {
            if (typed.has("ready")) {
                evaluations.ready(evaluation, words, actor);
            } else {
                evaluations.write(evaluation, words, actor);
            }
        });
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{evaluation}/talk")
    Object talk(
            @PathVariable Assignment.Id id,
            @PathVariable Evaluation.Id evaluation,
            Typed typed,
            Page page,
            Actor actor) {
        return act(
                id,
                evaluation,
                "talk",
                typed,
                page,
                actor,
                () -> evaluations.talk(evaluation, typed.findDate("on").orElse(null), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{evaluation}/mark")
    Object mark(
            @PathVariable Assignment.Id id,
            @PathVariable Evaluation.Id evaluation,
            Typed typed,
            Page page,
            Actor actor) {
        var mark = typed.text("mark").matches("\\d{1,2}") ? Integer.valueOf(typed.text("mark")) : null;
        return act(id, evaluation, "mark", typed, page, actor, () -> evaluations.mark(evaluation, mark, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{evaluation}/result")
    Object conclude(
            @PathVariable Assignment.Id id,
            @PathVariable Evaluation.Id evaluation,
            Typed typed,
            Page page,
            Actor actor) {
        var outcome = new Outcome(
                typed.text("result"),
                typed.text("followWhat"),
                typed.findId("followWho", PersonId::new).orElse(null),
                typed.findDate("followDue").orElse(null));
        return act(
                id, evaluation, "result", typed, page, actor, () -> evaluations.conclude(evaluation, outcome, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{evaluation}/dropping")
    Object drop(
            @PathVariable Assignment.Id id,
            @PathVariable Evaluation.Id evaluation,
            Typed typed,
            Page page,
            Actor actor) {
        return act(
                id,
                evaluation,
                "drop",
                typed,
                page,
                actor,
                () -> evaluations.drop(evaluation, typed.text("why"), actor));
    }

    private Object act(
            Assignment.Id id,
            Evaluation.Id evaluation,
            String form,
            Typed typed,
            Page page,
            Actor actor,
            Runnable deed) {
        desk.views().evaluation(id, evaluation);
        try {
            deed.run();
            return Desk.back(page, id, "/evaluations/" + evaluation.value());
        } catch (Refused refused) {
            return one(id, evaluation, actor, Typing.refused(form, typed, refused))
                    .refused();
        }
    }

    private View list(Assignment.Id id, Actor actor, Typing typing) {
        return new View(
                "steering/evaluations.jte",
                new ListView(desk.setting(id, actor), desk.views().evaluations(id), typing));
    }

    private View one(Assignment.Id id, Evaluation.Id evaluation, Actor actor, Typing typing) {
        return new View(
                "steering/evaluation.jte",
                new OneView(
                        desk.setting(id, actor),
                        desk.views().evaluation(id, evaluation),
                        desk.views().halves(evaluation),
                        typing));
    }
}
