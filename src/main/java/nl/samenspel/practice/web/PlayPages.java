package nl.samenspel.practice.web;

import static nl.samenspel.access.Action.LEAD;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Action.TAKE_PART;
import static nl.samenspel.access.Resource.PLAY;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samenspel.access.Asks;
import nl.samenspel.knowledge.CraftViews;
import nl.samenspel.knowledge.InterventionText;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.practice.Move;
import nl.samenspel.practice.Play;
import nl.samenspel.practice.PlayCodes;
import nl.samenspel.practice.PlayViews;
import nl.samenspel.practice.Plays;
import nl.samenspel.practice.PracticeCase;
import nl.samenspel.practice.PracticeRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// Playing a case: one page for every moment of it, with a part that renews itself.
@Controller
@RequestMapping("/{language:nl|en}/practice/plays/{id}")
public class PlayPages {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Plays plays;
    private final PlayViews views;
    private final PlayCodes codes;
    private final CraftViews craft;
    private final Around around;

    /// Words for the script, and the time.
    @Component
    record Around(Messages messages, InstantSource clock) {}

    PlayPages(Plays plays, PlayViews views, PlayCodes codes, CraftViews craft, Around around) {
        this.plays = plays;
        this.views = views;
        this.codes = codes;
        this.craft = craft;
        this.around = around;
    }

    /// @param shown the part that the page around it shows; when another has begun, there is a
    ///     way to it
    /// @param leader whether who looks holds the clock
    /// @param leftSeconds of this part
    public record LiveView(PlayViews.Seen seen, int shown, boolean leader, long leftSeconds) {
        public String path() {
            return "/practice/plays/" + seen.play().about().id().value();
        }

        public boolean isBehind() {
            return shown != number(seen.play());
        }

        public int teams() {
            return seen.play().about().teams();
        }

        /// Team of who looks; 0 without a seat.
        public int team() {
            return seen.me().map(player -> player.team()).orElse(0);
        }

        public List<Move> choices() {
            return seen.play() instanceof Play.Playing playing ? seen.choices(playing.part(), team()) : List.of();
        }

        public boolean isPlaying() {
            return seen.play() instanceof Play.Playing;
        }

        /// The last choices of the other teams, when they lie open while the part is still played.
        public List<Move> others() {
            return isPlaying()
                    ? seen.outcome(seen.part()).stream()
                            .filter(move -> move.team() != team())
                            .toList()
                    : List.of();
        }

        /// What the own team noticed in this part.
        public List<Move> thoughts() {
            return isPlaying() ? seen.reflections(seen.part(), team()) : List.of();
        }

        /// The words of a choice: the option, and what was added.
        public String words(Move move) {
            return PlayPages.words(seen.play(), move);
        }
    }

    /// @param data what the script starts with, as JSON
    /// @param code for the leader; otherwise empty
    /// @param interventions at hand in this part
    /// @param answers of the part, and one for own words
    public record PlayView(
            LiveView live,
            String data,
            boolean leader,
            String code,
            List<InterventionText> interventions,
            List<Option> answers,
            List<Option> chosenFrom,
            List<Option> teams,
            List<Option> roles,
            Form form) {
        public PlayViews.Seen seen() {
            return live.seen();
        }

        public Play play() {
            return seen().play();
        }

        public PracticeCase.Content content() {
            return play().about().content();
        }

        public Play.@Nullable Playing playing() {
            return play() instanceof Play.Playing playing ? playing : null;
        }

        public boolean isGathering() {
            return play() instanceof Play.Gathering;
        }

        public boolean isEnded() {
            return play() instanceof Play.Ended;
        }

        public boolean mayStillSit() {
            return !isEnded()
                    && (isGathering()
                            || !seen().me().map(player -> player.isSeated()).orElse(false));
        }

        public boolean isSeated() {
            return seen().me().map(player -> player.isSeated()).orElse(false);
        }

        /// Parts whose outcome is open to all, from 1.
        public List<Integer> over() {
            int until = isEnded() ? play().part() : play().part() - 1;
            return IntStream.rangeClosed(1, until).boxed().toList();
        }

        public List<PlayViews.Card> cards(int part) {
            return seen().cards().stream().filter(card -> card.part() == part).toList();
        }
    }

    @Asks(value = SEE, of = PLAY, id = "id")
    @GetMapping
    View play(@PathVariable Play.Id id, Page page, Actor actor) {
        plays.here(id, actor);
        return view(id, Form.EMPTY, page, actor);
    }

    /// What others did since; nothing when that was nothing.
    @Asks(value = SEE, of = PLAY, id = "id")
    @GetMapping("/live")
    Object live(
            @PathVariable Play.Id id,
            @RequestParam(defaultValue = "") String pulse,
            @RequestParam(defaultValue = "0") int shown,
            Actor actor) {
        plays.here(id, actor);
        return views.pulse(id).equals(pulse)
                ? ResponseEntity.noContent().build()
                : new View("practice/live.jte", live(views.get(id, actor), shown, actor));
    }

    @Asks(value = TAKE_PART, of = PLAY, id = "id")
    @PostMapping("/seat")
    Object sit(@PathVariable Play.Id id, Typed typed, Page page, Actor actor) {
        return act(
                id,
                () -> plays.sit(
                        id,
                        number(typed, "team"),
                        typed.findChoice("role", PracticeRole.class).orElse(null),
                        actor),
                typed,
                page,
                actor);
    }

    @Asks(value = TAKE_PART, of = PLAY, id = "id")
    @PostMapping("/choices")
    Object choose(@PathVariable Play.Id id, Typed typed, Page page, Actor actor) {
        var option = number(typed, "option");
        return act(
                id,
                () -> plays.choose(
                        id, option < 0 ? null : option, typed.text("intervention"), typed.text("words"), actor),
                typed,
                page,
                actor);
    }

    @Asks(value = TAKE_PART, of = PLAY, id = "id")
    @PostMapping("/reflections")
    Object reflect(@PathVariable Play.Id id, Typed typed, Page page, Actor actor) {
        return act(id, () -> plays.reflect(id, typed.text("thought"), actor), typed, page, actor);
    }

    /// @param act `begin`, `next`, `pause`, `resume`, `minute` or `more`
    @Asks(value = LEAD, of = PLAY, id = "id")
    @PostMapping("/course")
    Object lead(
            @PathVariable Play.Id id,
            @RequestParam(defaultValue = "") String act,
            Typed typed,
            Page page,
            Actor actor) {
        return act(
                id,
                () -> {
                    switch (act) {
                        case "begin" -> plays.begin(id, actor);
                        case "next" -> plays.goOn(id, actor);
                        case "pause" -> plays.pause(id, actor);
                        case "resume" -> plays.resume(id, actor);
                        case "minute" -> plays.extend(id, Duration.ofMinutes(1), actor);
                        default -> plays.extend(id, Duration.ofMinutes(5), actor);
                    }
                },
                typed,
                page,
                actor);
    }

    private Object act(Play.Id id, Runnable what, Typed typed, Page page, Actor actor) {
        try {
            what.run();
            return "redirect:" + page.to("/practice/plays/" + id.value());
        } catch (Refused refused) {
            return view(id, Form.refused(typed.fields(), refused), page, actor).refused();
        }
    }

    private View view(Play.Id id, Form form, Page page, Actor actor) {
        var seen = views.get(id, actor);
        var leader = seen.isLeader(actor);
        var interventions = seen.play() instanceof Play.Playing playing
                ? craft.interventions(page.language()).stream()
                        .filter(each -> each.phases().contains(playing.text().phase()))
                        .toList()
                : List.<InterventionText>of();
        return new View(
                "practice/play.jte",
                new PlayView(
                        live(seen, number(seen.play()), actor),
                        data(id, page, actor),
                        leader,
                        leader && !(seen.play() instanceof Play.Ended) ? codes.of(id) : "",
                        interventions,
                        answers(seen.play(), page),
                        chosenFrom(interventions, page),
                        teams(seen.play(), page),
                        Arrays.stream(PracticeRole.values())
                                .map(role -> new Option(
                                        role.name(), page.t("practice.role", role), page.t("practice.roleAbout", role)))
                                .toList(),
                        form));
    }

    private LiveView live(PlayViews.Seen seen, int shown, Actor actor) {
        var left = seen.play() instanceof Play.Playing playing
                ? playing.clock().leftAt(around.clock().instant()).toSeconds()
                : 0;
        return new LiveView(seen, shown, seen.isLeader(actor), left);
    }

    private String data(Play.Id id, Page page, Actor actor) {
        return JSON.writeValueAsString(Map.of(
                "board", id.value().toString(),
                "socket", "/board/" + id.value(),
                "language", page.language().code(),
                "me", actor.person().value().toString(),
                "path", page.to("/practice/plays/" + id.value()),
                "words", around.messages().patterns(page.language(), "play")));
    }

    private static List<Option> answers(Play play, Page page) {
        if (!(play instanceof Play.Playing playing)) {
            return List.of();
        }
        var answers = new ArrayList<Option>();
        var options = playing.text().options();
        for (int at = 0; at < options.size(); at++) {
            answers.add(new Option(String.valueOf(at), options.get(at)));
        }
        answers.add(new Option("-1", page.t("practice.choice.own")));
        return answers;
    }

    private static List<Option> chosenFrom(List<InterventionText> interventions, Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("practice.choice.noIntervention")));
        interventions.forEach(each -> options.add(new Option(each.title(), each.title())));
        return options;
    }

    private static List<Option> teams(Play play, Page page) {
        return IntStream.rangeClosed(1, play.about().teams())
                .mapToObj(team -> new Option(String.valueOf(team), page.t("practice.team", "number", team)))
                .toList();
    }

    /// Of the moment that a page shows: 0 before the first part, -1 after the last.
    private static int number(Play play) {
        return play instanceof Play.Ended ? -1 : play.part();
    }

    private static String words(Play play, Move move) {
        var option = move.option();
        var options = play.about().content().parts().get(move.part() - 1).options();
        var chosen = option == null || option >= options.size() ? "" : options.get(option);
        return chosen.isEmpty() ? move.words() : chosen;
    }

    private static int number(Typed typed, String field) {
        try {
            return Integer.parseInt(typed.text(field));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
