package nl.samenspel.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The protocol is proven rule by rule: each number of docs/board-protocol.md stands in a title of a test.
class BoardProtocolHouseTest {
    private static final Pattern RULE = Pattern.compile("^- \\*\\*(B\\d+)\\*\\*", Pattern.MULTILINE);
    private static final Pattern TITLE = Pattern.compile("(?:@DisplayName\\(\\s*|name = )\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\bB\\d+\\b");

    @Test
    void everyRuleOfTheBoardProtocolStandsInATestTitle() throws IOException {
        var rules = new TreeSet<String>();
        RULE.matcher(Files.readString(Path.of("docs/board-protocol.md")))
                .results()
                .forEach(found -> rules.add(found.group(1)));
        rules.removeAll(numbersInTitles());
        assertThat(rules)
                .as("rules of docs/board-protocol.md without a test that bears their number")
                .isEmpty();
    }

    @Test
    void noTestSpeaksOfARuleThatIsNotThere() throws IOException {
        var text = Files.readString(Path.of("docs/board-protocol.md"));
        var rules = RULE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(rules).as("numbers in test titles").containsAll(numbersInTitles());
    }

    @Test
    void noNumberStandsForTwoRules() throws IOException {
        var text = Files.readString(Path.of("docs/board-protocol.md"));
        assertThat(RULE.matcher(text).results().map(found -> found.group(1)).toList())
                .as("rules of docs/board-protocol.md; a new rule takes the next free number")
                .doesNotHaveDuplicates();
    }

    private static TreeSet<String> numbersInTitles() throws IOException {
        var numbers = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/nl/samenspel"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> TITLE.matcher(read(file)).results())
                    .flatMap(title -> NUMBER.matcher(title.group(1)).results())
                    .forEach(number -> numbers.add(number.group()));
        }
        return numbers;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
