package nl.samenspel.practice.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PLAY;

import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.View;
import nl.samenspel.practice.Play;
import nl.samenspel.practice.PlayPast;
import nl.samenspel.practice.PlayPast.Moment;
import nl.samenspel.practice.PlayViews;
import nl.samenspel.practice.PracticeRole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/// Looking back on a play: what happened when. A list to read; a script shows it moment by moment.
@Controller
@RequestMapping("/{language:nl|en}/practice/plays/{id}/replay")
public class ReplayPages {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PlayViews views;
    private final PlayPast past;
    private final Messages messages;

    ReplayPages(PlayViews views, PlayPast past, Messages messages) {
        this.views = views;
        this.past = past;
        this.messages = messages;
    }

    /// @param quote what was chosen or thought; empty for other moments
    /// @param turn whether it begins something: a part, the end
    public record Line(String time, String sentence, String quote, boolean turn) {}

    /// @param words of the script, as JSON
    public record ReplayView(Play play, List<Line> lines, String words) {
        public String path() {
            return "/practice/plays/" + play.about().id().value();
        }
    }

    @Asks(value = SEE, of = PLAY, id = "id")
    @GetMapping
    View replay(@PathVariable Play.Id id, Page page, Actor actor) {
        var seen = views.get(id, actor);
        var lines = past.list(id, actor).stream()
                .map(moment -> line(moment, seen, page))
                .toList();
        var words = JSON.writeValueAsString(messages.patterns(page.language(), "play"));
        return new View("practice/replay.jte", new ReplayView(seen.play(), lines, words));
    }

    private static Line line(Moment moment, PlayViews.Seen seen, Page page) {
        var who = moment.who();
        var name = who == null ? "" : seen.name(who);
        var sentence = page.t(
                "practice.past." + moment.kind(),
                "name",
                name.isEmpty() ? page.t("practice.past.somebody") : name,
                "part",
                moment.part(),
                "team",
                moment.team(),
                "role",
                moment.role().isEmpty() ? "" : page.t("practice.role", PracticeRole.valueOf(moment.role())));
        var turn = moment.kind() == PlayPast.Kind.BEGAN || moment.kind() == PlayPast.Kind.ENDED;
        return new Line(page.clock(moment.at()), sentence, quote(moment, seen), turn);
    }

    private static String quote(Moment moment, PlayViews.Seen seen) {
        var option = moment.option();
        if (option == null) {
            return moment.words();
        }
        var options =
                seen.play().about().content().parts().get(moment.part() - 1).options();
        var chosen = option < options.size() ? options.get(option) : "";
        return moment.words().isEmpty() ? chosen : chosen + " – " + moment.words();
    }
}
