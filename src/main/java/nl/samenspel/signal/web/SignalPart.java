package nl.samenspel.signal.web;

import java.util.List;
import java.util.Optional;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierPart;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.Participant;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.signal.FlagViews;
import nl.samenspel.signal.GuardViews;
import nl.samenspel.signal.act.LadderViews;
import org.springframework.stereotype.Component;

/// Signals on the page of a dossier: each sees their own, what was shared with them, and rungs that
/// concern them.
@Component
public class SignalPart implements DossierPart {
    private final FlagViews flags;
    private final GuardViews guards;
    private final LadderViews ladder;

    SignalPart(FlagViews flags, GuardViews guards, LadderViews ladder) {
        this.flags = flags;
        this.guards = guards;
        this.ladder = ladder;
    }

    /// @param asks the quiet guard has a question
    public record PartView(
            Assignment.Id id,
            List<FlagViews.Own> flags,
            List<FlagViews.Received> received,
            List<LadderViews.Shown> ladder,
            boolean asks) {}

    @Override
    public int order() {
        return 95;
    }

    @Override
    public String titleKey() {
        return "signal.part.title";
    }

    @Override
    public String anchor() {
        return "signals";
    }

    @Override
    public String template() {
        return "signal/part.jte";
    }

    @Override
    public Optional<Object> model(DossierViews.Whole whole, Participant own, Language language, Actor actor) {
        var id = whole.dossier().id();
        return Optional.of(new PartView(
                id,
                flags.listOwn(id, language, actor).stream()
                        .filter(each -> each.flag().stands())
                        .toList(),
                flags.listReceived(actor).stream()
                        .filter(each -> id.equals(each.share().assignment()))
                        .toList(),
                ladder.listOf(id),
                guards.questions(actor).stream()
                        .anyMatch(each -> each.assignment().id().equals(id))));
    }
}
