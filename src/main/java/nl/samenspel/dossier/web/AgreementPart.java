package nl.samenspel.dossier.web;

import java.util.Optional;
import nl.samenspel.dossier.DossierPart;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.agreement.AgreementViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import org.springframework.stereotype.Component;

/// What was agreed, on the page of the dossier.
@Component
public class AgreementPart implements DossierPart {
    private final AgreementViews agreements;
    private final DossierDesk desk;

    AgreementPart(AgreementViews agreements, DossierDesk desk) {
        this.agreements = agreements;
        this.desk = desk;
    }

    public record PartView(Seen seen, AgreementViews.Current current) {}

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "dossier.agreement.title";
    }

    @Override
    public String anchor() {
        return "agreement";
    }

    @Override
    public String template() {
        return "dossier/agreementPart.jte";
    }

    @Override
    public Optional<Object> model(DossierViews.Whole whole, Participant own, Language language, Actor actor) {
        return Optional.of(new PartView(
                new Seen(whole, own, desk.today()),
                agreements.current(whole.dossier().id())));
    }
}
