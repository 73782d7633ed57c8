package nl.samenspel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.samenspel.document.Difference.State;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final ImportRow ONE = new ImportRow(2, Map.of("team", "Team Noord "));
    private static final ImportRow OTHER = new ImportRow(3, Map.of("team", "Team Zuid"));

    @Test
    void aRefusedLineSaysWhyAtItsFieldAndLeavesTheOthersAlone() {
        var differences = Difference.ofEach(List.of(ONE, OTHER), row -> row.text("team"), row -> {
            if (row.equals(OTHER)) {
                throw new Refused("team", FileRefusal.CELL_EMPTY);
            }
            return Difference.fresh("Noord", List.of(row));
        });
        assertThat(differences)
                .containsExactly(
                        Difference.fresh("Noord", List.of(ONE)),
                        Difference.refused(
                                "Team Zuid", List.of(OTHER), List.of(Remark.of(3, "team", FileRefusal.CELL_EMPTY))));
    }

    @Test
    void aFigureIsNewWhereNoneWasKnownAndChangedWhereItDiffers() {
        assertThat(figure(null, "2").state()).isEqualTo(State.NEW);
        assertThat(figure("2.0", "2").state()).isEqualTo(State.UNCHANGED);
        assertThat(figure("1", "2").changes()).containsExactly(new Difference.Change("fte", "1", "2"));
    }

    @Test
    void capitalsAndSpacesAroundANameMakeNoDifference() {
        assertThat(ONE.key("team")).isEqualTo(ImportRow.keyOf("TEAM noord"));
    }

    private static Difference figure(@Nullable String before, String after) {
        return Difference.ofFigure(
                "Noord", ONE, "fte", before == null ? null : new BigDecimal(before), new BigDecimal(after));
    }
}
