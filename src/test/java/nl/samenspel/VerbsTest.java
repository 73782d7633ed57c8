package nl.samenspel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is written in the journal can be read by people.
class VerbsTest {
    private static final Path CODE = Path.of("src/main/java/nl/samenspel");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern VERB = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

    @Test
    void everyVerbOfTheJournalHasASentence() throws IOException {
        for (var language : new String[] {"nl", "en"}) {
            var without = new ArrayList<>(verbs());
            without.removeAll(sentences(language));
            assertThat(without)
                    .as("verbs without journal.verb.<VERB> in the %s message files", language)
                    .isEmpty();
        }
    }

    /// Every word in capitals where somebody writes in the journal.
    private static TreeSet<String> verbs() throws IOException {
        var verbs = new TreeSet<String>();
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                if (code.contains("ournal.record(") || code.contains("nnouncement")) {
                    VERB.matcher(code).results().forEach(found -> verbs.add(found.group(1)));
                }
            }
        }
        assertThat(verbs).contains("SESSION_PLANNED", "ASSIGNMENT_ACCEPTED", "CLIENT_PROPOSED");
        return verbs;
    }

    private static TreeSet<String> sentences(String language) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(MESSAGES, "*_" + language + ".properties")) {
            for (var file : files) {
                var messages = new Properties();
                try (var in = Files.newBufferedReader(file)) {
                    messages.load(in);
                }
                messages.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("journal.verb."))
                        .forEach(key -> found.add(key.substring("journal.verb.".length())));
            }
        }
        return found;
    }
}
