package nl.samenspel.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ThreeWayTest {
    private final Description base =
            Description.titled("Zonnedaken").with(Field.SIZE, Assignment.Size.M).with(Field.PURPOSE, "Daken");

    @Test
    void keepsWhatEachOfTheTwoChanged() {
        var mine = base.with(Field.TITLE, "Zonnedaken 2027");
        var theirs = base.with(Field.SIZE, Assignment.Size.L);

        var both = ThreeWay.of(base, mine, theirs);

        assertThat(both.conflicts()).isEmpty();
        assertThat(both.result()).isEqualTo(mine.with(Field.SIZE, Assignment.Size.L));
    }

    @Test
    void namesTheFieldThatBothChanged() {
        var mine = base.with(Field.SIZE, Assignment.Size.S).with(Field.PURPOSE, "Meer daken");
        var theirs = base.with(Field.SIZE, Assignment.Size.L);

        var both = ThreeWay.of(base, mine, theirs);

        assertThat(both.conflicts()).containsExactly(Field.SIZE);
        assertThat(both.result().size()).isEqualTo(Assignment.Size.L);
        assertThat(both.result().text(Field.PURPOSE)).isEqualTo("Meer daken");
    }

    @Test
    void agreesWhenBothChangedToTheSame() {
        var same = base.with(Field.SIZE, null).during(YearMonth.of(2027, 1), null);

        assertThat(ThreeWay.of(base, same, same)).isEqualTo(new ThreeWay(same, java.util.Set.of()));
    }
}
