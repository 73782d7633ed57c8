package nl.samenspel.logbook.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.OWN;

import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.logbook.LogbookEntries;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// How the logbook is kept, taking it along, and erasing it.
@Controller
@RequestMapping("/{language:nl|en}/logbook/keeping")
public class KeepingPages {
    private final LogbookEntries entries;
    private final OwnCopy copy;

    KeepingPages(LogbookEntries entries, OwnCopy copy) {
        this.entries = entries;
        this.copy = copy;
    }

    /// @param erased everything is gone since a moment
    public record KeepingView(Form form, boolean erased) {}

    @Asks(value = SEE, of = OWN)
    @GetMapping
    View keeping() {
        return new View("logbook/keeping.jte", new KeepingView(Form.EMPTY, false));
    }

    /// Everything, to keep oneself.
    @Asks(value = SEE, of = OWN)
    @PostMapping("/copy")
    ResponseEntity<byte[]> copy(Page page, Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/zip"))
                .header("Content-Disposition", "attachment; filename=\"" + page.t("logbook.copy.file") + ".zip\"")
                .body(copy.make(page, actor));
    }

    @Asks(value = CHANGE, of = OWN)
    @PostMapping("/erasure")
    View erase(Typed typed, Actor actor) {
        try {
            entries.erase(typed.has("sure"), actor);
            return new View("logbook/keeping.jte", new KeepingView(Form.EMPTY, true));
        } catch (Refused refused) {
            return new View("logbook/keeping.jte", new KeepingView(Form.refusedOne(Map.of(), refused), false))
                    .refused();
        }
    }
}
