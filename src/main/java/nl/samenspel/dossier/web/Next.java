package nl.samenspel.dossier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.dossier.Dossier;
import nl.samenspel.dossier.DossierViews.Whole;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.Side;
import nl.samenspel.platform.PersonId;

/// The one thing that is wanted of somebody in a dossier now, or whom they wait for.
///
/// @param key its sentence, `dossier.next.…`; with `.wait` behind it for who waits
/// @param names whom they wait for
/// @param path where to do it, behind the dossier's own address
public record Next(boolean ofYou, String key, List<String> names, String path) {

    /// Who is in the dossier, by name.
    record Around(List<Participant> here, Map<PersonId, String> names) {
        String name(PersonId person) {
            return names.getOrDefault(person, "–");
        }
    }

    static Next of(Whole whole, Participant own, LocalDate today) {
        return of(whole.dossier(), new Around(whole.participants(), whole.names()), own, today);
    }

    static Next of(Dossier dossier, Around whole, Participant own, LocalDate today) {
        return switch (dossier) {
            case Dossier.Requested _ -> of(whole, own, today, Side.PROVIDER_SIDE, "requested", "#steps");
            case Dossier.Intake _ -> of(whole, own, today, Side.PROVIDER_SIDE, "intake", "#steps");
            case Dossier.Exploration _ -> of(whole, own, today, Side.PROVIDER_SIDE, "exploration", "#steps");
            case Dossier.Agreed _ -> of(whole, own, today, Side.PROVIDER_SIDE, "agreed", "#steps");
            case Dossier.Execution _ -> of(whole, own, today, Side.PROVIDER_SIDE, "execution", "#steps");
            case Dossier.HandBack _ -> of(whole, own, today, Side.PROVIDER_SIDE, "handBack", "#steps");
            case Dossier.Completion _ -> of(whole, own, today, Side.PROVIDER_SIDE, "completion", "#steps");
            case Dossier.EndedTogether _ -> of(whole, own, today, Side.PROVIDER_SIDE, "endedTogether", "#steps");
            case Dossier.Declined _ -> of(whole, own, today, Side.PROVIDER_SIDE, "declined", "#steps");
            case Dossier.Closed _ -> new Next(false, "dossier.next.closed", List.of(), "");
        };
    }

    public String sentenceKey() {
        return key + (ofYou || names.isEmpty() ? "" : ".wait");
    }

    public Map<String, Object> args(String title, String names) {
        return Map.of("title", title, "names", names);
    }

    private static Next of(Around whole, Participant own, LocalDate today, Side side, String word, String path) {
        var acting = whole.here().stream()
                .filter(each -> each.side() == side && each.actsOn(today))
                .toList();
        var ofYou = acting.contains(own);
        return new Next(
                ofYou,
                "dossier.next." + word,
                acting.stream().map(each -> whole.name(each.person())).toList(),
                path);
    }
}
