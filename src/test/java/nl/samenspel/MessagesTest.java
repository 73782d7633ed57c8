package nl.samenspel;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refusal;
import org.junit.jupiter.api.Test;

/// Every sentence exists in both languages, says the same things, and can be said.
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ASKED = Pattern.compile("\\.t\\(\\s*\"([A-Za-z][\\w.]*)\"\\s*([,)])");
    /// Everyday words of the one language that the other does not have.
    private static final Set<String> ONLY_DUTCH = Set.of(
            "het",
            "een",
            "niet",
            "voor",
            "zijn",
            "wordt",
            "worden",
            "naar",
            "jouw",
            "jij",
            "jullie",
            "deze",
            "ook",
            "nog",
            "maar",
            "geen",
            "bij",
            "iets",
            "eerst",
            "opdracht",
            "opdrachten",
            "opdrachtgever",
            "opdrachtnemer",
            "eigenaar",
            "driehoek",
            "sessie",
            "vul",
            "kies",
            "bewaar");
    private static final Set<String> ONLY_ENGLISH = Set.of(
            "the",
            "and",
            "with",
            "your",
            "this",
            "not",
            "from",
            "you",
            "they",
            "choose",
            "save",
            "which",
            "client",
            "owner",
            "provider",
            "assignment",
            "assignments");
    /// Says a thing in the other language on purpose.
    private static final Set<String> ON_PURPOSE = Set.of("platform.frame.otherLanguage");

    @Test
    void everyKeyStandsInBothLanguages() throws IOException {
        for (var room : rooms()) {
            assertThat(sentences(room, Language.EN).keySet())
                    .as("keys of " + room + "_en.properties")
                    .isEqualTo(sentences(room, Language.NL).keySet());
        }
    }

    @Test
    void everySentenceTakesTheSameArgumentsInBothLanguages() throws IOException {
        var different = new ArrayList<String>();
        for (var room : rooms()) {
            var english = sentences(room, Language.EN);
            sentences(room, Language.NL).forEach((key, dutch) -> {
                var other = english.getOrDefault(key, dutch);
                if (!arguments(Language.NL, dutch).equals(arguments(Language.EN, other))) {
                    different.add(key);
                }
            });
        }
        assertThat(different)
                .as("sentences whose {arguments} differ between the languages")
                .isEmpty();
    }

    @Test
    void everySentenceCanBeSaid() throws IOException {
        var broken = new ArrayList<String>();
        eachSentence((language, key, sentence) -> {
            try {
                if (say(format(language, sentence)).isBlank()) {
                    broken.add(language.code() + " " + key + ": says nothing");
                }
            } catch (IllegalArgumentException e) {
                broken.add(language.code() + " " + key + ": " + e.getMessage());
            }
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void everyKeyStandsInTheFileOfItsRoom() throws IOException {
        var rooms = rooms();
        var astray = new ArrayList<String>();
        for (var room : rooms) {
            for (var key : sentences(room, Language.NL).keySet()) {
                var first = key.substring(0, Math.max(0, key.indexOf('.')));
                if (!first.equals(room) && rooms.contains(first)) {
                    astray.add(key + " stands in " + room + "; it is looked for in " + first);
                }
            }
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void noKeyStandsInTwoFiles() throws IOException {
        var seen = new TreeMap<String, String>();
        var twice = new ArrayList<String>();
        for (var room : rooms()) {
            for (var key : sentences(room, Language.NL).keySet()) {
                var other = seen.put(key, room);
                if (other != null) {
                    twice.add(key + " in " + other + " and " + room);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyReasonToRefuseHasItsSentence() throws IOException {
        var keys = allKeys();
        var silent = refusals()
                .filter(reason -> !keys.contains("refused." + reason.name()))
                .map(reason -> reason.getClass().getSimpleName() + "." + reason.name())
                .toList();
        assertThat(silent)
                .as("give each a sentence refused.REASON in both languages")
                .isEmpty();
    }

    @Test
    void everySentenceATemplateAsksForExists() throws IOException {
        var keys = allKeys();
        var missing = new TreeSet<String>();
        for (var template : files(TEMPLATES, ".jte")) {
            var asked = ASKED.matcher(Files.readString(template));
            while (asked.find()) {
                var key = asked.group(1);
                var mayBePrefix = asked.group(2).equals(",");
                if (!keys.contains(key)
                        && !(mayBePrefix && keys.stream().anyMatch(each -> each.startsWith(key + ".")))) {
                    missing.add(TEMPLATES.relativize(template) + " asks for " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noWordStraysIntoTheOtherLanguage() throws IOException {
        var strays = new ArrayList<String>();
        eachSentence((language, key, sentence) -> {
            var foreign = language == Language.EN ? ONLY_DUTCH : ONLY_ENGLISH;
            var found = words(sentence).filter(foreign::contains).toList();
            if (!found.isEmpty() && !ON_PURPOSE.contains(key)) {
                strays.add(language.code() + " " + key + ": " + found);
            }
        });
        assertThat(strays).isEmpty();
    }

    /// Between parts of the State there are agreements.
    @Test
    void noSentenceSpeaksOfAContract() throws IOException {
        var found = new ArrayList<String>();
        eachSentence((language, key, sentence) -> {
            if (words(sentence).anyMatch(word -> word.matches("contract(en|s|ual|uele)?"))) {
                found.add(language.code() + " " + key);
            }
        });
        assertThat(found).isEmpty();
    }

    private interface Reader {
        void read(Language language, String key, String sentence);
    }

    private static void eachSentence(Reader reader) throws IOException {
        for (var room : rooms()) {
            for (var language : Language.values()) {
                sentences(room, language).forEach((key, sentence) -> reader.read(language, key, sentence));
            }
        }
    }

    /// The words people read: without placeholders, plural keywords and what stands in quotation marks.
    private static Stream<String> words(String sentence) {
        var bare = sentence.replaceAll("\\{(\\w+)[^{}]*}", " ").replaceAll("[\"“”][^\"“”]*[\"“”]", " ");
        return Pattern.compile("[^\\p{L}]+").splitAsStream(bare.toLowerCase(Locale.ROOT));
    }

    private static String say(MessageFormat format) {
        try {
            return format.format(arguments(format, 2));
        } catch (IllegalArgumentException e) {
            return format.format(arguments(format, new Date(0)));
        }
    }

    private static Map<String, Object> arguments(MessageFormat format, Object value) {
        var args = new HashMap<String, Object>();
        format.getArgumentNames().forEach(name -> args.put(name, value));
        return args;
    }

    /// `{Owner}` at the start of a sentence and `{owner}` inside it are one argument.
    private static Set<String> arguments(Language language, String sentence) {
        return format(language, sentence).getArgumentNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static MessageFormat format(Language language, String sentence) {
        return new MessageFormat(sentence, language.locale());
    }

    private static Set<String> allKeys() throws IOException {
        var keys = new TreeSet<String>();
        eachSentence((language, key, sentence) -> keys.add(key));
        return keys;
    }

    private static List<String> rooms() throws IOException {
        return files(MESSAGES, "_nl.properties").stream()
                .map(file -> file.getFileName().toString().replace("_nl.properties", ""))
                .toList();
    }

    private static Map<String, String> sentences(String room, Language language) throws IOException {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(MESSAGES.resolve(room + "_" + language.code() + ".properties"))) {
            properties.load(file);
        }
        var sentences = new TreeMap<String, String>();
        properties.forEach((key, sentence) -> sentences.put(key.toString(), sentence.toString()));
        return sentences;
    }

    private static Stream<Refusal> refusals() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.samenspel").stream()
                        .filter(each -> each.isAssignableTo(Refusal.class) && each.isEnum())
                        .map(JavaClass::reflect)
                        .flatMap(each -> Stream.of(each.getEnumConstants()))
                        .map(Refusal.class::cast);
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
