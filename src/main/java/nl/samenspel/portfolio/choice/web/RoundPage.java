package nl.samenspel.portfolio.choice.web;

import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.portfolio.choice.ChoiceRound;
import nl.samenspel.portfolio.choice.ChoiceRound.State;
import nl.samenspel.portfolio.choice.Reaction;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Component;

/// The page of one round, to which each of its forms comes back.
@Component
public class RoundPage {
    private final ChoiceDesk desk;
    private final ChoiceDuties duties;

    RoundPage(ChoiceDesk desk, ChoiceDuties duties) {
        this.desk = desk;
        this.duties = duties;
    }

    /// @param which the form that was sent and refused; empty: none
    /// @param weighed one page of what is weighed
    public record RoundView(Setting s, List<Wanted.Line> wanted, String which, Form form, Rows<Assignment> weighed) {
        public Form form(String name) {
            return form(name, Map.of());
        }

        public Form form(String name, Map<String, String> opening) {
            return which.equals(name) ? form : Form.of(opening);
        }

        /// What people of one corner said, the earliest first.
        public List<Reaction> of(Corner corner) {
            return s.reactions().stream()
                    .filter(each -> each.corner() == corner)
                    .toList();
        }

        /// My own earlier word, to change it.
        public Map<String, String> mine() {
            return s.reactions().stream()
                    .filter(each -> each.word().by().equals(s.me()))
                    .findFirst()
                    .map(each -> Map.of("stance", each.stance().name(), "reason", each.reason()))
                    .orElse(Map.of());
        }

        /// The states in their order, to show how far it is.
        public List<State> states() {
            return List.of(State.PREPARING, State.PROPOSED, State.REACTING, State.DECIDED);
        }

        public boolean isDone(State state) {
            return s.is(State.SUPERSEDED)
                    || !s.is(State.WITHDRAWN) && state.compareTo(s.round().state()) < 0;
        }
    }

    View show(Triangle.Id triangle, ChoiceRound.Id round, Page page, Actor actor) {
        return view(triangle, round, "", Form.EMPTY, page, actor);
    }

    Object act(
            Triangle.Id triangle,
            ChoiceRound.Id round,
            String which,
            Typed typed,
            Page page,
            Actor actor,
            Runnable step) {
        desk.views().get(triangle, round);
        var there = ChoiceDesk.back(page, triangle, round, "");
        return typed.answer(step, there, form -> view(triangle, round, which, form, page, actor));
    }

    private View view(Triangle.Id triangle, ChoiceRound.Id round, String which, Form form, Page page, Actor actor) {
        var setting = desk.setting(triangle, round, page, actor);
        return new View(
                "choice/round.jte",
                new RoundView(
                        setting,
                        duties.wantedIn(setting.round(), actor),
                        which,
                        form,
                        Rows.of(setting.assignments(), page)));
    }
}
