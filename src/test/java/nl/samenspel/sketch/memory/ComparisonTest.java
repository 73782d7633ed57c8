package nl.samenspel.sketch.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import nl.samenspel.knowledge.Role;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.sketch.result.Picture;
import org.junit.jupiter.api.Test;

/// What came, what went and what reads otherwise from one picture to the next.
class ComparisonTest {
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

    private final BoardWords words =
            new BoardWords(new Messages(List.of("live", "memory")), Language.NL, Role::name, List.of(), Map.of());
    private int made;

    @Test
    void theSameRecordIsTheSameThingWhateverItIsCalled() {
        var before = magnet("assignment", "Zomerscholen", Map.of("assignmentId", "a", "size", "S"));
        var after = magnet("assignment", "Zomerscholen plus", Map.of("assignmentId", "a", "size", "L"));

        assertThat(told(picture(before), picture(after)))
                .containsExactly("CHANGED Zomerscholen plus text Zomerscholen→Zomerscholen plus size klein→groot");
    }

    @Test
    void withoutARecordTheSameTextIsTheSameThing() {
        var before = picture(magnet("idea", "Minder lijstjes", Map.of()), magnet("bottleneck", "Toetsers", Map.of()));
        var after = picture(magnet("idea", "minder lijstjes ", Map.of()), magnet("agreement", "Eén loket", Map.of()));

        assertThat(told(before, after)).containsExactly("GONE Toetsers", "NEW Eén loket");
    }

    @Test
    void aRoleIsTheSameWhoeverHasIt() {
        var before = magnet("role", "Jan", Map.of("role", "provider"));
        var after = magnet("role", "Farida", Map.of("role", "provider"));

        assertThat(told(picture(before), picture(after))).containsExactly("CHANGED Farida text Jan→Farida");
    }

    @Test
    void aLineIsTheSameWhenItJoinsTheSameTwo() {
        var one = magnet("assignment", "Een", Map.of("assignmentId", "a"));
        var two = magnet("assignment", "Twee", Map.of("assignmentId", "b"));
        var oneLater = magnet("assignment", "Een", Map.of("assignmentId", "a"));
        var twoLater = magnet("assignment", "Twee", Map.of("assignmentId", "b"));
        var line = line(one, two, "overlaps");
        var turned = line(twoLater, oneLater, "overlaps");
        var other = line(oneLater, twoLater, "competes");

        assertThat(told(picture(one, two, line), picture(oneLater, twoLater, turned)))
                .isEmpty();
        assertThat(told(picture(one, two, line), picture(oneLater, twoLater, other)))
                .containsExactly(
                        "CHANGED “Een” en “Twee” willen dezelfde mensen relation overlapt→vecht om capaciteit");
    }

    @Test
    void whatIsGoneStandsBelowWithAMark() {
        var gone = magnet("bottleneck", "Toetsers", Map.of());
        var fresh = magnet("idea", "Minder", Map.of());
        var later = picture(fresh);
        var compared = ComparedPicture.of(later, Comparison.of(picture(gone), later, words), words);

        assertThat(compared.marks().get(gone.id()).word()).isEqualTo("weg");
        assertThat(compared.marks().get(fresh.id()).word()).isEqualTo("nieuw");
        var below = compared.picture().find(gone.id()).orElseThrow();
        assertThat(below.position().y()).isGreaterThan(fresh.position().y());
    }

    private List<String> told(Picture before, Picture after) {
        return Comparison.of(before, after, words).stream()
                .map(item -> item.change() + " " + item.name()
                        + item.differences().stream()
                                .map(each -> " " + each.field() + " " + each.from() + "→" + each.to())
                                .reduce("", String::concat))
                .toList();
    }

    private Element magnet(String kind, String text, Map<String, String> fields) {
        return Element.placed(id(), kind, Element.Position.ORIGIN, text, fields);
    }

    private Element line(Element from, Element to, String relation) {
        return Element.line(id(), "line", new Element.Ends(from.id(), to.id()), "", Map.of("relation", relation));
    }

    private Element.Id id() {
        return new Element.Id(new UUID(1, ++made));
    }

    private static Picture picture(Element... elements) {
        var edits = List.of(elements).stream().<Edit>map(Edit.Put::new).toList();
        var board = Board.EMPTY.after(new BoardChange(1, new UUID(2, 1), null, "", AT, edits));
        return new Picture(new Picture.Around("Driehoek", "", AT, "", List.of(), List.of()), board, true, AT);
    }
}
