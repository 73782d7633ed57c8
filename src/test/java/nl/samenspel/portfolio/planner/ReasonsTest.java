package nl.samenspel.portfolio.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Six months of one crew of one person; each piece of two months wants it whole.
class ReasonsTest {
    private static final int MONTHS = 6;

    @Test
    void saysWhoUsesTheCrewThatIsFull() {
        var question = question(List.of(piece("a", 0, 0), piece("b", 0, 1)), List.of());
        var reasons = new Reasons(question, Plan.of(new int[] {0, -1}));

        assertThat(reasons.whyNot(1)).contains(new Reason.Crowded(0, List.of(1), List.of(0)));
        assertThat(reasons.whyNot(0)).isEmpty();
    }

    @Test
    void saysThatOneWaitsForWhatItBuildsOn() {
        var question = question(List.of(piece("a", 0, 4), piece("b", 1, 4)), List.of(new Order(0, 1, 1)));

        assertThat(new Reasons(question, Plan.of(new int[] {0, 3})).whyNot(1)).contains(new Reason.Waits(0, 0));
        var out = new Reasons(question, Plan.of(new int[] {-1, -1}));
        assertThat(out.whyNot(1)).contains(new Reason.Waits(0, 0));
        assertThat(out.whatWouldFit(1)).containsExactly(new Way.First(0));
    }

    @Test
    void saysThatNothingStandsInTheWay() {
        var question = question(List.of(piece("a", 1, 4)), List.of());

        assertThat(new Reasons(question, Plan.of(new int[] {-1})).whyNot(0)).contains(new Reason.Fits(1));
    }

    @Test
    void saysThatNoMonthIsSoonEnough() {
        var late = new Piece("late", false, false, 3, 3, 4, 2, 2, List.of(), 1, List.of());
        var long_ = new Piece("long", false, false, 3, 3, 4, null, 5, List.of(), 1, List.of());
        var reasons = new Reasons(question(List.of(late, long_), List.of()), Plan.of(new int[] {-1, -1}));

        assertThat(reasons.whyNot(0)).contains(new Reason.TooLate(2));
        assertThat(reasons.whyNot(1)).contains(new Reason.NoMonth());
        assertThat(reasons.whatWouldFit(1)).isEmpty();
    }

    @Test
    void saysThatAFloorKeepsAnotherInPlace() {
        var one = new Piece("one", false, false, 0, 0, 0, null, 2, hands(100), 1, List.of(new Part(0, 1000)));
        var two = new Piece("two", false, false, 0, 0, 0, null, 2, hands(100), 9, List.of(new Part(1, 1000)));
        var question =
                new Question(MONTHS, List.of(crew()), List.of(one, two), List.of(), List.of(new Floor(0, 500)), 2);

        assertThat(new Reasons(question, Plan.of(new int[] {0, -1})).whyNot(1)).contains(new Reason.Floored(0, 0));
    }

    @Test
    void offersTheSmallestExtraAndThePieceThatCouldMoveOrGo() {
        var question = question(List.of(piece("a", 0, 4), piece("b", 0, 1)), List.of());
        var reasons = new Reasons(question, Plan.of(new int[] {1, -1}));

        assertThat(reasons.whatWouldFit(1))
                .containsExactly(
                        new Way.More(0, List.of(new Way.Extra(0, 1, 100))), new Way.Move(0, 0, 2), new Way.Drop(0, 0));
    }

    @Test
    void offersNothingBesideThePlanThatBreaksARule() {
        for (long seed = 0; seed < 300; seed++) {
            var question = Questions.small(seed);
            if (Circles.find(question).isPresent()) {
                continue;
            }
            var first = new FirstPlan(new Sheet(question), 1).find();
            first.ifPresent(starts -> {
                var reasons = new Reasons(question, Plan.of(starts));
                for (int piece = 0; piece < starts.length; piece++) {
                    var why = reasons.whyNot(piece);
                    assertThat(why.isEmpty())
                            .isEqualTo(starts[piece] >= 0
                                    && starts[piece]
                                            <= question.pieces().get(piece).asked());
                    int its = piece;
                    if (why.isPresent()) {
                        reasons.whatWouldFit(piece).forEach(way -> keepsAllRules(question, starts, its, way));
                    }
                }
            });
        }
    }

    private static void keepsAllRules(Question question, int[] starts, int piece, Way way) {
        var then = starts.clone();
        var with = question;
        switch (way) {
            case Way.More(int start, var extra) -> {
                then[piece] = start;
                with = more(question, extra);
            }
            case Way.Move(int start, int other, int to) -> {
                then[piece] = start;
                then[other] = to;
            }
            case Way.Drop(int start, int other) -> {
                then[piece] = start;
                then[other] = -1;
                // who is left out may have stood for a floor: the plan is for people to weigh
                with = new Question(
                        question.months(), question.crews(), question.pieces(), question.orders(), List.of(), 9);
            }
            case Way.First(int before) -> assertThat(starts[before]).isNegative();
        }
        assertThat(Checker.broken(with, Plan.of(then))).as(way.toString()).isEmpty();
    }

    private static Question more(Question question, List<Way.Extra> extra) {
        var crews = new java.util.ArrayList<Crew>();
        for (int at = 0; at < question.crews().size(); at++) {
            var capacity = new java.util.ArrayList<>(question.crews().get(at).capacity());
            for (var each : extra) {
                if (each.crew() == at) {
                    capacity.set(each.month(), capacity.get(each.month()) + (int) each.hundredths());
                }
            }
            crews.add(new Crew("crew", capacity));
        }
        return new Question(
                question.months(), crews, question.pieces(), question.orders(), question.floors(), question.clients());
    }

    @Test
    void tellsEachClientWhatItAskedAndGets() {
        var shared = new Piece(
                "shared", false, false, 0, 0, 4, null, 2, hands(100), 1, List.of(new Part(0, 600), new Part(1, 400)));
        var out = new Piece("out", false, false, 0, 0, 4, null, 2, hands(50), 1, List.of(new Part(1, 1000)));
        var question = new Question(MONTHS, List.of(crew()), List.of(shared, out), List.of(), List.of(), 2);

        assertThat(new Reasons(question, Plan.of(new int[] {1, -1})).costPerClient())
                .containsExactly(new Cost(0, 120, 120, 120, 0), new Cost(1, 180, 80, 80, 100));
    }

    @Test
    void saysBetweenWhichSharesTheOrderStays() {
        // a is better by the first criterion, b by the second: they are equal at 3 to 1
        var scores = new int[][] {{4, 0}, {3, 3}};

        assertThat(Firmness.order(new int[] {1, 1}, scores)).containsExactly(1, 0);
        var ranges = Firmness.ranges(new int[] {1, 1}, scores, 2);
        assertThat(ranges.getFirst().from()).isZero();
        assertThat(ranges.getFirst().to()).isCloseTo(0.75, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(ranges.getLast().from()).isCloseTo(0.25, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Firmness.ranges(new int[] {0, 0}, scores, 2)).hasSize(2);
    }

    private static Question question(List<Piece> pieces, List<Order> orders) {
        return new Question(MONTHS, List.of(crew()), pieces, orders, List.of(), 0);
    }

    private static Crew crew() {
        return new Crew("crew", Collections.nCopies(MONTHS, 100));
    }

    private static List<Need> hands(int hundredths) {
        return List.of(new Need(0, 0, 2, hundredths));
    }

    private static Piece piece(String id, int asked, int latest) {
        return new Piece(id, false, false, asked, asked, latest, null, 2, hands(100), 1, List.of());
    }
}
