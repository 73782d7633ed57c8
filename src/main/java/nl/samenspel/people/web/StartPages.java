package nl.samenspel.people.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.OWN;
import static nl.samenspel.access.Resource.PUBLIC;

import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.View;
import nl.samenspel.platform.web.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page after logging in: what is wanted of you, whom you wait for.
@Controller
public class StartPages {
    private final List<Wanted> rooms;

    StartPages(List<Wanted> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    public record StartView(List<Wanted.Line> ofYou, List<Wanted.Line> waitingFor) {}

    @Asks(value = SEE, of = PUBLIC)
    @GetMapping("/")
    String root(Language language) {
        return "redirect:/" + language.code();
    }

    @Asks(value = SEE, of = OWN)
    @GetMapping("/{language:nl|en}")
    View start(Actor actor) {
        var lines =
                rooms.stream().flatMap(room -> room.wantedOf(actor).stream()).toList();
        return new View(
                "people/start.jte",
                new StartView(
                        lines.stream().filter(Wanted.Line::ofYou).toList(),
                        lines.stream().filter(line -> !line.ofYou()).toList()));
    }
}
