package nl.samenspel.board.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspel.board.Admission;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import nl.samenspel.board.Sense;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The example messages, which the browser's tests read as well, are exactly what we read and write.
class BoardProtocolTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/board-protocol");
    private static final Element.Id ASSIGNMENT =
            new Element.Id(UUID.fromString("0193a1b2-0000-7000-8000-000000000001"));
    private static final Element.Id ROLE = new Element.Id(UUID.fromString("0193a1b2-0000-7000-8000-000000000002"));
    private static final Element.Id LINE = new Element.Id(UUID.fromString("0193a1b2-0000-7000-8000-000000000003"));
    private static final Actor NOOR = new Actor(
            new PersonId(UUID.fromString("0193a1b2-2222-7000-8000-000000000001")),
            "Noor van Dam (opdrachtgever)",
            Actor.Kind.PERSON);
    private static final Actor JORIS = new Actor(
            new PersonId(UUID.fromString("0193a1b2-2222-7000-8000-000000000002")),
            "Joris Bakker (begeleider)",
            Actor.Kind.PERSON);
    private static final Instant AT = Instant.parse("2026-01-12T09:20:00.125Z");

    private static final Element MAGNET = Element.placed(
            ASSIGNMENT,
            "assignment",
            new Element.Position(120, 80),
            "Subsidies voor sportclubs",
            Map.of("size", "M", "period", "2027-2029"));
    private static final Element OVERLAP = Element.line(
            LINE,
            "line",
            new Element.Ends(ASSIGNMENT, ROLE),
            "Zelfde doelgroep in dezelfde maanden",
            Map.of("relation", "overlaps", "weight", "heavy"));

    static Stream<Path> bad() throws IOException {
        return files("bad");
    }

    static Stream<Path> fromBrowser() throws IOException {
        return files("from-browser");
    }

    @ParameterizedTest(name = "B31 B32 {0}")
    @MethodSource("bad")
    void refusesWhatIsNoMessage(Path example) throws IOException {
        var text = Files.readString(example);
        assertThatThrownBy(() -> FromBrowser.read(text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest(name = "B1 {0}")
    @MethodSource("fromBrowser")
    void readsEveryExample(Path example) throws IOException {
        assertThat(FromBrowser.read(Files.readString(example))).isNotEmpty();
    }

    @Test
    @DisplayName("B1 reads commands as the examples show them")
    void readsCommands() {
        assertThat(command("do-place")).isEqualTo(new BoardCommand.Place(MAGNET));
        assertThat(command("do-connect")).isEqualTo(new BoardCommand.Connect(OVERLAP));
        assertThat(command("do-move")).isEqualTo(new BoardCommand.Move(ASSIGNMENT, new Element.Position(200.25, -80)));
        assertThat(command("do-resize")).isEqualTo(new BoardCommand.Resize(ASSIGNMENT, new Element.Size(240, 120)));
        assertThat(command("do-write"))
                .isEqualTo(new BoardCommand.Write(ASSIGNMENT, "Subsidies voor sportclubs en zwembaden\nvanaf 2027"));
        assertThat(command("do-set"))
                .isEqualTo(new BoardCommand.SetFields(ASSIGNMENT, values("size", "L", "period", null)));
        assertThat(command("do-reconnect"))
                .isEqualTo(new BoardCommand.Reconnect(LINE, new Element.Ends(ROLE, ASSIGNMENT)));
        assertThat(command("do-remove")).isEqualTo(new BoardCommand.Remove(ASSIGNMENT));
        assertThat(command("do-restore")).isEqualTo(new BoardCommand.Restore(ASSIGNMENT));
        assertThat(command("do-set-state")).isEqualTo(new BoardCommand.SetState("card", "2"));
        assertThat(command("do-clear-state")).isEqualTo(new BoardCommand.SetState("timer", null));
        assertThat(command("do-undo")).isEqualTo(new BoardCommand.Undo());
        assertThat(command("do-arrange")).isEqualTo(new BoardCommand.Arrange("work"));
        assertThat(command("do-redo")).isEqualTo(new BoardCommand.Redo());
        assertThat(command("do-together"))
                .isEqualTo(new BoardCommand.Together(List.of(
                        new BoardCommand.Move(ASSIGNMENT, new Element.Position(10, 10)),
                        new BoardCommand.Move(ROLE, new Element.Position(300, 10)))));
    }

    @Test
    @DisplayName("B7 reads hello with the last number known")
    void readsHello() {
        assertThat(read("hello")).containsExactly(new FromBrowser.Hello(41));
    }

    @Test
    @DisplayName("B29 refuses more than 200 ids in a selection")
    void refusesALongSelection() {
        var ids = "\"" + ASSIGNMENT.value() + "\"";
        var many = String.join(",", java.util.Collections.nCopies(201, ids));
        assertThatThrownBy(() -> FromBrowser.read("{\"type\":\"sense\",\"selection\":[" + many + "]}"))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    @DisplayName("B32 refuses 201 messages in a frame")
    void refusesManyMessages() {
        var many = String.join(",", java.util.Collections.nCopies(201, "{\"type\":\"hello\",\"at\":0}"));
        assertThatThrownBy(() -> FromBrowser.read("[" + many + "]")).isInstanceOf(Unreadable.class);
    }

    @Test
    @DisplayName("B13 writes changes as the examples show them")
    void writesChanges() {
        assertThat(json(ToBrowser.did(List.of(
                        change(43, 1, NOOR, new Edit.Put(MAGNET.madeBy(NOOR.person()))),
                        change(44, 2, NOOR, new Edit.Put(OVERLAP.madeBy(NOOR.person()))),
                        change(45, 12, JORIS, move(ASSIGNMENT, 10, 10), move(ROLE, 300, 10))))))
                .isEqualTo(example("from-server/did"));
        assertThat(json(ToBrowser.did(List.of(change(46, 20, NOOR, everyEdit())))))
                .isEqualTo(example("from-server/did-every-edit"));
    }

    @Test
    @DisplayName("B14 the log reads back what was written")
    void readsBackTheLog() {
        var edits = List.of(everyEdit());
        assertThat(BoardReader.edits(BoardWriter.edits(edits))).isEqualTo(edits);
    }

    @Test
    @DisplayName("B26 writes a change that is not shown as a number alone")
    void writesChangesThatAreNotShown() {
        var hidden = new BoardChange(47, command(21), null, "", AT, List.of());
        assertThat(json(ToBrowser.did(List.of(hidden)))).isEqualTo(example("from-server/did-not-shown"));
    }

    @Test
    @DisplayName("B8 writes welcome with the whole board, or with what came since")
    void writesWelcome() {
        var board = board();
        assertThat(json(welcome(board, ToBrowser.wholeBoard(BoardWriter.board(board)))))
                .isEqualTo(example("from-server/welcome-board"));
        assertThat(json(welcome(board, ToBrowser.changes(List.of(change(42, 3, NOOR, move(ASSIGNMENT, 200.25, -80)))))))
                .isEqualTo(example("from-server/welcome-changes"));
    }

    @Test
    @DisplayName("B24 B30 B36 writes refusals, presence and notices as the examples show them")
    void writesTheRest() {
        assertThat(json(ToBrowser.refused(
                        command(5), "TEXT_TOO_LONG", "Deze tekst is te lang. Houd het bij 2.000 tekens.")))
                .isEqualTo(example("from-server/refused"));
        assertThat(json(ToBrowser.notice("WRITABLE", "Opslaan lukt weer.")))
                .isEqualTo(example("from-server/notice-writable"));
        var sense = sense("sense-nothing-any-more").then(sense("sense-cursor")).then(sense("sense-drag"));
        var shown = sense.then(new Sense(Map.of("cursor", "{\"x\":1,\"y\":2}")));
        assertThat(json(ToBrowser.sensed(List.of(joris()), List.of(2L), Map.of(3L, shown), "")))
                .isEqualTo(example("from-server/sensed"));
    }

    @Test
    @DisplayName("B20 a snapshot reads back to the same board, removed elements included")
    void readsBackASnapshot() {
        var board = board().after(new BoardChange(43, command(1), NOOR.person(), "", AT, List.of(new Edit.Drop(LINE))));
        assertThat(BoardReader.board(BoardWriter.snapshot(board))).isEqualTo(board);
    }

    private static Board board() {
        var role = new Element(
                ROLE,
                "role",
                new Element.Position(-40.5, 12),
                new Element.Size(180, 96),
                "Opdrachtgever Sport",
                Map.of("corner", "client"),
                null,
                JORIS.person());
        return new Board(41, Board.EMPTY.elements(), Board.EMPTY.removed(), Board.EMPTY.state())
                .after(new BoardChange(
                        42,
                        command(1),
                        NOOR.person(),
                        "",
                        AT,
                        List.of(
                                new Edit.Put(MAGNET.madeBy(NOOR.person())),
                                new Edit.Put(role),
                                new Edit.Put(OVERLAP.madeBy(NOOR.person())),
                                new Edit.SetState("card", "2"))));
    }

    private static Edit[] everyEdit() {
        return new Edit[] {
            new Edit.Put(board().elements().get(ROLE)),
            new Edit.Drop(LINE),
            move(ASSIGNMENT, 1.5, 2),
            new Edit.Resize(ASSIGNMENT, new Element.Size(240, 120)),
            new Edit.Resize(ASSIGNMENT, null),
            new Edit.Write(ASSIGNMENT, "Nieuwe titel"),
            new Edit.SetFields(ASSIGNMENT, values("period", null, "size", "L")),
            new Edit.Reconnect(LINE, new Element.Ends(ROLE, ASSIGNMENT)),
            new Edit.SetState("card", "2"),
            new Edit.SetState("timer", null)
        };
    }

    private static String welcome(Board board, String boardOrChanges) {
        var you = new ToBrowser.Present(7, new Admission(NOOR, true, Map.of("corner", "client")));
        var sensed = Map.of(3L, new Sense(Map.of("cursor", "{\"x\":1,\"y\":2}", "ready", "true")));
        return new ToBrowser.Welcome(
                        board.number(),
                        Instant.parse("2026-01-12T09:21:00Z"),
                        true,
                        you,
                        List.of(joris()),
                        sensed,
                        board.elements().size(),
                        "",
                        boardOrChanges)
                .json();
    }

    private static ToBrowser.Present joris() {
        return new ToBrowser.Present(3, new Admission(JORIS, true, Map.of("facilitator", "true")));
    }

    private static BoardChange change(long number, int command, Actor by, Edit... edits) {
        return new BoardChange(number, command(command), by.person(), by.name(), AT, List.of(edits));
    }

    private static Edit move(Element.Id id, double x, double y) {
        return new Edit.Move(id, new Element.Position(x, y));
    }

    private static UUID command(int number) {
        return UUID.fromString("0193a1b2-1111-7000-8000-%012d".formatted(number));
    }

    private static Map<String, @Nullable String> values(
            String one, @Nullable String first, String other, @Nullable String second) {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put(one, first);
        values.put(other, second);
        return values;
    }

    private static BoardCommand command(String example) {
        return ((FromBrowser.Do) read(example).getFirst()).command();
    }

    private static Sense sense(String example) {
        return ((FromBrowser.Sensed) read(example).getFirst()).sense();
    }

    private static List<FromBrowser> read(String example) {
        try {
            return FromBrowser.read(Files.readString(EXAMPLES.resolve("from-browser/" + example + ".json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode example(String name) {
        try {
            return json(Files.readString(EXAMPLES.resolve(name + ".json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        return StrictJson.parseOwn(text);
    }

    private static Stream<Path> files(String folder) throws IOException {
        return Files.list(EXAMPLES.resolve(folder)).sorted();
    }
}
