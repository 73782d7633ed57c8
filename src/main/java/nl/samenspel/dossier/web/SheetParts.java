package nl.samenspel.dossier.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.DossierPart;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.sheet.Conclusion;
import nl.samenspel.dossier.sheet.Sheet;
import nl.samenspel.dossier.sheet.SheetKind;
import nl.samenspel.dossier.sheet.SheetViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Intake, exploration and completion on the page of the dossier: each while it is its time, and
/// afterwards when something was written.
@Configuration(proxyBeanMethods = false)
public class SheetParts {

    @Bean
    DossierPart intakePart(SheetViews views, DossierDesk desk) {
        return new SheetPart(SheetKind.INTAKE, 10, views, desk);
    }

    @Bean
    DossierPart explorationPart(SheetViews views, DossierDesk desk) {
        return new SheetPart(SheetKind.EXPLORATION, 20, views, desk);
    }

    @Bean
    DossierPart completionPart(SheetViews views, DossierDesk desk) {
        return new SheetPart(SheetKind.COMPLETION, 90, views, desk);
    }

    /// @param conclusions of this sheet, the latest first
    public record PartView(Seen seen, Sheet sheet, List<Conclusion> conclusions) {
        public String path() {
            return seen.home() + "/" + sheet.kind().name().toLowerCase(Locale.ROOT);
        }
    }

    private record SheetPart(SheetKind kind, int order, SheetViews views, DossierDesk desk) implements DossierPart {
        @Override
        public String titleKey() {
            return "dossier.sheet.title." + kind.name();
        }

        @Override
        public String anchor() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String template() {
            return "dossier/sheetPart.jte";
        }

        @Override
        public Optional<Object> model(DossierViews.Whole whole, Participant own, Language language, Actor actor) {
            var id = whole.dossier().id();
            var sheet = views.get(id, kind);
            var conclusions = views.conclusions(id).stream()
                    .filter(each -> each.kind() == kind)
                    .toList();
            return isTime(whole.dossier().phase()) || !sheet.saysNothing() || !conclusions.isEmpty()
                    ? Optional.of(new PartView(new Seen(whole, own, desk.today()), sheet, conclusions))
                    : Optional.empty();
        }

        private boolean isTime(Phase phase) {
            return switch (kind) {
                case INTAKE -> phase == Phase.REQUESTED || phase == Phase.INTAKE;
                case EXPLORATION -> phase == Phase.EXPLORATION;
                case COMPLETION ->
                    phase == Phase.COMPLETION || phase == Phase.HAND_BACK || phase == Phase.ENDED_TOGETHER;
            };
        }
    }
}
