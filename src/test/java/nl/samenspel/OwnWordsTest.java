package nl.samenspel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Facts of the source texts carry over, their sentences do not: nothing we ship shares eight words in a row with them.
///
/// The sources are not ours to ship, so this runs only where they lie beside the checkout.
class OwnWordsTest {
    private static final int RUN = 8;
    private static final Pattern WORD = Pattern.compile("[^\\W\\d_]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> TEXT_KINDS =
            Set.of("java", "jte", "html", "md", "properties", "yaml", "yml", "json", "txt", "js", "css", "xml", "sql");

    @Test
    void sharesNoSentenceWithTheSources() throws IOException {
        var folder = Stream.of("../shared/sources", "../../shared/sources")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(folder.isPresent(), "no source texts beside this checkout");

        var runs = new HashSet<String>();
        for (var source : filesIn(folder.orElseThrow())) {
            runs.addAll(runsOf(Files.readString(source)));
        }
        var shared = new ArrayList<String>();
        for (var root : List.of("src", "docs", "bin")) {
            for (var file : filesIn(Path.of(root))) {
                runsOf(Files.readString(file)).stream()
                        .filter(runs::contains)
                        .forEach(run -> shared.add(file + ": " + run));
            }
        }
        assertThat(shared).as("say it in your own words").isEmpty();
    }

    private static List<Path> filesIn(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> TEXT_KINDS.contains(extension(file)))
                    .filter(file -> !file.toString().contains("vendor"))
                    .sorted()
                    .toList();
        }
    }

    private static String extension(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static List<String> runsOf(String text) {
        var words = WORD.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .toList();
        var runs = new ArrayList<String>();
        for (int start = 0; start + RUN <= words.size(); start++) {
            runs.add(String.join(" ", words.subList(start, start + RUN)));
        }
        return runs;
    }
}
