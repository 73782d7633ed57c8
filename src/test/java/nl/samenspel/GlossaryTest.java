package nl.samenspel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every word of the domain is explained once, in the glossary.
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Pattern ROOM = Pattern.compile("nl\\.samenspel\\.(?!platform)[a-z]+");
    private static final Pattern TERM = Pattern.compile("`([a-z_]+)`");
    /// Shapes and events, which are called after a word that is explained.
    private static final Pattern FRAME =
            Pattern.compile(".*(Views|View|Text|Row|Rules|Refusal|Setup|Source|Id|[a-z]ed)");

    /// Plain words that mean in code what they mean anywhere.
    private static final Set<String> PLAIN = Set.of(
            // access, journal
            "action",
            "asks",
            "line",
            "resource",
            "access",
            "policy",
            "relations",
            "journal",
            // knowledge
            "content",
            "kind",
            "passage",
            "text",
            "part",
            "role_names",
            "terms",
            // assignment
            "field",
            "filter",
            "sort",
            // document
            "calendar",
            "qr_code",
            "table",
            "table_format",
            "svg",
            "notation",
            "file_limits",
            // notice
            "settings");

    @Test
    void explainsEveryWordOfTheDomain() throws IOException {
        var explained = terms();
        var unknown = domainTypes().stream()
                .filter(type -> !explained.contains(word(type)) && !explained.contains(wordWithinRoom(type)))
                .map(GlossaryTest::wordWithinRoom)
                .filter(word -> !PLAIN.contains(word))
                .sorted()
                .toList();
        assertThat(unknown)
                .as("add a row to docs/glossary.md, or, for a plain word, to the list in this test")
                .isEmpty();
    }

    @Test
    void explainsNothingTwice() throws IOException {
        var identifiers = rows().stream().map(row -> row.get(1)).toList();
        assertThat(identifiers).doesNotHaveDuplicates();
    }

    @Test
    void saysOfEveryWordWhatItIsAndWhereItComesFrom() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row).as(row.toString()).hasSize(5);
            assertThat(row.get(0)).isNotBlank();
            assertThat(row.get(1)).startsWith("`");
            assertThat(row.get(2)).isNotBlank();
            assertThat(row.get(4)).isNotBlank();
        });
    }

    private static Set<String> terms() throws IOException {
        return TERM.matcher(Files.readString(GLOSSARY))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|-") && !line.startsWith("| ---"))
                .map(line -> List.of(line.substring(1, line.length() - 1).split("\\|", -1)))
                .map(cells -> cells.stream().map(String::strip).toList())
                .filter(cells -> !cells.get(1).equals("identifier"))
                .toList();
    }

    /// Records, enums and sealed interfaces that a room shows its neighbours.
    private static List<Class<?>> domainTypes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.samenspel").stream()
                        .filter(each -> ROOM.matcher(each.getPackageName()).matches())
                        .filter(each ->
                                each.isTopLevelClass() && each.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::reflect)
                        .filter(each -> each.isRecord() || each.isEnum() || each.isSealed())
                        .filter(each -> !FRAME.matcher(each.getSimpleName()).matches())
                        .<Class<?>>map(each -> each)
                        .toList();
    }

    private static String word(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /// Without the room's own name in front: `BoardChange` is a `change` of the board.
    private static String wordWithinRoom(Class<?> type) {
        var room = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1) + "_";
        var word = word(type);
        return word.startsWith(room) ? word.substring(room.length()) : word;
    }
}
