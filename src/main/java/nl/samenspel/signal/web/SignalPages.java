package nl.samenspel.signal.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.SIGNALS;

import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.View;
import nl.samenspel.signal.Company;
import nl.samenspel.signal.FlagViews;
import nl.samenspel.signal.help.HelpViews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Everything about signals of one person: what they noticed, and what others let them read.
@Controller
@RequestMapping("/{language:nl|en}/signals")
public class SignalPages {
    private final FlagViews flags;
    private final HelpViews help;
    private final Company company;

    SignalPages(FlagViews flags, HelpViews help, Company company) {
        this.flags = flags;
        this.help = help;
        this.company = company;
    }

    public record SignalsView(
            List<FlagViews.Own> standing,
            List<FlagViews.Own> resolved,
            List<FlagViews.Received> received,
            List<HelpViews.Shown> help,
            List<Company.Mine> assignments,
            Actor reader) {}

    @Asks(value = SEE, of = SIGNALS)
    @GetMapping
    View signals(Language language, Actor actor) {
        var own = flags.listOwn(language, actor);
        return new View(
                "signal/signals.jte",
                new SignalsView(
                        own.stream().filter(each -> each.flag().stands()).toList(),
                        own.stream().filter(each -> !each.flag().stands()).toList(),
                        flags.listReceived(actor),
                        help.listOf(actor),
                        company.assignmentsOf(actor),
                        actor));
    }
}
