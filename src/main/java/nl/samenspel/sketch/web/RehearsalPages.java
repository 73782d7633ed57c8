package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.LEAD;
import static nl.samenspel.access.Resource.SESSION;

import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.sketch.Rehearsals;
import nl.samenspel.sketch.SketchSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Trying out on an example, and throwing that away.
@Controller
@RequestMapping("/{language:nl|en}/sessions/{id}")
public class RehearsalPages {
    private final Rehearsals rehearsals;

    RehearsalPages(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Asks(value = LEAD, of = SESSION, id = "id")
    @PostMapping("/rehearsals")
    String begin(@PathVariable SketchSession.Id id, Language language, Actor actor) {
        return to(language, rehearsals.begin(id, actor), "/board");
    }

    @Asks(value = LEAD, of = SESSION, id = "id")
    @PostMapping("/end")
    String throwAway(@PathVariable SketchSession.Id id, Language language) {
        return to(language, rehearsals.throwAway(id), "");
    }

    private static String to(Language language, SketchSession.Id id, String part) {
        return "redirect:/" + language.code() + "/sessions/" + id.value() + part;
    }
}
