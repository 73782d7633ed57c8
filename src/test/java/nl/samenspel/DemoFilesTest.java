package nl.samenspel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The files of the demo world fit together: whoever and whatever one of them calls stands in another.
class DemoFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/demo");
    /// People of the source texts, and of the case in them: none of them enters our world.
    private static final Set<String> REAL = Set.of("Slingerland", "Jansen", "Klaasen", "Dieën", "Mohamed", "Wally");

    private final Map<String, Object> organisations = file("organisations");
    private final Map<String, Object> people = file("people");
    private final Map<String, Object> triangles = file("triangles");
    private final Map<String, Object> assignments = file("assignments");
    private final Map<String, Object> sessions = file("sessions");
    private final Map<String, Object> steering = file("steering");

    @Test
    void everyPersonAndOrganisationThatIsCalledIsThere() {
        var persons = Stream.of("personas", "people")
                .flatMap(group -> keys(people, group))
                .collect(Collectors.toSet());
        var bodies = keys(organisations, "organisations").collect(Collectors.toSet());
        var missing = new ArrayList<String>();
        for (var root : List.of(people, triangles, assignments, sessions, steering)) {
            values(root, Set.of("person", "by", "steward", "facilitator", "contact", "who", "heard_by"))
                    .filter(each -> !persons.contains(each))
                    .forEach(missing::add);
            values(root, Set.of("organisation", "provider", "owner", "represented_by"))
                    .filter(each -> !bodies.contains(each))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theFirstTriangleHasFiveClientsAndTwelveAssignments() {
        var dvr = things(triangles, "triangles").getFirst();
        assertThat((List<?>) dvr.get("clients")).hasSize(5);
        assertThat(things(assignments, "assignments"))
                .filteredOn("triangle", "dvr")
                .hasSize(12);
    }

    @Test
    void everyLineRunsBetweenAssignmentsThatAreThere() {
        var known = keys(assignments, "assignments").collect(Collectors.toSet());
        assertThat(things(assignments, "links"))
                .allSatisfy(link ->
                        assertThat(known).contains(String.valueOf(link.get("one")), String.valueOf(link.get("other"))));
        assertThat(values(sessions, Set.of("assignment")))
                .allSatisfy(key -> assertThat(known).contains(key));
    }

    @Test
    void teamsAreThoseOfTheProviders() {
        var known = keys(organisations, "teams").collect(Collectors.toSet());
        assertThat(values(assignments, Set.of("team")))
                .allSatisfy(key -> assertThat(known).contains(key));
    }

    @Test
    void everyPersonaSaysWhatTheyDo() {
        assertThat(things(people, "personas"))
                .allSatisfy(
                        person -> assertThat(String.valueOf(person.get("work"))).isNotBlank());
    }

    @Test
    void nobodyOfTheSourcesIsInIt() throws IOException {
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain(REAL);
            }
        }
    }

    private static Map<String, Object> file(String name) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(FOLDER.resolve(name + ".yaml")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // YAML is what it is
    private static List<Map<String, Object>> things(Map<String, Object> file, String group) {
        return (List<Map<String, Object>>) file.get(group);
    }

    private static Stream<String> keys(Map<String, Object> file, String group) {
        return things(file, group).stream().map(each -> String.valueOf(each.get("key")));
    }

    /// All words that stand behind one of these names, however deep.
    private static Stream<String> values(Object node, Set<String> names) {
        return switch (node) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .flatMap(entry -> names.contains(entry.getKey()) && entry.getValue() instanceof String word
                                ? Stream.of(word)
                                : values(entry.getValue(), names));
            case List<?> list -> list.stream().flatMap(each -> values(each, names));
            case null, default -> Stream.of();
        };
    }
}
