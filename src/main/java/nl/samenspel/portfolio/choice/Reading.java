package nl.samenspel.portfolio.choice;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A variant as people read it: per assignment when, per client what it costs. Pure; from the frozen frame alone.
public record Reading(Frame frame, Result result) {

    public enum Outcome {
        /// In the months asked.
        AS_ASKED,
        POSTPONED,
        /// Not in the months of the round.
        LEFT_OUT
    }

    /// @param given first month; null: left out
    /// @param later months after it was asked
    public record Row(
            int item,
            String title,
            List<String> clients,
            YearMonth asked,
            @Nullable YearMonth given,
            int later,
            Outcome outcome,
            boolean must,
            int value) {}

    /// Numbers are fte-months within the months of the round.
    ///
    /// @param asked what stands there without choosing
    /// @param pieces how many assignments it has a part in; then how many of these go as asked, later, not
    public record Cost(
            String client,
            double asked,
            double given,
            double postponed,
            double leftOut,
            int pieces,
            int onTime,
            int later,
            int without,
            int leastPercent) {}

    /// A team that is asked too much as long as nobody chooses.
    ///
    /// @param months in which, from the first to the last
    /// @param most hundredths of fte too much in the worst of them
    public record Over(String team, YearMonth first, YearMonth last, int most) {}

    /// What is asked of one team in one month of the round, in hundredths of fte.
    ///
    /// @param before as asked, `after` as proposed
    /// @param capacity null: nobody said
    public record UseMonth(
            YearMonth month,
            int before,
            int after,
            @Nullable Integer capacity) {
        public boolean isOver() {
            return capacity != null && Math.max(before, after) > capacity;
        }
    }

    /// One team over the months of the round.
    public record Use(String team, List<UseMonth> months) {
        public boolean isOver() {
            return months.stream().anyMatch(UseMonth::isOver);
        }
    }

    public List<Row> rows() {
        return IntStream.range(0, frame.items().size()).mapToObj(this::row).toList();
    }

    public List<Row> rows(Outcome outcome) {
        return rows().stream().filter(row -> row.outcome() == outcome).toList();
    }

    public List<Cost> costs() {
        return IntStream.range(0, frame.clients().size()).mapToObj(this::cost).toList();
    }

    /// Teams of which anything is asked, as asked and as proposed.
    public List<Use> uses() {
        return IntStream.range(0, frame.crews().size())
                .mapToObj(crew -> new Use(
                        frame.crews().get(crew).name(),
                        IntStream.range(0, frame.months())
                                .mapToObj(month -> useMonth(crew, month))
                                .toList()))
                .filter(use -> use.months().stream().anyMatch(month -> month.before() > 0 || month.after() > 0))
                .toList();
    }

    private UseMonth useMonth(int crew, int month) {
        int before = 0;
        int after = 0;
        for (int place = 0; place < frame.items().size(); place++) {
            var item = frame.items().get(place);
            int start = result.starts().get(place);
            before += item.asksOf(crew, month);
            after += start < 0 ? 0 : item.asksOf(crew, month, start);
        }
        Integer capacity = frame.crews().get(crew).capacity().get(month);
        return new UseMonth(frame.month(month), before, after, capacity > Framing.UNLIMITED / 2 ? null : capacity);
    }

    /// As asked, without choosing: what brought people to this table.
    public List<Over> overAsk() {
        return IntStream.range(0, frame.crews().size())
                .mapToObj(this::over)
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private @Nullable Over over(int crew) {
        int first = -1;
        int last = -1;
        int most = 0;
        for (int month = 0; month < frame.months(); month++) {
            int at = month;
            int asked = frame.items().stream()
                    .mapToInt(item -> item.asksOf(crew, at))
                    .sum();
            int over = asked - frame.crews().get(crew).capacity().get(month);
            if (over > 0) {
                first = first < 0 ? month : first;
                last = month;
                most = Math.max(most, over);
            }
        }
        return first < 0 ? null : new Over(frame.crews().get(crew).name(), frame.month(first), frame.month(last), most);
    }

    private Row row(int place) {
        var item = frame.items().get(place);
        int start = result.starts().get(place);
        return new Row(
                place,
                item.title(),
                item.parts().stream()
                        .map(part -> frame.clients().get(part.client()).name())
                        .toList(),
                frame.month(item.asked()),
                start < 0 ? null : frame.month(start),
                start < 0 ? 0 : start - item.asked(),
                outcome(place),
                item.must(),
                item.value());
    }

    private Outcome outcome(int place) {
        int start = result.starts().get(place);
        if (start < 0) {
            return Outcome.LEFT_OUT;
        }
        return start == frame.items().get(place).asked() ? Outcome.AS_ASKED : Outcome.POSTPONED;
    }

    private Cost cost(int client) {
        var sums = new double[Outcome.values().length];
        var counts = new int[Outcome.values().length];
        for (int place = 0; place < frame.items().size(); place++) {
            var item = frame.items().get(place);
            if (item.parts().stream().anyMatch(part -> part.client() == client)) {
                int kind = outcome(place).ordinal();
                sums[kind] += item.amountOf(client) / 100.0;
                counts[kind]++;
            }
        }
        double asked = sums[0] + sums[1] + sums[2];
        return new Cost(
                frame.clients().get(client).name(),
                asked,
                sums[0],
                sums[1],
                sums[2],
                counts[0] + counts[1] + counts[2],
                counts[0],
                counts[1],
                counts[2],
                frame.clients().get(client).share() / 10);
    }
}
