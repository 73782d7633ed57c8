package nl.samenspel.practice.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.OWN;

import java.util.List;
import java.util.stream.IntStream;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.practice.Cases;
import nl.samenspel.practice.Play;
import nl.samenspel.practice.PlayCodes;
import nl.samenspel.practice.PlayViews;
import nl.samenspel.practice.Plays;
import nl.samenspel.practice.PracticeCase;
import nl.samenspel.practice.PracticeRules;
import nl.samenspel.practice.ShippedCases;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where a play begins: the cases, the code that others gave you, what you played before.
@Controller
@RequestMapping("/{language:nl|en}/practice")
public class PracticePages {
    private final ShippedCases shipped;
    private final Cases cases;
    private final Plays plays;
    private final PlayViews views;
    private final PlayCodes codes;

    PracticePages(ShippedCases shipped, Cases cases, Plays plays, PlayViews views, PlayCodes codes) {
        this.shipped = shipped;
        this.cases = cases;
        this.plays = plays;
        this.views = views;
        this.codes = codes;
    }

    public record HomeView(
            List<ShippedCases.Shown> shipped,
            List<PracticeCase> own,
            List<Cases.ToStart> ofOthers,
            List<Play> plays,
            List<Option> teams,
            Form form) {

        public static String path(Play play) {
            return "/practice/plays/" + play.about().id().value();
        }
    }

    @Asks(value = SEE, of = OWN)
    @GetMapping
    View home(Page page, Actor actor) {
        return view(Form.EMPTY, page, actor);
    }

    @Asks(value = CHANGE, of = OWN)
    @PostMapping("/join")
    Object join(Typed typed, Page page, Actor actor) {
        try {
            var play = codes.find(typed.text("code"), actor);
            plays.comeIn(play, actor);
            return redirect(page, play);
        } catch (Refused refused) {
            return view(Form.refused(typed.fields(), refused), page, actor).refused();
        }
    }

    /// @param typed its `case` is the key of a shipped case or the id of one that the asker may start
    @Asks(value = CHANGE, of = OWN)
    @PostMapping("/plays")
    Object make(Typed typed, Page page, Actor actor) {
        try {
            return redirect(page, plays.make(content(typed, page, actor), teams(typed), actor));
        } catch (Refused refused) {
            return view(Form.refused(typed.fields(), refused), page, actor).refused();
        }
    }

    private PracticeCase.Content content(Typed typed, Page page, Actor actor) {
        var own = typed.findId("case", PracticeCase.Id::new);
        return own.isPresent() ? cases.deal(own.get(), actor) : shipped.get(typed.text("case"), page.language());
    }

    private View view(Form form, Page page, Actor actor) {
        return new View(
                "practice/home.jte",
                new HomeView(
                        shipped.list(page.language()),
                        cases.listOwn(),
                        cases.listToStart(actor),
                        views.list(),
                        IntStream.rangeClosed(1, PracticeRules.MOST_TEAMS)
                                .mapToObj(number ->
                                        new Option(String.valueOf(number), page.t("practice.teams", "count", number)))
                                .toList(),
                        form));
    }

    private static int teams(Typed typed) {
        try {
            return Integer.parseInt(typed.text("teams"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String redirect(Page page, Play.Id id) {
        return "redirect:" + page.to("/practice/plays/" + id.value());
    }
}
