package nl.samenspel.portfolio.scenario.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.portfolio.Load;
import nl.samenspel.portfolio.scenario.Effect;
import nl.samenspel.portfolio.scenario.Scenario;
import nl.samenspel.portfolio.scenario.ScenarioRules;
import nl.samenspel.portfolio.web.MonthBars;

/// The register and scenarios beside each other, ready to show.
///
/// @param columns the register first
public record Beside(List<Column> columns, List<TeamRow> teams, List<ClientRow> clients) {

    /// @param path without language; empty for the register
    public record Column(String title, String path) {}

    /// @param cells by column
    /// @param months the same in numbers
    public record TeamRow(String name, List<TeamCell> cells, List<MonthRow> months) {}

    public record TeamCell(String chart, String words, boolean over) {}

    /// @param capacity empty when nobody said
    /// @param asked by column
    public record MonthRow(String month, String capacity, List<Asked> asked) {
        public record Asked(String fte, boolean over) {}
    }

    /// @param cells by column
    public record ClientRow(String name, List<ClientCell> cells) {}

    /// @param difference against the register, with its sign; or empty
    public record ClientCell(String asked, String difference, List<String> sentences) {}

    static Beside of(Scene scene, List<Scenario> scenarios, String home) {
        var register = Effect.of(scene.register());
        var effects = new ArrayList<>(List.of(register));
        var columns = new ArrayList<>(List.of(new Column(scene.page().t("scenario.compare.now"), "")));
        for (var scenario : scenarios) {
            var after = ScenarioRules.after(scenario, scene.register());
            effects.add(Effect.of(scenario, scene.register(), after));
            columns.add(new Column(scenario.name(), home + "/" + scenario.id().value()));
        }
        var teams = new ArrayList<TeamRow>();
        for (int at = 0; at < scene.register().teams().size(); at++) {
            var team = scene.register().teams().get(at);
            var place = at;
            var beside =
                    effects.stream().map(effect -> effect.teams().get(place)).toList();
            if (beside.stream().anyMatch(Beside::isAsked)) {
                teams.add(team(scene, team, beside, columns));
            }
        }
        return new Beside(columns, teams, clients(scene, effects));
    }

    private static boolean isAsked(Load.OfTeam team) {
        return team.months().stream().anyMatch(month -> month.asked() > 0);
    }

    private static TeamRow team(Scene scene, Team team, List<Load.OfTeam> beside, List<Column> columns) {
        var highest = beside.stream()
                .flatMap(each -> each.months().stream())
                .mapToLong(month -> Math.max(month.asked(), Objects.requireNonNullElse(month.capacity(), 0L)))
                .max()
                .orElse(0);
        var cells = new ArrayList<TeamCell>();
        for (int at = 0; at < beside.size(); at++) {
            var words = scene.over(beside.get(at));
            var title = team.name() + ", " + columns.get(at).title();
            cells.add(new TeamCell(
                    MonthBars.of(bars(beside.get(at), scene), highest, title + ". " + words, scene::fte),
                    words,
                    !beside.get(at).overasked().isEmpty()));
        }
        var months = new ArrayList<MonthRow>();
        for (int at = 0; at < scene.register().months(); at++) {
            var place = at;
            var first = beside.getFirst().months().get(at);
            var capacity = first.capacity();
            months.add(new MonthRow(
                    scene.month(first.month()),
                    capacity == null ? "" : scene.fte(capacity),
                    beside.stream()
                            .map(each -> each.months().get(place))
                            .map(month -> new MonthRow.Asked(scene.fte(month.asked()), month.over() > 0))
                            .toList()));
        }
        return new TeamRow(team.name(), cells, months);
    }

    private static List<MonthBars.Month> bars(Load.OfTeam team, Scene scene) {
        return team.months().stream()
                .map(month -> new MonthBars.Month(
                        scene.month(month.month()), scene.shortMonth(month.month()), month.asked(), month.capacity()))
                .toList();
    }

    private static List<ClientRow> clients(Scene scene, List<Effect> effects) {
        var names = new LinkedHashMap<Organisation.Id, String>();
        effects.forEach(effect -> effect.clients().keySet().forEach(id -> names.put(id, scene.client(id))));
        var nothing = new Effect.OfClient(0, List.of());
        return names.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(each -> {
                    var now = effects.getFirst().clients().getOrDefault(each.getKey(), nothing);
                    return new ClientRow(
                            each.getValue(),
                            effects.stream()
                                    .map(effect -> effect.clients().getOrDefault(each.getKey(), nothing))
                                    .map(after -> new ClientCell(
                                            scene.fte(after.asked()),
                                            scene.difference(after.asked() - now.asked()),
                                            after.touched().stream()
                                                    .map(scene::change)
                                                    .toList()))
                                    .toList());
                })
                .toList();
    }
}
