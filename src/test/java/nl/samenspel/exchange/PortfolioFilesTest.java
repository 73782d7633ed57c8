package nl.samenspel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Field;
import nl.samenspel.document.Difference;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Importer;
import nl.samenspel.document.Remark;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.portfolio.Steered;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.WithApplication;
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

    @BeforeEach
    void aPortfolio() {
        world = new Steered(context);
        world.capacity("2027-01", "8.25");
        world.capacity("2027-03", "0");
        world.accepted(world.asking("Brede klassen; \"ruim\" =1+1", world.housing, "2027-02", "2027-03", "5.25")
                .with(Field.PURPOSE, "Twee regels\nen een komma, ook")
                .with(Field.REFERENCE, "K-1 " + world.number)
                .with(Field.FIRMNESS, Assignment.Firmness.PLANNED)
                .with(Field.DEADLINE, LocalDate.of(2027, 3, 31))
                .with(Field.BUDGET, new BigDecimal("1234567.89"))
                .with(
                        Field.CLIENTS,
                        List.of(
                                new Client(world.housing, Client.Role.CLIENT, new BigDecimal("62.5"), null),
                                new Client(world.roads, Client.Role.CLIENT, new BigDecimal("37.5"), null))));
        world.accepted(world.asking("Droge voeten", world.water, "2027-03", "2027-04", "3.85"));
    }

    @ParameterizedTest
    @CsvSource({"xlsx,nl", "ods,nl", "csv,nl", "xlsx,en", "ods,en", "csv,en"})
    void capacityComesBackWithoutChange(String extension, String language) {
        var file = file("/" + language + "/triangles/" + world.triangle.value() + "/portfolio/load/capacity/export/"
                + extension);

        assertUnchanged(compare("capacity", file), 2);
    }

    @ParameterizedTest
    @CsvSource({"xlsx,nl", "ods,nl", "xlsx,en", "ods,en"})
    void assignmentsComeBackWithoutChange(String extension, String language) {
        var file = file("/" + language + "/assignments/export/" + extension + "?triangle=" + world.triangle.value());

        assertUnchanged(compare("assignments", file), 2);
    }

    @Test
    void bringingInCapacityTwiceIsBringingItInOnce() {
        var team = "Team Beoordeling " + world.number;
        var rows = List.of(row(2, team, "2027-01", "9"), row(3, team.toUpperCase(), "2027-06", "2.5"));

        assertThat(states(rows)).containsExactly(Difference.State.CHANGED, Difference.State.NEW);
        bringIn(rows);
        assertThat(states(rows)).containsOnly(Difference.State.UNCHANGED);
        bringIn(rows);
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

        assertThat(compareRows(rows))
                .flatExtracting(Difference::remarks)
                .extracting(Remark::line, remark -> remark.reason().name())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "CAPACITY_TEAM_UNKNOWN"),
                        org.assertj.core.groups.Tuple.tuple(3, "CAPACITY_OUT_OF_RANGE"),
                        org.assertj.core.groups.Tuple.tuple(4, "CAPACITY_OUT_OF_RANGE"),
                        org.assertj.core.groups.Tuple.tuple(5, "CAPACITY_MONTH_FAR"),
                        org.assertj.core.groups.Tuple.tuple(7, "CAPACITY_TWICE"));
    }

    private static void assertUnchanged(List<Difference> differences, int lines) {
        assertThat(differences).hasSize(lines).allSatisfy(each -> {
            assertThat(each.remarks()).isEmpty();
            assertThat(each.changes()).isEmpty();
            assertThat(each.state()).isEqualTo(Difference.State.UNCHANGED);
        });
    }

    private byte[] file(String path) {
        var answer = Caller.loggedIn(port, world.steef, context).bytes(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private List<Difference> compare(String name, byte[] file) {
        var fields = importer(name).fields();
        var head = FileHead.of(file);
        var mapping = Mapping.guess(fields, head.heads(), Map.of());
        assertThat(mapping.problems(fields, head.heads().size())).isEmpty();
        var read = FileRows.of(file, fields, mapping);
        return world.as(world.steef, () -> importer(name).compare(read.rows(), world.steef));
    }

    private List<Difference> compareRows(List<ImportRow> rows) {
        return world.as(world.steef, () -> importer("capacity").compare(rows, world.steef));
    }

    private List<Difference.State> states(List<ImportRow> rows) {
        return compareRows(rows).stream().map(Difference::state).toList();
    }

    private void bringIn(List<ImportRow> rows) {
        compareRows(rows)
                .forEach(each ->
                        Identity.run(world.steef, () -> importer("capacity").apply(each, world.steef)));
    }

    private Importer importer(String name) {
        return importers.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ImportRow row(int line, String team, String from, String fte) {
        return new ImportRow(line, Map.of("team", team, "from", from, "fte", fte));
    }
}
