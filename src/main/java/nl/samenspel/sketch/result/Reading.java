package nl.samenspel.sketch.result;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.samenspel.board.Element;
import nl.samenspel.knowledge.Role;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.sketch.magnet.Magnet;

/// A picture in plain sentences: all that stands on the board, for whoever reads rather than looks.
public final class Reading {
    /// In the order of the session.
    private static final List<String> CARDS =
            List.of("start", "players", "assignments", "coherence", "agreements", "improvements", "close");

    private final Picture picture;
    private final Messages messages;
    private final Language language;
    private final Function<Role, String> roles;

    private Reading(Picture picture, Messages messages, Language language, Function<Role, String> roles) {
        this.picture = picture;
        this.messages = messages;
        this.language = language;
        this.roles = roles;
    }

    /// One part of the reading; without sentences there is nothing of the kind on the board.
    ///
    /// @param key names the heading: `sketch.reading.<key>`
    public record Section(String key, String title, List<String> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /// In the order of the cards; a section may have nothing to tell.
    ///
    /// @param roles what a role is called
    public static List<Section> of(
            Picture picture, Messages messages, Language language, Function<Role, String> roles) {
        var reading = new Reading(picture, messages, language, roles);
        return List.of(
                reading.section("players", Stream.concat(reading.roles(), reading.clients())),
                reading.section("assignments", reading.each(Magnet.ASSIGNMENT, reading::assignment)),
                reading.section("coherence", Stream.concat(reading.relations(), reading.bottlenecks())),
                reading.section("agreements", Stream.concat(reading.agreements(), reading.gaps())),
                reading.section("improvements", reading.each(Magnet.IMPROVEMENT, reading::improvement)),
                reading.section("ideas", reading.each(Magnet.IDEA, element -> element.text())),
                reading.section("outcome", reading.outcome()));
    }

    /// All that a picture says of one assignment: itself, what it has to do with others, what is short for it, what is
    /// agreed about that or should be.
    public static List<String> about(
            Element assignment, Picture picture, Messages messages, Language language, Function<Role, String> roles) {
        var reading = new Reading(picture, messages, language, roles);
        var lines = picture.lines().filter(line -> touches(line, assignment)).toList();
        return Stream.of(
                        Stream.of(reading.assignment(assignment)),
                        lines.stream().filter(reading::joinsAssignments).map(reading::relation),
                        reading.at(Magnet.BOTTLENECK, each -> lines.stream().anyMatch(line -> touches(line, each)))
                                .map(reading::bottleneck),
                        reading.at(Magnet.AGREEMENT, each -> covers(each, lines))
                                .map(reading::agreement),
                        reading.at(Magnet.GAP, each -> covers(each, lines)).map(reading::gap))
                .flatMap(sentences -> sentences)
                .filter(each -> !each.isBlank())
                .toList();
    }

    private static boolean touches(Element line, Element magnet) {
        var ends = line.ends();
        return ends != null && ends.touches(magnet.id());
    }

    private static boolean covers(Element element, List<Element> lines) {
        var covered = List.of(element.findField("covers").orElse("").split(" "));
        return lines.stream()
                .anyMatch(line -> covered.contains(line.id().value().toString()));
    }

    private Stream<Element> at(String kind, Predicate<Element> which) {
        return picture.list(kind).stream().filter(which);
    }

    /// What is tied to a bottleneck is told by the bottleneck.
    private boolean joinsAssignments(Element line) {
        var ends = java.util.Objects.requireNonNull(line.ends());
        return Stream.of(ends.from(), ends.to())
                .flatMap(id -> picture.find(id).stream())
                .noneMatch(end -> end.kind().equals(Magnet.BOTTLENECK));
    }

    private Section section(String key, Stream<String> sentences) {
        return new Section(
                key,
                text("sketch.reading." + key),
                sentences.filter(each -> !each.isBlank()).distinct().toList());
    }

    private Stream<String> each(String kind, Function<Element, String> sentence) {
        return picture.list(kind).stream().map(sentence);
    }

    private Stream<String> roles() {
        return each(Magnet.ROLE, element -> {
            var role = Magnet.findChoice(element, "role", Role.class).map(roles).orElse(text("sketch.reading.role"));
            return element.text().isBlank()
                    ? text("sketch.reading.roleNobody", Map.of("role", capital(role)))
                    : text("sketch.reading.roleHeld", Map.of("role", capital(role), "name", element.text()));
        });
    }

    private Stream<String> clients() {
        var units = picture.list(Magnet.CLIENT);
        if (units.isEmpty()) {
            return Stream.of(text("sketch.reading.noClients"));
        }
        var count = text("sketch.reading.clientCount", Map.of("count", units.size()));
        return Stream.concat(Stream.of(count), units.stream().map(element -> {
            var how = element.findField("participation").orElse("member");
            var speaker = Magnet.findId(element, "representedBy")
                    .map(id -> picture.text(new Element.Id(id)))
                    .orElse("");
            return text(
                    "sketch.reading.client." + how,
                    Map.of("name", element.text(), "speaker", speaker.isEmpty() ? "…" : speaker));
        }));
    }

    private String assignment(Element element) {
        var parts = new ArrayList<String>();
        element.findField("size").ifPresent(size -> parts.add(text("sketch.reading.size." + size)));
        element.findField("firmness").ifPresent(firmness -> parts.add(text("sketch.reading.firmness." + firmness)));
        period(element).ifPresent(parts::add);
        element.findField("basis").ifPresent(basis -> parts.add(text("sketch.reading.basis." + basis)));
        var clients = Magnet.listNamed(picture.board(), element, "for").stream()
                .map(Element::text)
                .toList();
        var args = new TreeMap<String, Object>();
        args.put("title", element.text());
        args.put("clients", list(clients));
        args.put("known", String.join(", ", parts));
        var key = clients.isEmpty() ? "sketch.reading.assignmentNobody" : "sketch.reading.assignment";
        return text(parts.isEmpty() ? key + "Bare" : key, args);
    }

    private Stream<String> relations() {
        return picture.lines().filter(line -> line.ends() != null).map(this::relation);
    }

    private String relation(Element line) {
        var ends = java.util.Objects.requireNonNull(line.ends());
        var args = Map.of(
                "from", picture.text(ends.from()),
                "to", picture.text(ends.to()),
                "weight",
                        text("sketch.reading.weight." + line.findField("weight").orElse("medium")),
                "why", line.text());
        var relation = line.findField("relation").orElse("belongs");
        var said = text("sketch.reading.relation." + relation, args);
        return line.text().isBlank() ? said : text("sketch.reading.because", Map.of("what", said, "why", line.text()));
    }

    private Stream<String> bottlenecks() {
        return each(Magnet.BOTTLENECK, this::bottleneck);
    }

    private String bottleneck(Element element) {
        var about = element.findField("about").orElse("other");
        return text("sketch.reading.bottleneck." + about, Map.of("what", element.text()));
    }

    private Stream<String> agreements() {
        return each(Magnet.AGREEMENT, this::agreement);
    }

    private String agreement(Element element) {
        var parties = Magnet.listNamed(picture.board(), element, "parties").stream()
                .map(Element::text)
                .toList();
        return parties.isEmpty()
                ? text("sketch.reading.agreementBare", Map.of("what", element.text()))
                : text("sketch.reading.agreement", Map.of("what", element.text(), "parties", list(parties)));
    }

    private Stream<String> gaps() {
        return each(Magnet.GAP, this::gap);
    }

    private String gap(Element element) {
        return text("sketch.reading.gap", Map.of("what", element.text()));
    }

    private String improvement(Element element) {
        var args = Map.of(
                "what", element.text(),
                "owner", element.findField("owner").orElse(text("sketch.reading.nobodyYet")),
                "due", day(element, "due", text("sketch.reading.noDate")),
                "forum", element.findField("forum").orElse(text("sketch.reading.noForum")));
        return text("sketch.reading.improvement", args);
    }

    private Stream<String> outcome() {
        return CARDS.stream().flatMap(card -> picture.findFact("outcome." + card).stream());
    }

    private java.util.Optional<String> period(Element element) {
        var from = month(element, "from");
        var until = month(element, "until");
        if (from.isEmpty() && until.isEmpty()) {
            return java.util.Optional.empty();
        }
        if (from.isEmpty()) {
            return java.util.Optional.of(text("sketch.reading.until", Map.of("until", until)));
        }
        return java.util.Optional.of(
                until.isEmpty()
                        ? text("sketch.reading.since", Map.of("from", from))
                        : text("sketch.reading.during", Map.of("from", from, "until", until)));
    }

    private String month(Element element, String field) {
        try {
            return element.findField(field)
                    .map(YearMonth::parse)
                    .map(DateTimeFormatter.ofPattern("MMMM yyyy", language.locale())::format)
                    .orElse("");
        } catch (DateTimeException e) {
            return "";
        }
    }

    private String day(Element element, String field, String otherwise) {
        try {
            return element.findField(field)
                    .map(LocalDate::parse)
                    .map(DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale())::format)
                    .orElse(otherwise);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private String list(List<String> words) {
        return com.ibm.icu.text.ListFormatter.getInstance(language.locale()).format(words);
    }

    private String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(language.locale()) + word.substring(1);
    }

    private String text(String key) {
        return messages.text(language, key);
    }

    private String text(String key, Map<String, ?> args) {
        return messages.text(language, key, args);
    }
}
