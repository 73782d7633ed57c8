package nl.samenspel.portfolio.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ApartPlannerTest {
    private static final Limits LIMITS = new Limits(20, 1, 1);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void anotherProcessGivesTheAnswerThatThisOneWouldGive() {
        var question = Questions.portfolio(12, 4);
        var seen = new ArrayList<Progress>();
        var answer = Planner.within(LIMITS).plan(question, new Watch() {
            @Override
            public boolean stopAsked() {
                return false;
            }

            @Override
            public void better(Progress progress) {
                seen.add(progress);
            }
        });

        assertThat(answer).isEqualTo(new SearchingPlanner(LIMITS).plan(question, Watch.PATIENT));
        assertThat(seen).isNotEmpty();
    }

    @Test
    void everyQuestionAndAnswerSurvivesTheWayThere() {
        for (long seed = 0; seed < 200; seed++) {
            var question = Questions.small(seed);
            assertThat(Letters.write(Letters.question(Letters.write(question)))).isEqualTo(Letters.write(question));
        }
        var found = new Answer.Found(
                new Plan(List.of(OptionalInt.of(3), OptionalInt.empty())),
                List.of(new Stage(Aim.VALUE, 7, 9, false)),
                false);
        assertThat(Letters.found(Letters.write(found))).isEqualTo(found);
        var impossible = new Answer.Impossible(
                List.of(
                        new Conflict.Must(1),
                        new Conflict.Room(0, 2, 3),
                        new Conflict.Sequence(4),
                        new Conflict.Due(5),
                        new Conflict.Least(6),
                        new Conflict.Circle(List.of(7, 8))),
                true);
        assertThat(Letters.impossible(Letters.write(impossible))).isEqualTo(impossible);
    }

    @Test
    void aProcessThatDiesIsAPlainAnswer() {
        var question = Questions.small(1);

        assertThat(new ApartPlanner(LIMITS, List.of(JAVA, "-version")).plan(question, Watch.PATIENT))
                .isInstanceOf(Answer.Broken.class);
        assertThat(new ApartPlanner(LIMITS, List.of("no such program")).plan(question, Watch.PATIENT))
                .isInstanceOf(Answer.Broken.class);
    }
}
