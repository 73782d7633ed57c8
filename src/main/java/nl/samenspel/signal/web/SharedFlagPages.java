package nl.samenspel.signal.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.SHARED_FLAG;

import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.View;
import nl.samenspel.signal.FlagViews;
import nl.samenspel.signal.SharedFlag;
import nl.samenspel.signal.Sharing;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What somebody shared, as its one reader sees it. An open page asks again and again whether it
/// may still be read
/// (`signal/still.js`).
@Controller
@RequestMapping("/{language:nl|en}/shared-flags/{id}")
public class SharedFlagPages {
    private final Sharing sharing;
    private final FlagViews views;

    SharedFlagPages(Sharing sharing, FlagViews views) {
        this.sharing = sharing;
        this.views = views;
    }

    public record SharedView(FlagViews.Received received) {
        public String standing() {
            return "/shared-flags/" + received.share().id().value() + "/standing";
        }
    }

    @Asks(value = SEE, of = SHARED_FLAG, id = "id")
    @GetMapping
    View read(@PathVariable SharedFlag.Id id, Actor actor) {
        return new View("signal/shared.jte", new SharedView(views.received(sharing.read(id, actor))));
    }

    /// Nothing but yes; no is not found, as everywhere.
    @Asks(value = SEE, of = SHARED_FLAG, id = "id")
    @GetMapping("/standing")
    ResponseEntity<Void> standing(@PathVariable SharedFlag.Id id) {
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }
}
