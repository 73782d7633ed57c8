package nl.samenspel.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.samenspel.document.Difference;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Remark;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithApplication
class OrganisationImporterTest {
    private static final String EXPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <p:overheidsorganisaties xmlns:p="https://organisaties.overheid.nl/static/schema/oo/export/2.6.9">
              <p:organisaties>
                <p:organisatie p:systeemId="9001" p:resourceIdentifierTOOI="https://identifier.example/%1$s/mnre9001">
                  <p:naam>Ministerie van Proefnemingen %1$s</p:naam>
                  <p:afkorting>MvP</p:afkorting>
                  <p:types><p:type>Ministerie</p:type></p:types>
                  <p:startDatum>2010-10-14</p:startDatum>
                  <p:contact><p:naam>Iemand Anders</p:naam></p:contact>
                  <p:functies><p:functie><p:naam>Minister</p:naam></p:functie></p:functies>
                  <p:iets><p:nieuws/></p:iets>
                  <p:organisaties>
                    <p:organisatie p:systeemId="9002">
                      <p:naam>Directie Proeven %1$s</p:naam>
                      <p:types><p:type>Organisatieonderdeel</p:type></p:types>
                      <p:identificatiecodes>
                        <p:resourceIdentifier p:naam="resourceIdentifierOWMS">https://identifier.example/%1$s/9002</p:resourceIdentifier>
                        <p:resourceIdentifier p:naam="KVK-nummer">12345678</p:resourceIdentifier>
                      </p:identificatiecodes>
                    </p:organisatie>
                    <p:organisatie>
                      <p:naam>Algemene Inlichtingen- en Veiligheidsdienst</p:naam>
                      <p:organisaties><p:organisatie><p:naam>Directie Geheim %1$s</p:naam></p:organisatie></p:organisaties>
                    </p:organisatie>
                  </p:organisaties>
                </p:organisatie>
              </p:organisaties>
            </p:overheidsorganisaties>
            """;

    @Autowired
    OrganisationImporter importer;

    @Autowired
    RegisterExport export;

    @Autowired
    OrganisationViews views;

    private static <T> T as(Supplier<T> work) {
        return Identity.as(Actor.SYSTEM, work::get);
    }

    private List<Difference> compare(List<ImportRow> rows) {
        return as(() -> importer.compare(rows, Actor.SYSTEM));
    }

    private void bringIn(List<ImportRow> rows) {
        Identity.run(Actor.SYSTEM, () -> compare(rows).forEach(difference -> importer.apply(difference, Actor.SYSTEM)));
    }

    private List<ImportRow> rows(String world) throws IOException {
        var rows = new ArrayList<ImportRow>();
        export.read(new ByteArrayInputStream(EXPORT.formatted(world).getBytes(StandardCharsets.UTF_8)), rows::add);
        return rows;
    }

    private Organisation the(String name) {
        var id = as(() -> views.findByNames(List.of(name))).get(name).getFirst();
        return as(() -> views.get(id));
    }

    @Test
    void readsTheRegistersExportWithoutPeopleAndIntelligenceServices() throws IOException {
        assertThat(rows("a"))
                .extracting(row -> row.text("name"))
                .containsExactly("Ministerie van Proefnemingen a", "Directie Proeven a");
        assertThat(rows("a").getLast().cells())
                .containsEntry("parentIdentifier", "https://identifier.example/a/mnre9001")
                .containsEntry("identifier", "https://identifier.example/a/9002");
    }

    @Test
    void anExportOfThirtyMegabytesFitsInLittleMemory() throws IOException {
        var one = "<organisatie><naam>Dienst</naam><adressen>" + "<adres>Straat</adres>".repeat(100)
                + "</adressen></organisatie>";
        var unit = one.getBytes(StandardCharsets.UTF_8);
        var parts = new ArrayList<java.io.InputStream>();
        parts.add(new ByteArrayInputStream("<organisaties>".getBytes(StandardCharsets.UTF_8)));
        for (int written = 0; written < 30_000_000; written += unit.length) {
            parts.add(new ByteArrayInputStream(unit));
        }
        parts.add(new ByteArrayInputStream("</organisaties>".getBytes(StandardCharsets.UTF_8)));
        var count = new java.util.concurrent.atomic.AtomicInteger();
        export.read(
                new java.io.SequenceInputStream(java.util.Collections.enumeration(parts)),
                _ -> count.incrementAndGet());
        assertThat(count.get()).isEqualTo(parts.size() - 2);
    }

    @Test
    void knowsTheExportByItsBeginning() {
        assertThat(export.reads(EXPORT.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(export.reads("naam;soort\n".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void bringsInTheExportAndChangesNothingTheSecondTime() throws IOException {
        bringIn(rows("b"));
        var unit = the("Directie Proeven b");
        assertThat(unit.kind()).isEqualTo(Organisation.Kind.DIRECTORATE);
        assertThat(unit.parent())
                .isEqualTo(the("Ministerie van Proefnemingen b").id());
        assertThat(compare(rows("b"))).extracting(Difference::state).containsOnly(Difference.State.UNCHANGED);
    }

    @Test
    void givesAKnownIdentifierItsNewNameAndKeepsTheOldOne() throws IOException {
        bringIn(rows("c"));
        var renamed = new ImportRow(
                2, Map.of("name", "Directie Toetsen c", "identifier", "https://identifier.example/c/9002"));
        bringIn(List.of(renamed));
        assertThat(the("Directie Toetsen c").id())
                .isEqualTo(the("Directie Proeven c").id());
    }

    @Test
    void refusesWhatIsNoXml() {
        var broken = new ByteArrayInputStream("<organisaties><organisatie>".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> export.read(broken, _ -> {})).isInstanceOf(Refused.class);
    }

    @Test
    void opensNoEntityFromOutside() throws IOException {
        var sly = """
                <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
                <organisaties><organisatie><naam>A&e;B</naam></organisatie></organisaties>""";
        var rows = new ArrayList<ImportRow>();
        try {
            export.read(new ByteArrayInputStream(sly.getBytes(StandardCharsets.UTF_8)), rows::add);
        } catch (Refused _) { // refusing it is as good as leaving the entity out
            return;
        }
        assertThat(rows).allSatisfy(row -> assertThat(row.text("name")).isEqualTo("AB"));
    }

    @Test
    void takesSeveralLinesOfOneNameForOneOrganisationAndMakesItsParent() {
        var first = new ImportRow(
                2,
                Map.of(
                        "name",
                        "Dienst Jaren",
                        "abbreviation",
                        "DJ",
                        "parent",
                        "Ministerie van Jaren",
                        "kind",
                        "agency"));
        var second =
                new ImportRow(3, Map.of("name", "dienst jaren", "parent", "Ministerie van Jaren", "kind", "agency"));
        var differences = compare(List.of(first, second));
        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().remarks())
                .extracting(Remark::reason)
                .contains(OrganisationRefusal.PARENT_MADE);
        bringIn(List.of(first, second));
        assertThat(the("Dienst Jaren").parent())
                .isEqualTo(the("Ministerie van Jaren").id());
        assertThat(compare(List.of(first, second)))
                .extracting(Difference::state)
                .containsOnly(Difference.State.UNCHANGED);
    }

    @Test
    void leavesIntelligenceServicesOut() {
        var row = new ImportRow(2, Map.of("name", "Bureau Zuid (AIVD)"));
        assertThat(compare(List.of(row))).extracting(Difference::state).containsExactly(Difference.State.REFUSED);
    }

    @Test
    void readsMangledLettersAsTheyWereMeant() {
        assertThat(MangledLetters.findMeant("Provincie FryslÃ¢n")).contains("Provincie Fryslân");
        assertThat(MangledLetters.findMeant("Waterschap â€™t Suydevelt")).contains("Waterschap ’t Suydevelt");
        assertThat(MangledLetters.findMeant("Fryslân")).isEmpty();
    }
}
