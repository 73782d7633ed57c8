package nl.samenspel.portfolio.web;

import java.util.List;
import java.util.Map;
import nl.samenspel.organisation.Team;
import nl.samenspel.portfolio.Effect;
import org.jspecify.annotations.Nullable;

/// What saying yes would do, ready to tell.
///
/// @param effect null: the request does not say how many people it asks
public record EffectView(@Nullable Effect effect, Map<Team.Id, String> teams, FteWords words) {

    /// One sentence that answers: does it fit, and else when?
    public String answer() {
        var page = words.page();
        return switch (effect == null ? null : effect.fit()) {
            case null -> page.t("portfolio.effect.silent");
            case Effect.Fit.AsAsked _ ->
                page.t(
                        unknown().isEmpty() ? "portfolio.effect.fits" : "portfolio.effect.fitsKnown",
                        "teams",
                        page.list(unknown()));
            case Effect.Fit.From from ->
                page.t("portfolio.effect.later", "month", words.month(from.start()), "count", from.later());
            case Effect.Fit.Nowhere nowhere ->
                page.t("portfolio.effect.nowhere", "month", words.month(nowhere.searchedUntil()));
        };
    }

    /// `good` when it fits as asked, `care` when not, as parts `alert` and `status` know them.
    public String kind() {
        if (effect == null) {
            return "info";
        }
        return effect.fit() instanceof Effect.Fit.AsAsked ? "good" : "care";
    }

    public List<Effect.Misfit> misfits() {
        return effect == null ? List.of() : effect.misfits();
    }

    /// Names of teams of which nobody said what they have.
    public List<String> unknown() {
        return effect == null
                ? List.of()
                : effect.unknown().stream().map(this::team).sorted().toList();
    }

    public String team(Team.Id id) {
        return teams.getOrDefault(id, "?");
    }

    /// `maart 2027: Team Beoordeling 3,2 fte te veel, waarvan 1 al zonder deze vraag`.
    public String sentence(Effect.Misfit misfit) {
        var page = words.page();
        return page.t(
                misfit.before().over() > 0 ? "portfolio.effect.moreOver" : "portfolio.effect.over",
                "month",
                words.month(misfit.before().month()),
                "team",
                team(misfit.team()),
                "fte",
                words.fte(misfit.over()),
                "already",
                words.fte(misfit.before().over()));
    }

    /// Who else asks the team then.
    public String others(Effect.Misfit misfit) {
        var page = words.page();
        return misfit.before().parts().isEmpty()
                ? page.t("portfolio.effect.alone")
                : page.t(
                        "portfolio.effect.others",
                        "parts",
                        words.asked(misfit.before().parts()));
    }
}
