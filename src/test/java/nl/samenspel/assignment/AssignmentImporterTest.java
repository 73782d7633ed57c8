package nl.samenspel.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.samenspel.document.Difference;
import nl.samenspel.document.ImportRow;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WithApplication
class AssignmentImporterTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    AssignmentImporter importer;

    @Autowired
    AssignmentViews views;

    Register register;
    Register.World world;

    @BeforeEach
    void aTriangle() {
        register = new Register(application);
        world = register.world();
    }

    @Test
    void bringsInOnceWhateverIsRepeated() {
        var rows = List.of(
                row(
                        2,
                        Map.of(
                                "title",
                                "Zonnedaken",
                                "reference",
                                "ZD-1",
                                "clients",
                                "Directie Wonen " + world.number() + " 60%",
                                "size",
                                "Groot",
                                "basis",
                                "law",
                                "from",
                                "2027-03-01",
                                "teams",
                                "Team Uitvoering",
                                "demandFrom",
                                "2027-03",
                                "demandUntil",
                                "2027-05",
                                "demandFte",
                                "2.5")),
                row(
                        3,
                        Map.of(
                                "title",
                                "Zonnedaken",
                                "reference",
                                "zd-1",
                                "demandTeam",
                                "Team Uitvoering",
                                "demandFrom",
                                "2027-06",
                                "demandFte",
                                "1")));
        bringIn(rows);
        assertThat(compare(rows)).extracting(Difference::state).containsExactly(Difference.State.UNCHANGED);
        bringIn(rows);

        var all = register.as(world.piet(), () -> views.forTriangle(world.triangle()));
        assertThat(all).hasSize(1);
        var says = all.getFirst().description();
        assertThat(says.size()).isEqualTo(Assignment.Size.L);
        assertThat(says.basis()).isEqualTo(Assignment.Basis.LAW);
        assertThat(says.clients().getFirst().share()).isEqualByComparingTo(new BigDecimal(60));
        assertThat(says.demand()).hasSize(2);
        assertThat(all.getFirst().version()).isEqualTo(1);
    }

    @Test
    void saysWhatWouldBecomeOtherwiseAndLeavesWhatTheFileDoesNotSay() {
        bringIn(List.of(row(2, Map.of("title", "Loket", "reference", "L-1", "size", "Klein"))));
        var again = List.of(row(2, Map.of("title", "Loket nieuw", "reference", "L-1")));

        assertThat(compare(again).getFirst().changes())
                .containsExactly(new Difference.Change("assignment.field.title", "Loket", "Loket nieuw"));
        bringIn(again);
        assertThat(register.as(world.piet(), () -> views.forTriangle(world.triangle()))
                        .getFirst()
                        .description())
                .isEqualTo(Description.titled("Loket nieuw")
                        .with(Field.REFERENCE, "L-1")
                        .with(Field.SIZE, Assignment.Size.S));
    }

    @Test
    void refusesWhatItDoesNotKnowAtLineAndColumn() {
        var rows = List.of(
                row(2, Map.of("title", "Een", "clients", "Bestaat niet")),
                row(3, Map.of("title", "Twee", "teams", "Geen team")),
                row(4, Map.of("title", "Drie", "phase", "Halverwege")),
                row(5, Map.of("title", "Vier", "from", "2027-03-01", "until", "2027-02-01")),
                row(6, Map.of("title", "Vijf", "demandFte", "2")),
                row(7, Map.of("title", "Zes", "triangle", "Nergens")));

        assertThat(compare(rows))
                .flatExtracting(Difference::remarks)
                .extracting(remark -> remark.line() + " " + remark.field() + " " + remark.reason())
                .containsExactly(
                        "2 clients CLIENT_UNKNOWN",
                        "3 teams TEAM_UNKNOWN",
                        "4 phase WORD_UNKNOWN",
                        "5 until UNTIL_BEFORE_FROM",
                        "6 demandFrom DEMAND_INCOMPLETE",
                        "7 triangle TRIANGLE_UNKNOWN");
        bringIn(rows);
        assertThat(register.as(world.piet(), () -> views.forTriangle(world.triangle())))
                .isEmpty();
    }

    @Test
    void twoThatBearOneNameAreNotTakenForOne() {
        var housing = "Directie Wonen " + world.number();
        var rows = List.of(
                row(
                        2,
                        Map.of(
                                "title",
                                "Loket",
                                "from",
                                "2027-01-01",
                                "targetGroups",
                                "inwoners",
                                "clients",
                                housing + " 60%")),
                row(3, Map.of("title", "LOKET ", "targetGroups", "ouderen", "clients", housing)),
                row(4, Map.of("title", "Loket", "from", "2027-06-01", "clients", housing + " 30%")));

        assertThat(compare(rows))
                .flatExtracting(Difference::remarks)
                .extracting(remark -> remark.line() + " " + remark.field() + " " + remark.reason() + remark.args())
                .containsExactly("4 clients LINES_DIFFER{line=2}", "4 from LINES_DIFFER{line=2}");
        assertThat(compare(rows.subList(0, 2)))
                .singleElement()
                .satisfies(each -> assertThat(each.remarks()).isEmpty());
        bringIn(rows.subList(0, 2));
        assertThat(register.as(world.piet(), () -> views.forTriangle(world.triangle())))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.description().targetGroups()).containsExactly("inwoners", "ouderen"));
    }

    private List<Difference> compare(List<ImportRow> rows) {
        return register.as(world.piet(), () -> importer.compare(rows, world.piet()));
    }

    private void bringIn(List<ImportRow> rows) {
        compare(rows).forEach(each -> register.as(world.piet(), () -> importer.apply(each, world.piet())));
    }

    private static ImportRow row(int line, Map<String, String> cells) {
        return new ImportRow(line, cells);
    }
}
