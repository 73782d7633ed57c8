package nl.samenspel.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspel.document.Importer;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.portfolio.Steered;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/// Our files opened and saved anew by LibreOffice come back without change: those of the demo world, and of a world
/// with whatever a spreadsheet might read otherwise.
@WithApplication
@TestPropertySource(properties = {"samenspel.test.world=triangle-journey", "samenspel.demo=true"})
@Tag("deep")
class LibreOfficeJourney {
    private static final List<String> LANGUAGES = List.of("nl", "en");

    private static final Path SEEN = Path.of("target/libreoffice");

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext context;

    @Autowired
    List<Importer> importers;

    @Autowired
    PeopleViews people;

    @Autowired
    TriangleViews triangles;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods", "csv"})
    void theDemoWorldComesBack(String extension) {
        var marloes = Identity.as(Actor.SYSTEM, people::listPersonas).stream()
                .filter(person -> person.name().equals("Marloes Prins"))
                .findFirst()
                .orElseThrow()
                .actor();
        var triangle = Identity.as(marloes, () -> triangles.listFor(marloes)).getFirst();
        comesBack(marloes, triangle.id(), extension);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods", "csv"})
    void whatASpreadsheetMightReadOtherwiseComesBack(String extension) {
        var world = new Steered(context);
        world.capacity("2027-01", "8.25");
        world.capacity("2027-03", "0");
        PortfolioFilesTest.agreed(world, PortfolioFilesTest.fill(world), null, "uren");
        comesBack(world.steef, world.triangle, extension);
    }

    /// Also when nobody ticks the box that quoted cells are text: all but the zeros in front of a number.
    @Test
    void aCsvThatWasGuessedComesBack() {
        assumeTrue(LibreOffice.isThere(), "LibreOffice is not here");
        var world = new Steered(context);
        world.capacity("2027-01", "8.25");
        world.capacity("2027-03", "0");
        var files = files(world.steef, world.triangle, "csv");
        var saved = new LibreOffice(folder).saved(files, "csv", "xlsx", LibreOffice.DUTCH_CSV_GUESSED);
        new ComingBack(importers, world.steef).assertUnchanged("capacity", saved.get("capacity-nl"), 2);
    }

    private void comesBack(Actor by, Triangle.Id triangle, String extension) {
        assumeTrue(LibreOffice.isThere(), "LibreOffice is not here");
        var back = new ComingBack(importers, by);
        var files = files(by, triangle, extension);
        var things = new TreeMap<String, Integer>();
        files.forEach((name, file) -> {
            things.put(name, back.compare(importer(name), file).size());
            back.assertUnchanged(importer(name), file, things.get(name));
        });
        assertThat(things.values()).allSatisfy(count -> assertThat(count).isPositive());
        var office = new LibreOffice(folder);
        keep(files, extension);
        for (var to : List.of("xlsx:Calc MS Excel 2007 XML", "ods", LibreOffice.CSV)) {
            var saved = office.saved(files, extension, to, extension.equals("csv") ? LibreOffice.DUTCH_CSV : "");
            assertThat(saved.keySet()).isEqualTo(files.keySet());
            saved.forEach((name, file) -> back.assertUnchanged(importer(name), file, things.get(name)));
        }
    }

    /// For whoever wants to see them.
    private static void keep(Map<String, byte[]> files, String extension) {
        files.forEach((name, file) -> {
            try {
                Files.createDirectories(SEEN);
                Files.write(SEEN.resolve(name + "." + extension), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Map<String, byte[]> files(Actor by, Triangle.Id triangle, String extension) {
        var caller = Caller.loggedIn(port, by, context);
        var files = new TreeMap<String, byte[]>();
        for (var language : LANGUAGES) {
            var here = "/" + language;
            files.put(
                    "assignments-" + language,
                    caller.bytes(here + "/assignments/export/" + extension + "?triangle=" + triangle.value())
                            .body());
            files.put(
                    "capacity-" + language,
                    caller.bytes(here + "/triangles/" + triangle.value() + "/portfolio/load/capacity/export/"
                                    + extension)
                            .body());
            files.put(
                    "realised-" + language,
                    caller.bytes(here + "/triangles/" + triangle.value() + "/portfolio/load/extra-work/export/"
                                    + extension)
                            .body());
        }
        return files;
    }

    private static String importer(String file) {
        return file.substring(0, file.indexOf('-'));
    }
}
