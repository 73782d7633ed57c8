package nl.samenspel.sketch.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.BoardText;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import nl.samenspel.knowledge.Role;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Element.Id LEARNING = new Element.Id(new UUID(1, 1));
    private static final Element.Id BRIDGE = new Element.Id(new UUID(1, 2));
    private static final Element.Id BASICS = new Element.Id(new UUID(1, 3));

    private final Messages messages = new Messages(List.of("sketch"));

    private final Board board = Board.EMPTY.after(new BoardChange(
            1,
            new UUID(2, 1),
            null,
            "",
            AT,
            List.of(
                    put(LEARNING, "client", "Directie Leerkansen", Map.of("participation", "agenda_only")),
                    put(
                            BRIDGE,
                            "assignment",
                            "Brede brugklassen",
                            Map.of(
                                    "size",
                                    "L",
                                    "firmness",
                                    "planned",
                                    "from",
                                    "2027-03",
                                    "for",
                                    LEARNING.value().toString())),
                    put(BASICS, "assignment", "Basisvaardigheden", Map.of()),
                    new Edit.Put(Element.line(
                            new Element.Id(new UUID(1, 4)),
                            "line",
                            new Element.Ends(BRIDGE, BASICS),
                            "dezelfde beoordelaars",
                            Map.of("relation", "competes", "weight", "heavy"))))));

    private static Edit put(Element.Id id, String kind, String text, Map<String, String> fields) {
        return new Edit.Put(Element.placed(id, kind, Element.Position.ORIGIN, text, fields));
    }

    private Picture picture(Board drawn) {
        var around =
                new Picture.Around("Dienst Voorbeeldregelingen", "Wat loopt er?", AT, "Noor", List.of(), List.of());
        return new Picture(around, drawn, false, AT);
    }

    private List<String> sentences(String section, Language language) {
        return Reading.of(picture(board), messages, language, Role::name).stream()
                .filter(each -> each.key().equals(section))
                .flatMap(each -> each.sentences().stream())
                .toList();
    }

    @Test
    void tellsEachAssignmentWithWhatIsKnownOfIt() {
        assertThat(sentences("assignments", Language.NL))
                .contains(
                        "Brede brugklassen, voor Directie Leerkansen: groot, gepland, vanaf maart 2027.",
                        "Basisvaardigheden. Er staat niet bij voor wie.");
    }

    @Test
    void tellsARelationWithItsReason() {
        assertThat(sentences("coherence", Language.EN))
                .containsExactly(
                        "Brede brugklassen and Basisvaardigheden want the same (heavily): dezelfde beoordelaars");
    }

    @Test
    void tellsHowClientsTakePart() {
        assertThat(sentences("players", Language.NL))
                .contains("Er is 1 opdrachtgever.", "Directie Leerkansen staat alleen op de agenda.");
    }

    @Test
    void drawsEveryMagnetAndEscapesWhatPeopleTyped() {
        var typed = board.after(new BoardChange(
                2,
                new UUID(2, 2),
                null,
                "",
                AT,
                List.of(put(new Element.Id(new UUID(1, 9)), "idea", "<script>alert(1)</script>", Map.of()))));
        var drawing = Drawing.of(picture(typed), messages, Language.NL, Role::name);
        assertThat(drawing)
                .startsWith("<svg")
                .contains("Brede")
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(drawing).doesNotContain("style=");
    }

    @Test
    void drawsARoleByItsNameAndThatNobodyHasIt() {
        var unfilled = board.after(new BoardChange(
                2,
                new UUID(2, 2),
                null,
                "",
                AT,
                List.of(put(new Element.Id(new UUID(1, 9)), "role", "", Map.of("role", "lead_client")))));
        assertThat(Drawing.of(picture(unfilled), messages, Language.NL, Role::name))
                .contains(">LEAD_CLIENT<", ">nog niemand<");
    }

    @Test
    void survivesBeingKeptAsText() {
        assertThat(BoardText.read(BoardText.keep(board)).elements()).isEqualTo(board.elements());
    }
}
