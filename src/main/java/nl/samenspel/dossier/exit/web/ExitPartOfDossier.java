package nl.samenspel.dossier.exit.web;

import java.util.List;
import java.util.Optional;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.DossierPart;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.exit.ExitPlan;
import nl.samenspel.dossier.exit.HandBack;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How far the exit plan is, and the path of handing back for who may know of it, on the page of a dossier.
@Component
public class ExitPartOfDossier implements DossierPart {
    private final Desk desk;

    ExitPartOfDossier(Desk desk) {
        this.desk = desk;
    }

    public record PartView(Setting s, ExitPlan plan, List<HandBack> handBacks) {
        public @Nullable HandBack open() {
            return handBacks.stream().filter(HandBack::isOpen).findFirst().orElse(null);
        }
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String titleKey() {
        return "exit.part.title";
    }

    @Override
    public String anchor() {
        return "exit";
    }

    @Override
    public String template() {
        return "exit/section.jte";
    }

    @Override
    public Optional<Object> model(DossierViews.Whole whole, Participant own, Language language, Actor actor) {
        if (whole.dossier().phase() == Phase.REQUESTED || whole.dossier().phase() == Phase.DECLINED) {
            return Optional.empty();
        }
        var id = whole.dossier().id();
        return Optional.of(new PartView(
                new Setting(whole, own, desk.today()),
                desk.views().plan(id),
                desk.views().handBacks(id)));
    }
}
