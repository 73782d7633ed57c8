package nl.samenspel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What Flyway would say only at a start, or, because it takes migrations out of order, not at all.
class MigrationsTest {
    private static final Pattern NAME = Pattern.compile("V(\\d{12})__[a-z0-9]+(_[a-z0-9]+)*\\.sql");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT);
    /// Databases in use have had those up to here, so many. Both move up with each release.
    private static final String LAST_RELEASED = "202611231015";

    private static final int RELEASED = 52;

    private static List<String> names = List.of();

    @BeforeAll
    static void read() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            names = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void eachIsNamedAfterTheMinuteInWhichItWasWritten() {
        assertThat(names).allMatch(name -> NAME.matcher(name).matches(), "V<yyyymmddHHMM>__words_of_what_it_does.sql");
        assertThat(versions())
                .allSatisfy(version ->
                        assertThat(LocalDateTime.parse(version, MINUTE)).isNotNull());
    }

    @Test
    void noTwoHaveTheSameVersion() {
        assertThat(versions()).as("give one of them another minute").doesNotHaveDuplicates();
    }

    @Test
    void newOnesComeAfterThoseThatWereReleased() {
        assertThat(versions().stream().filter(version -> version.compareTo(LAST_RELEASED) <= 0))
                .as("released up to %s; give a new one the minute of now, and leave the old ones", LAST_RELEASED)
                .hasSize(RELEASED);
    }

    private static List<String> versions() {
        return names.stream().map(name -> NAME.matcher(name).replaceFirst("$1")).toList();
    }
}
