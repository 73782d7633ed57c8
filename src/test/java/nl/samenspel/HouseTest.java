package nl.samenspel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenspel.access.Asks;
import nl.samenspel.access.Policy;
import nl.samenspel.platform.database.RowSecurity;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;

/// The house rules of style-guide sections 2, 5 and 9, as far as a machine can see them.
class HouseTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final Pattern PAGES = Pattern.compile("nl\\.samenspel\\.([a-z]+)\\.web.*");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.samenspel");

    @Test
    void roomsUseOnlyTheRoomsTheyName() {
        ApplicationModules.of(Samenspel.class).verify();
    }

    @Test
    void noTestHidesWhatARoomMayTouch() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            var hiding = files.filter(file -> file.endsWith("package-info.java"))
                    .filter(file -> {
                        var twin = Path.of("src/main/java")
                                .resolve(Path.of("src/test/java").relativize(file));
                        return Files.exists(twin) && says(twin, "@ApplicationModule", "@NamedInterface");
                    })
                    .toList();
            assertThat(hiding)
                    .as("a package-info among the tests hides the room's own from the rule above: remove it")
                    .isEmpty();
        }
    }

    private static boolean says(Path file, String... words) {
        try {
            var text = Files.readString(file);
            return Arrays.stream(words).anyMatch(text::contains);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyRouteAsksThePolicyTable() {
        var silent = routes().stream()
                .filter(route -> {
                    var asks = route.getAnnotation(Asks.class);
                    return asks == null || !Policy.speaksOf(asks.value(), asks.of());
                })
                .map(route -> route.getDeclaringClass().getSimpleName() + "." + route.getName())
                .toList();
        assertThat(silent)
                .as(
                        "routes without @Asks, or whose question no row of access.Policy speaks of: add the annotation or the row")
                .isEmpty();
    }

    @Test
    void nobodyUsesAnotherRoomsPages() {
        var strangers = HOUSE.stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> {
                    var target = PAGES.matcher(dependency.getTargetClass().getPackageName());
                    var origin = dependency.getOriginClass().getPackageName();
                    return target.matches()
                            && !target.group(1).equals("platform")
                            && origin.startsWith("nl.samenspel")
                            && !origin.startsWith("nl.samenspel." + target.group(1));
                })
                .map(dependency -> dependency.getDescription())
                .toList();
        assertThat(strangers)
                .as("pages are the outside of a room; what others need belongs in its door or window")
                .isEmpty();
    }

    @Test
    void everyTableGuardsItsRows() {
        assertThat(RowSecurity.listHoles(database.dataSource())).isEmpty();
    }

    @Test
    void noRoomHasADrawerCalledUtil() {
        noClasses()
                .that()
                .areNotAssignableTo(org.springframework.transaction.TransactionManager.class) // the frame's own name
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .resideInAnyPackage("..util..", "..impl..", "..dto..", "..common..", "..service..", "..helper..")
                .because("a name says what something is (style-guide, rule 5)")
                .check(HOUSE);
    }

    @Test
    void storesStayInsideTheirRoom() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .should()
                .bePackagePrivate()
                .because("all SQL that writes a room's tables is its own affair")
                .check(HOUSE);
    }

    @Test
    void thePlannerKnowsNumbersAlone() {
        classes()
                .that()
                .resideInAPackage("nl.samenspel.portfolio.planner..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "nl.samenspel.portfolio.planner..", "java..", "org.jspecify..", "com.google.ortools..")
                .because("a plan must be computable, and tried, without the rest of the house")
                .check(HOUSE);
    }

    @Test
    void nobodyAsksTheWallForTheTimeOrForChance() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.samenspel.platform..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .because("the clock and chance are injected (InstantSource, Ids, RandomGenerator)")
                .check(HOUSE);
    }

    @Test
    void noFileOutgrowsFiveHundredLines() throws IOException {
        var large = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                try (var lines = Files.lines(file)) {
                    if (lines.count() > 500) {
                        large.add(file.toString());
                    }
                }
            }
        }
        assertThat(large).as("split these by concept").isEmpty();
    }

    @Test
    void tablesStayHome() throws IOException {
        var rooms = roomNames();
        var table = Pattern.compile("\\b(?:from|join|into|update|table)\\s+(" + String.join("|", rooms) + ")_[a-z_]+");
        var strangers = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/nl/samenspel"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var room = Path.of("src/main/java/nl/samenspel")
                        .relativize(file)
                        .getName(0)
                        .toString();
                var found = table.matcher(Files.readString(file));
                while (found.find()) {
                    if (!found.group(1).equals(room) && !found.group().endsWith("_view")) {
                        strangers.add(file.getFileName() + " uses " + found.group());
                    }
                }
            }
        }
        assertThat(strangers)
                .as("a room's tables are read and written by that room only; it may publish a view named <room>_…_view")
                .isEmpty();
    }

    private static List<String> roomNames() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/nl/samenspel"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }

    private static List<Method> routes() {
        return HOUSE.stream()
                .filter(each -> each.getPackageName().startsWith("nl.samenspel"))
                .map(JavaClass::reflect)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .toList();
    }
}
