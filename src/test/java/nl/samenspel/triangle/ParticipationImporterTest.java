package nl.samenspel.triangle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.samenspel.document.Difference;
import nl.samenspel.document.FileLimits;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Remark;
import nl.samenspel.document.TableReader;
import nl.samenspel.organisation.OrganisationRefusal;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithApplication
class ParticipationImporterTest {
    @Autowired
    ParticipationImporter importer;

    @Autowired
    TriangleViews views;

    @Autowired
    Persons persons;

    private Actor anna = Actor.NOBODY;

    @BeforeEach
    void aRegistrar() {
        var id = Identity.as(Actor.SYSTEM, () -> persons.add("Anna Adviseur", "", "", Actor.SYSTEM));
        anna = new Actor(id, "Anna Adviseur", Actor.Kind.PERSON);
    }

    private <T> T as(Supplier<T> work) {
        return Identity.as(anna, work::get);
    }

    private List<Difference> compare(List<ImportRow> rows) {
        return as(() -> importer.compare(rows, anna));
    }

    private void bringIn(List<ImportRow> rows) {
        compare(rows).forEach(difference -> Identity.run(anna, () -> importer.apply(difference, anna)));
    }

    private static ImportRow row(int line, String participant, String arrangement) {
        return new ImportRow(line, Map.of("participant", participant, "arrangement", arrangement, "place", "Oord"));
    }

    @Test
    void makesOneTriangleOfOneArrangementWithTheParticipantsAsOwnerTogether() {
        var rows = List.of(row(2, "Aldorp", "Regio Proef"), row(3, "Bedorp", "Regio Proef"));
        bringIn(rows);
        var made = as(() -> views.listFor(anna));
        assertThat(made).hasSize(1);
        var view = as(() -> views.get(made.getFirst().id()));
        assertThat(view.triangle().owner()).isInstanceOf(Triangle.Owner.Participants.class);
        assertThat(view.clientsNow()).hasSize(2);
        assertThat(compare(rows)).extracting(Difference::state).containsOnly(Difference.State.UNCHANGED);
    }

    @Test
    void addsOnlyTheParticipantsThatAreNew() {
        bringIn(List.of(row(2, "Cedorp", "Regio Groei")));
        var more = List.of(row(2, "Cedorp", "Regio Groei"), row(3, "Dedorp", "Regio Groei"));
        assertThat(compare(more)).extracting(Difference::state).containsOnly(Difference.State.CHANGED);
        bringIn(more);
        assertThat(as(() -> views.listFor(anna)).getFirst().clients()).isEqualTo(2);
    }

    @Test
    void refusesAnArrangementWhoseTriangleSomebodyElseKeeps() {
        var rows = List.of(row(2, "Efdorp", "Regio Eens"), row(3, "Gedorp", "Regio Eens"));
        bringIn(rows);
        var id = Identity.as(Actor.SYSTEM, () -> {
            var added = persons.add("Bram Beheerder", "", "", Actor.SYSTEM);
            persons.appoint(added, nl.samenspel.access.Relation.REGISTRAR, Actor.SYSTEM);
            return added;
        });
        var bram = new Actor(id, "Bram Beheerder", Actor.Kind.PERSON);

        var differences = Identity.as(bram, () -> importer.compare(rows, bram));

        assertThat(differences).extracting(Difference::state).containsOnly(Difference.State.REFUSED);
        assertThat(differences.getFirst().remarks())
                .extracting(Remark::reason)
                .containsExactly(TriangleRefusal.TRIANGLE_OF_OTHERS);
        Identity.run(bram, () -> importer.apply(differences.getFirst(), bram));
        assertThat(Identity.as(bram, () -> views.listFor(bram))).isEmpty();
        assertThat(as(() -> views.listFor(anna))).hasSize(1);
    }

    @Test
    void reportsSpellingVariantsDoublesAndMangledLetters() {
        var rows = List.of(
                row(2, "Sint-Edorp", "Regio Letters"),
                row(3, "Sint Edorp", "Regio Letters"),
                row(4, "FryslÃ¢n-Oord", "Regio Letters"));
        assertThat(compare(rows).getFirst().remarks())
                .extracting(Remark::reason)
                .containsExactlyInAnyOrder(
                        OrganisationRefusal.SPELLED_DIFFERENTLY,
                        TriangleRefusal.PARTICIPANT_TWICE,
                        OrganisationRefusal.LETTERS_MANGLED);
    }

    @Test
    @Tag("deep")
    void bringsInThePublicListAsItIsAndChangesNothingTheSecondTime() throws IOException {
        var file = Stream.of("../shared/data", "../../shared/data")
                .map(folder -> Path.of(folder, "joint-arrangements.csv"))
                .filter(Files::isRegularFile)
                .findFirst();
        assumeTrue(file.isPresent(), "no real data beside this checkout");
        var rows = new ArrayList<ImportRow>();
        TableReader.read(Files.readAllBytes(file.orElseThrow()), FileLimits.USUAL, line -> {
            if (line.number() > 1) {
                rows.add(new ImportRow(
                        line.number(),
                        Map.of(
                                "participant", line.cells().get(0).text(),
                                "arrangement", line.cells().get(1).text(),
                                "place", line.cells().get(3).text(),
                                "province", line.cells().get(4).text())));
            }
            return true;
        });
        assertThat(rows).hasSize(3752);
        var begun = System.nanoTime();
        bringIn(rows);
        System.out.println(
                "brought in " + rows.size() + " participations in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertThat(compare(rows)).extracting(Difference::state).containsOnly(Difference.State.UNCHANGED);
        var triangles = as(() -> views.page("", TriangleViews.Sort.CLIENTS, true, 0, 10));
        assertThat(triangles.total()).isEqualTo(464);
        assertThat(triangles.rows().getFirst().clients()).isEqualTo(97);
    }
}
