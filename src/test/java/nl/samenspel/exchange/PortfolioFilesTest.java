package nl.samenspel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.document.Difference;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Importer;
import nl.samenspel.document.Remark;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.portfolio.AgreedWork;
import nl.samenspel.portfolio.ExtraWork;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.portfolio.Steered;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.TriangleViews;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What a portfolio hands out comes back without change.
@WithApplication
class PortfolioFilesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    List<Importer> importers;

    @Autowired
    PortfolioViews views;

    @LocalServerPort
    int port;

    Steered world;
    Assignment.Id drogeVoeten;

    @BeforeEach
    void aPortfolio() {
        world = new Steered(context);
        world.capacity("2027-01", "8.25");
        world.capacity("2027-03", "0");
        drogeVoeten = fill(world);
    }

    /// Whatever a spreadsheet might read otherwise: formulas, leading zeros, days, shares, line breaks.
    /// Answers a plain one.
    static Assignment.Id fill(Steered world) {
        var other = world.team("Team +31 \"Advies\", " + world.number);
        world.accepted(world.asking("Brede klassen; \"ruim\" =1+1", world.housing, "2027-02", "2027-03", "5.25")
                .with(Field.PURPOSE, "Twee regels\nen een komma, ook")
                .with(Field.REFERENCE, "007")
                .with(Field.BASIS_NOTE, "1-2-2027")
                .with(Field.PROBLEM_OWNER, "'s-Gravenhage")
                .with(Field.TARGET_GROUPS, List.of("=SOM(A1)", "0031", "waar"))
                .with(
                        Field.DEMAND,
                        List.of(
                                demand(world.team, "2027-02", "2027-03", "5.25"),
                                demand(world.team, "2027-04", "2027-04", "0.5"),
                                demand(other, "2027-02", "2028-12", "1.15")))
                .with(Field.FIRMNESS, Assignment.Firmness.PLANNED)
                .with(Field.DEADLINE, LocalDate.of(2027, 3, 31))
                .with(Field.BUDGET, new BigDecimal("1234567.89"))
                .with(
                        Field.CLIENTS,
                        List.of(
                                new Client(world.housing, Client.Role.CLIENT, new BigDecimal("62.5"), null),
                                new Client(world.roads, Client.Role.CLIENT, new BigDecimal("37.5"), null))));
        world.accepted(Description.titled("Zonder meer"));
        return world.accepted(world.asking("Droge voeten", world.water, "2027-03", "2027-04", "3.85"));
    }

    private static Demand demand(Team.Id team, String from, String until, String fte) {
        return new Demand(team, YearMonth.parse(from), YearMonth.parse(until), new BigDecimal(fte));
    }

    @ParameterizedTest
    @CsvSource({"xlsx,nl", "ods,nl", "csv,nl", "xlsx,en", "ods,en", "csv,en"})
    void capacityComesBackWithoutChange(String extension, String language) {
        var file = file("/" + language + "/triangles/" + world.triangle.value() + "/portfolio/load/capacity/export/"
                + extension);

        back().assertUnchanged("capacity", file, 2);
    }

    @ParameterizedTest
    @CsvSource({"xlsx,nl", "ods,nl", "csv,nl", "xlsx,en", "ods,en", "csv,en"})
    void assignmentsComeBackWithoutChange(String extension, String language) {
        var file = file("/" + language + "/assignments/export/" + extension + "?triangle=" + world.triangle.value());

        back().assertUnchanged("assignments", file, 3);
    }

    @ParameterizedTest
    @CsvSource({"xlsx,nl", "ods,nl", "csv,nl", "xlsx,en", "ods,en", "csv,en"})
    void realisedWorkComesBackWithoutChange(String extension, String language) {
        agreed(world.housing, "aanvragen");
        agreed(null, "uren");
        bringIn("realised", List.of(realised(2, "Droge voeten", "2027-03", "104.5", "unit", "uren")));
        var file = file("/" + language + "/triangles/" + world.triangle.value() + "/portfolio/load/extra-work/export/"
                + extension);

        back().assertUnchanged("realised", file, 8);
    }

    @Test
    void everybodyBringsInWhatTheyMaySetByHand() {
        assertThat(offeredTo(world.steef)).containsExactly("assignments", "capacity", "realised");
        assertThat(offeredTo(world.piet)).containsExactly("assignments", "capacity", "realised");
        assertThat(offeredTo(world.carla)).containsExactly("assignments");
        assertThat(offeredTo(world.vera)).isEmpty();
    }

    @Test
    void bringsInHowMuchWorkItReallyWas() {
        agreed(null, "uren");
        var rows = List.of(
                realised(2, "droge voeten", "2027-03", "104.5", "client", "all clients together"),
                realised(3, "Droge voeten", "2027-04", "0"));
        assertThat(states("realised", rows)).containsExactly(Difference.State.NEW, Difference.State.NEW);
        bringIn("realised", rows);
        assertThat(states("realised", rows)).containsOnly(Difference.State.UNCHANGED);

        var other = List.of(realised(2, "Droge voeten", "2027-03", "110"));
        assertThat(compareRows("realised", other).getFirst().changes())
                .containsExactly(new Difference.Change("portfolio.extra.realised", "104.50", "110"));
        bringIn("realised", other);
        assertThat(world.as(world.steef, () -> context.getBean(ExtraWork.class).list(world.triangle))
                        .getFirst()
                        .realisedSoFar())
                .isEqualByComparingTo("110");
    }

    @Test
    void saysLineByLineWhatRealisedWorkItCannotBringIn() {
        agreed(world.housing, "aanvragen");
        agreed(null, "uren");
        var rows = List.of(
                realised(2, "Bestaat niet", "2027-03", "1"),
                realised(3, "Zonder meer", "2027-03", "1"),
                realised(4, "Droge voeten", "2027-03", "1"),
                realised(5, "Droge voeten", "2027-09", "1", "unit", "uren"),
                realised(6, "Droge voeten", "2027-03", "-1", "unit", "uren"),
                realised(7, "Droge voeten", "2027-03", "1", "unit", "uren"),
                realised(8, "Droge voeten", "2027-03", "2", "unit", "UREN"),
                realised(9, "Droge voeten", "2027-03", "1", "triangle", "Nergens"));

        assertThat(compareRows("realised", rows))
                .flatExtracting(Difference::remarks)
                .extracting(remark -> remark.line() + " " + remark.field() + " " + remark.reason())
                .containsExactly(
                        "2 assignment WORK_ASSIGNMENT_UNKNOWN",
                        "3 assignment WORK_NOT_AGREED",
                        "4 assignment WORK_UNCLEAR",
                        "5 month WORK_MONTH_OUTSIDE",
                        "6 realised WORK_AMOUNT_OUT_OF_RANGE",
                        "8 month WORK_MONTH_TWICE",
                        "9 triangle TRIANGLE_UNKNOWN");
        var carla = world.as(world.carla, () -> importer("realised").compare(rows.subList(5, 6), world.carla));
        assertThat(carla)
                .as("a client's corner reads it, and does not fill it in")
                .extracting(Difference::state)
                .containsExactly(Difference.State.REFUSED);
    }

    @Test
    void saysWhatBecomesOfTheCapacityAskedFor() {
        var team = "Team Beoordeling " + world.number;
        var rows = List.of(new ImportRow(
                2,
                Map.of(
                        "triangle", triangleName(),
                        "title", "Droge voeten",
                        "demandTeam", team,
                        "demandFrom", "2027-05",
                        "demandFte", "2.5")));
        var compared = world.as(world.steef, () -> importer("assignments").compare(rows, world.steef));

        assertThat(compared.getFirst().changes())
                .containsExactly(new Difference.Change(
                        "assignment.field.demand", team + " 2027-03 – 2027-04: 3.85 fte", team + " 2027-05: 2.5 fte"));
    }

    @Test
    void bringingInCapacityTwiceIsBringingItInOnce() {
        var team = "Team Beoordeling " + world.number;
        var rows = List.of(row(2, team, "2027-01", "9"), row(3, team.toUpperCase(), "2027-06", "2.5"));

        assertThat(states("capacity", rows)).containsExactly(Difference.State.CHANGED, Difference.State.NEW);
        bringIn("capacity", rows);
        assertThat(states("capacity", rows)).containsOnly(Difference.State.UNCHANGED);
        bringIn("capacity", rows);
        var known = world.as(world.carla, () -> views.capacities(List.of(world.team)))
                .get(world.team);
        assertThat(known.from().values()).containsExactly(new BigDecimal("9"), BigDecimal.ZERO, new BigDecimal("2.5"));
    }

    @Test
    void saysLineByLineWhatItCannotBringIn() {
        var team = "Team Beoordeling " + world.number;
        var rows = List.of(
                row(2, "Geen team", "2027-01", "9"),
                row(3, team, "2027-06", "-1"),
                row(4, team, "2027-07", "10001"),
                row(5, team, "9999-07", "1"),
                row(6, team, "2027-08", "1"),
                row(7, team, "2027-08", "2"));

        assertThat(compareRows("capacity", rows))
                .flatExtracting(Difference::remarks)
                .extracting(Remark::line, remark -> remark.reason().name())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "CAPACITY_TEAM_UNKNOWN"),
                        org.assertj.core.groups.Tuple.tuple(3, "CAPACITY_OUT_OF_RANGE"),
                        org.assertj.core.groups.Tuple.tuple(4, "CAPACITY_OUT_OF_RANGE"),
                        org.assertj.core.groups.Tuple.tuple(5, "CAPACITY_MONTH_FAR"),
                        org.assertj.core.groups.Tuple.tuple(7, "CAPACITY_TWICE"));
    }

    private String triangleName() {
        var triangles = context.getBean(TriangleViews.class);
        return world.as(world.steef, () -> triangles.named(List.of(world.triangle)))
                .get(world.triangle)
                .name();
    }

    private byte[] file(String path) {
        var answer = Caller.loggedIn(port, world.steef, context).bytes(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private void agreed(Organisation.@Nullable Id client, String unit) {
        agreed(world, drogeVoeten, client, unit);
    }

    static void agreed(Steered world, Assignment.Id of, Organisation.@Nullable Id client, String unit) {
        var draft = new AgreedWork.Draft(
                of, client, unit, new BigDecimal(400), YearMonth.of(2027, 3), YearMonth.of(2027, 6), null);
        world.agree(draft);
    }

    private List<Difference> compareRows(String name, List<ImportRow> rows) {
        return world.as(world.steef, () -> importer(name).compare(rows, world.steef));
    }

    private List<Difference.State> states(String name, List<ImportRow> rows) {
        return compareRows(name, rows).stream().map(Difference::state).toList();
    }

    private void bringIn(String name, List<ImportRow> rows) {
        compareRows(name, rows)
                .forEach(each -> Identity.run(world.steef, () -> importer(name).apply(each, world.steef)));
    }

    private List<String> offeredTo(Actor by) {
        return world.as(by, () -> context.getBean(Importers.class).listFor(by)).stream()
                .map(each -> each.kind().name())
                .toList();
    }

    private Importer importer(String name) {
        return back().importer(name);
    }

    private ComingBack back() {
        return new ComingBack(importers, world.steef);
    }

    private static ImportRow realised(int line, String title, String month, String amount, String... fieldAndText) {
        var cells = new HashMap<>(Map.of("assignment", title, "month", month, "realised", amount));
        if (fieldAndText.length > 0) {
            cells.put(fieldAndText[0], fieldAndText[1]);
        }
        return new ImportRow(line, cells);
    }

    private static ImportRow row(int line, String team, String from, String fte) {
        return new ImportRow(line, Map.of("team", team, "from", from, "fte", fte));
    }
}
