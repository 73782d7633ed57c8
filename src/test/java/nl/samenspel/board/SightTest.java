package nl.samenspel.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenspel.board.wire.BoardWriter;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a browser may see, without sockets: random commands by four people, one of whom only does what is concealed.
class SightTest {
    private static final int STEPS = 400;
    /// Does nothing that others may know to be theirs.
    private static final PersonId GHOST = new PersonId(new UUID(0xdead, 0xbeef));

    private static final List<PersonId> PEOPLE = List.of(GHOST, Story.NOOR, Story.JORIS, new PersonId(new UUID(1, 3)));

    private final TestMeaning meaning = new TestMeaning();
    private final Map<PersonId, Board> pictures = new HashMap<>();
    private BoardLedger ledger = BoardLedger.EMPTY;
    private final Curtain curtain = new Curtain(guarding(meaning), Board.EMPTY);
    private int words;

    private static TestMeaning guarding(TestMeaning meaning) {
        meaning.looking = TestLooking::on;
        return meaning;
    }

    @ParameterizedTest(name = "B39 B41 B42 B43 B52 seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    @DisplayName("B39 B41 B42 B43 B52 nobody is told what is hidden or who is unsigned, and all that is told adds up")
    void tellsNobodyWhatIsConcealed(long seed) {
        var random = new Random(seed);
        PEOPLE.forEach(person -> pictures.put(person, Board.EMPTY));
        happens(ledger.draft(new BoardCommand.SetState("guarded", "yes"), Story.NOOR), Story.NOOR);
        for (int step = 0; step < STEPS; step++) {
            var by = PEOPLE.get(random.nextInt(PEOPLE.size()));
            draft(command(random, by), by).ifPresent(draft -> happens(draft, by));
        }
        assertThat(ledger.board().number()).isGreaterThan(STEPS / 4);
    }

    private java.util.Optional<BoardLedger.Draft> draft(BoardCommand command, PersonId by) {
        try {
            Reach.within(curtain.shown(), command, by);
            return java.util.Optional.of(ledger.draft(command, by));
        } catch (Refused refused) {
            return java.util.Optional.empty();
        }
    }

    private void happens(BoardLedger.Draft draft, PersonId by) {
        var number = ledger.board().number() + 1;
        var at = Instant.ofEpochSecond(number);
        var change = new BoardChange(number, new UUID(3, number), by, name(by), at, draft.edits());
        ledger = ledger.with(new LoggedChange(change, draft.undo(), draft.undoes(), draft.redoes(), false));
        var drawn = curtain.draw(List.of(change));
        curtain.take(drawn);
        for (var viewer : PEOPLE) {
            hears(viewer, drawn.told().getFirst().to(viewer));
        }
    }

    private void hears(PersonId viewer, BoardChange told) {
        var text = BoardWriter.change(told);
        var picture = pictures.get(viewer).after(told);
        pictures.put(viewer, picture);
        var whole = curtain.whole(viewer).json();
        assertThat(picture.elements()).isEqualTo(curtain.shown().to(viewer).elements());
        assertThat(values(picture)).isEqualTo(values(curtain.shown().to(viewer)));
        assertThat(text).doesNotContain(hiddenFrom(viewer));
        assertThat(whole).doesNotContain(hiddenFrom(viewer));
        if (!viewer.equals(GHOST)) {
            assertThat(text + whole).doesNotContain(GHOST.value().toString(), "Ghost");
        }
        var since = curtain.findSince(ledger, Math.max(0, told.number() - 3), viewer);
        assertThat(since.orElseThrow().getLast()).isEqualTo(told);
        assertThat(curtain.again(told, viewer)).isEqualTo(told);
    }

    /// The words that others wrote on what is hidden now.
    private List<String> hiddenFrom(PersonId viewer) {
        var shown = curtain.shown();
        var words = new ArrayList<String>(List.of("no such word"));
        for (var element : shown.board().elements().values()) {
            if (shown.isHidden(element, viewer) && !element.text().isEmpty()) {
                words.add("\"" + element.text() + "\"");
            }
        }
        return words;
    }

    private static Map<String, String> values(Board board) {
        var values = new TreeMap<String, String>();
        board.state().forEach((key, fact) -> values.put(key, fact.value()));
        return values;
    }

    private static String name(PersonId person) {
        return person.equals(GHOST) ? "Ghost" : "Somebody";
    }

    private BoardCommand command(Random random, PersonId by) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> new BoardCommand.Place(element(random, by));
            case 3 -> connect(random, by);
            case 4 -> by.equals(GHOST) ? vote(random, by) : circleOrMove(random);
            case 5, 6 -> by.equals(GHOST) ? new BoardCommand.Undo() : Story.write(random.nextInt(40), word());
            case 7 -> by.equals(GHOST) ? new BoardCommand.Redo() : Story.remove(random.nextInt(40));
            case 8 -> new BoardCommand.Undo();
            case 9 -> new BoardCommand.Redo();
            case 10 ->
                by.equals(GHOST) ? vote(random, by) : Story.set(random.nextInt(40), "corner", "c" + random.nextInt(3));
            case 11 -> vote(random, by);
            case 12 -> by.equals(GHOST) ? new BoardCommand.Undo() : together(random, by);
            default -> by.equals(GHOST) ? vote(random, by) : turn(random);
        };
    }

    private BoardCommand together(Random random, PersonId by) {
        return new BoardCommand.Together(IntStream.range(0, 3)
                .mapToObj(_ -> command(random, by))
                .filter(BoardCommand.Direct.class::isInstance)
                .map(BoardCommand.Direct.class::cast)
                .collect(Collectors.toList()));
    }

    private static BoardCommand.SetState turn(Random random) {
        return random.nextInt(3) == 0
                ? new BoardCommand.SetState("guarded", "yes")
                : new BoardCommand.SetState("reveal", random.nextBoolean() ? "yes" : null);
    }

    private static BoardCommand circleOrMove(Random random) {
        return random.nextInt(3) == 0 ? circle(random) : Story.move(random.nextInt(40), random.nextInt(100), 5);
    }

    /// Somebody but the ghost comes into the circle, or leaves it.
    private static BoardCommand.SetState circle(Random random) {
        var who = PEOPLE.get(1 + random.nextInt(PEOPLE.size() - 1));
        return new BoardCommand.SetState("circle." + who.value(), random.nextBoolean() ? "yes" : null);
    }

    private BoardCommand.SetState vote(Random random, PersonId by) {
        @Nullable String value = random.nextInt(4) == 0 ? null : String.valueOf(random.nextInt(3));
        return new BoardCommand.SetState("vote." + by.value(), value);
    }

    private BoardCommand connect(Random random, PersonId by) {
        var line = Story.line(random.nextInt(40), random.nextInt(40), random.nextInt(40));
        return new BoardCommand.Connect(line.saying(fields(random, by)).saying(word()));
    }

    private Element element(Random random, PersonId by) {
        return Element.placed(
                Story.id(random.nextInt(40)), "note", Element.Position.ORIGIN, word(), fields(random, by));
    }

    private static Map<String, String> fields(Random random, PersonId by) {
        var decks = by.equals(GHOST) ? List.of("secret", "masked") : List.of("secret", "masked", "open", "shared");
        return Map.of("deck", decks.get(random.nextInt(decks.size())), "corner", "c");
    }

    private String word() {
        return "word" + ++words + ".";
    }
}
