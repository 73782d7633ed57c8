package nl.samenspel.dossier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.dossier.Dossier;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.Side;
import nl.samenspel.dossier.agreement.AgreementVersion;
import nl.samenspel.dossier.agreement.AgreementViews;
import nl.samenspel.dossier.agreement.PlannedMoment;
import nl.samenspel.dossier.sheet.Conclusion;
import nl.samenspel.dossier.sheet.SheetViews;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// The one thing that is wanted of somebody in a dossier now, or whom they wait for.
///
/// @param key its sentence, `dossier.next.…`; with `.wait` behind it for who waits
/// @param names whom they wait for
/// @param path where to do it, behind the dossier's own address
/// @param moment the next day that was planned, where that is what they wait for; or null
public record Next(
        boolean ofYou,
        String key,
        List<String> names,
        String path,
        @Nullable PlannedMoment moment) {

    /// What is known around a dossier: who is in it, what is agreed, where its talks led.
    record Around(
            List<Participant> here,
            Map<PersonId, String> names,
            AgreementViews.Current agreement,
            List<Conclusion> conclusions) {}

    static Next of(Dossier dossier, Around around, Participant own, LocalDate today) {
        return new Question(around, own, today).next(dossier);
    }

    public String sentenceKey() {
        return "dossier.next." + key + (ofYou || names.isEmpty() ? "" : ".wait");
    }

    private record Question(Around around, Participant own, LocalDate today) {

        Next next(Dossier dossier) {
            if (dossier instanceof Dossier.Closed) {
                return new Next(false, "closed", List.of(), "", null);
            }
            if (dossier instanceof Dossier.Standing standing && standing.parting() != null) {
                return of(standing.parting().side().other(), "parting", "#steps");
            }
            return switch (around.agreement().open()) {
                case AgreementVersion.Offered offered ->
                    of(offered.first().side().other(), "confirm", "/agreement/versions/" + offered.number());
                case AgreementVersion.Draft _ -> of(null, "draft", "/agreement/draft");
                case null, default -> inPhase(dossier);
            };
        }

        private Next inPhase(Dossier dossier) {
            var accepted = SheetViews.isAccepted(dossier, around.conclusions());
            return switch (dossier) {
                case Dossier.Requested _ -> of(Side.PROVIDER_SIDE, "requested", "/intake");
                case Dossier.Intake _ ->
                    accepted ? of(null, "agree", "/agreement") : of(Side.PROVIDER_SIDE, "intake", "/intake");
                case Dossier.Exploration _ ->
                    accepted ? of(null, "agree", "/agreement") : of(Side.PROVIDER_SIDE, "exploration", "/exploration");
                case Dossier.Agreed _ -> of(Side.PROVIDER_SIDE, "agreed", "#steps");
                case Dossier.Execution _ -> running();
                case Dossier.HandBack _ -> of(Side.PROVIDER_SIDE, "handBack", "#exit");
                case Dossier.Completion _ -> of(null, "completion", "/completion");
                case Dossier.EndedTogether _ -> of(null, "endedTogether", "/completion");
                case Dossier.Declined _ -> of(Side.PROVIDER_SIDE, "declined", "#steps");
                case Dossier.Closed _ -> new Next(false, "closed", List.of(), "", null);
            };
        }

        private Next running() {
            var inForce = around.agreement().inForce();
            if (inForce == null) {
                return of(null, "agree", "/agreement");
            }
            return inForce.text().moments().stream()
                    .filter(moment -> !moment.on().isBefore(today))
                    .findFirst()
                    .map(moment -> new Next(false, "moment", List.of(), "#agreement", moment))
                    .orElse(new Next(false, "runs", List.of(), "#agreement", null));
        }

        /// @param side null: either
        private Next of(@Nullable Side side, String word, String path) {
            var acting = around.here().stream()
                    .filter(each -> (side == null || each.side() == side) && each.actsOn(today))
                    .toList();
            return new Next(
                    acting.contains(own),
                    word,
                    acting.stream()
                            .map(each -> around.names().getOrDefault(each.person(), "–"))
                            .toList(),
                    path,
                    null);
        }
    }
}
