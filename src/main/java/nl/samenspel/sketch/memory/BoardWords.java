package nl.samenspel.sketch.memory;

import com.ibm.icu.text.ListFormatter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.Element;
import nl.samenspel.knowledge.CardText;
import nl.samenspel.knowledge.Role;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.PersonId;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.magnet.Places;

/// Names and values of what hangs on a board, for sentences about the past, in one language.
public final class BoardWords {
    private static final Set<String> CHOICES =
            Set.of("size", "firmness", "basis", "participation", "about", "weight", "relation");
    private static final Set<String> MONTHS = Set.of("from", "until");
    private static final Set<String> DAYS = Set.of("due", "review");
    private static final Set<String> IDS = Set.of("for", "of", "representedBy", "parties", "covers");

    private final Messages messages;
    private final Language language;
    private final Function<Role, String> roles;
    private final List<CardText> cards;
    private final Map<PersonId, String> people;

    /// @param roles what a role is called
    /// @param cards in the language of these words
    /// @param people names of those who may be given the lead
    BoardWords(
            Messages messages,
            Language language,
            Function<Role, String> roles,
            List<CardText> cards,
            Map<PersonId, String> people) {
        this.people = Map.copyOf(people);
        this.messages = messages;
        this.language = language;
        this.roles = roles;
        this.cards = List.copyOf(cards);
    }

    /// Who did it: somebody, where that is not told; a guest, whose name is no longer ours.
    public String who(BoardChange change) {
        if (change.by() == null) {
            return text("memory.who.somebody");
        }
        return change.byName().isEmpty() ? text("memory.who.guest") : change.byName();
    }

    /// “Noor plaatste de opdracht “A” en verplaatste “B”.” Empty when there is nothing to tell.
    public String sentence(BoardChange change, List<Deed> deeds) {
        if (deeds.isEmpty()) {
            return "";
        }
        var phrases = deeds.stream().map(deed -> deed.phrase().apply(this)).toList();
        return text("memory.sentence", Map.of("who", who(change), "deeds", list(phrases)));
    }

    /// The title of a card; before the first one, what that time is called.
    public String card(String key) {
        return cards.stream()
                .filter(card -> card.key().equals(key))
                .findFirst()
                .map(CardText::title)
                .orElseGet(() -> text("memory.card.before"));
    }

    /// Its text; what it is called when it has none.
    String name(Board board, Element element) {
        var ends = element.ends();
        if (ends != null) {
            var relation = "live.line." + element.findField("relation").orElse("belongs");
            return messages.has(language, relation)
                    ? text(relation, Map.of("from", name(board, ends.from()), "to", name(board, ends.to())))
                    : text("memory.kind.line");
        }
        if (!element.text().isBlank()) {
            return element.text().strip();
        }
        return Magnet.findChoice(element, "role", Role.class)
                .map(roles)
                .orElseGet(() -> text("live.kind." + element.kind()));
    }

    /// “de opdracht “A””, “de lijn “A” overlapt met “B””.
    String what(Board board, Element element) {
        var key = "memory.kind." + element.kind();
        var kind = text(messages.has(language, key) ? key : "memory.kind.other");
        return text(
                element.isLine() ? "memory.whatLine" : "memory.what",
                Map.of("kind", kind, "name", name(board, element)));
    }

    String name(Board board, Element.Id id) {
        return find(board, id).map(element -> name(board, element)).orElseGet(() -> text("live.something"));
    }

    String field(String name) {
        var key = "memory.field." + name;
        return text(messages.has(language, key) ? key : "memory.field.other");
    }

    String value(Board board, String field, String value) {
        if (CHOICES.contains(field)) {
            var key = "live." + field + "." + value;
            return messages.has(language, key) ? text(key) : value;
        }
        if (field.equals("role") || field.equals("corner")) {
            return corner(value);
        }
        if (MONTHS.contains(field)) {
            return month(value);
        }
        if (DAYS.contains(field)) {
            return day(value);
        }
        return IDS.contains(field) ? list(names(board, value)) : value;
    }

    /// The name of who is invited or leads; empty for anybody else.
    String person(String id) {
        return id(id).map(each -> people.getOrDefault(new PersonId(each.value()), ""))
                .orElse("");
    }

    /// A corner or another role, as the triangle calls it.
    String corner(String value) {
        return Arrays.stream(Role.values())
                .filter(role -> Magnet.field(role).equals(value))
                .findFirst()
                .map(roles)
                .orElse(value);
    }

    /// A seat in the room by its corner and number, as long as nobody holds it with a telephone of their own: then it
    /// is them who did it. Empty for anything else.
    String seat(Board board, String id) {
        var words = board.findFact("seat." + id).orElse("").split(" ");
        return words.length == 2
                ? text("live.seat.numbered", Map.of("corner", corner(words[0]), "number", words[1]))
                : "";
    }

    /// “vak Opdrachten”, or that it lies outside all of them.
    String place(Board board, Element.Position position) {
        return Places.findArea(board, position)
                .map(area -> text("memory.place", Map.of("area", text("live.area." + area))))
                .orElseGet(() -> text("memory.place.outside"));
    }

    String list(List<String> words) {
        return ListFormatter.getInstance(language.locale()).format(words);
    }

    String text(String key) {
        return messages.text(language, key);
    }

    String text(String key, Map<String, ?> args) {
        return messages.text(language, key, args);
    }

    private List<String> names(Board board, String ids) {
        return Arrays.stream(ids.split(" "))
                .flatMap(each -> id(each).stream())
                .flatMap(id -> find(board, id).stream())
                .map(element -> "“" + name(board, element) + "”")
                .toList();
    }

    /// On the board, or taken off it before the reader's eyes.
    private static Optional<Element> find(Board board, Element.Id id) {
        return board.findElement(id)
                .or(() -> Optional.ofNullable(board.removed().get(id)).map(Board.Removed::element));
    }

    private static Optional<Element.Id> id(String text) {
        try {
            return Optional.of(new Element.Id(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String month(String value) {
        try {
            return DateTimeFormatter.ofPattern("MMMM yyyy", locale()).format(YearMonth.parse(value));
        } catch (DateTimeException e) {
            return value;
        }
    }

    private String day(String value) {
        try {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return value;
        }
    }

    private Locale locale() {
        return language.locale();
    }
}
