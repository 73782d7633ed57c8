package nl.samenspel.notice.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.OWN;

import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.notice.Dates;
import nl.samenspel.notice.Inbox;
import nl.samenspel.notice.Notice;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Paging;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What somebody was told, and what comes up.
@Controller
@RequestMapping("/{language:nl|en}/notices")
public class NoticePages {
    private static final int SIZE = 20;
    private static final int MOST_AHEAD = 50;

    private final Inbox inbox;
    private final Dates dates;

    NoticePages(Inbox inbox, Dates dates) {
        this.inbox = inbox;
        this.dates = dates;
    }

    /// @param ahead dated moments, the first one first
    public record HomeView(List<Notice> notices, Paging paging, List<Dated.Moment> ahead) {
        public boolean hasNew() {
            return notices.stream().anyMatch(Notice::isNew);
        }

        /// `27 november 2026`, with the time where there is one.
        public String when(Dated.Moment moment, Page page) {
            return switch (moment.when()) {
                case Dated.When.Day whole -> page.date(whole.day());
                case Dated.When.Time time -> page.moment(time.start());
            };
        }

        public boolean isOwed(Dated.Moment moment) {
            return moment.kind() == Dated.Kind.OWED;
        }
    }

    @Asks(value = SEE, of = OWN)
    @GetMapping
    View home(@RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number, Actor actor) {
        var paging = new Paging(number, SIZE, inbox.count(actor));
        return new View(
                "notice/home.jte",
                new HomeView(
                        inbox.list(paging.offset(), SIZE, actor),
                        paging,
                        dates.ahead(actor).stream().limit(MOST_AHEAD).toList()));
    }

    /// Goes where the notice points, and counts it as read.
    @Asks(value = CHANGE, of = OWN)
    @PostMapping("/{id}/reading")
    String read(@PathVariable Notice.Id id, Page page, Actor actor) {
        return "redirect:" + page.to(inbox.read(id, actor).path());
    }

    @Asks(value = CHANGE, of = OWN)
    @PostMapping("/reading")
    String readAll(Page page, Actor actor) {
        inbox.readAll(actor);
        return "redirect:" + page.to("/notices");
    }
}
