package nl.samenspel.portfolio.choice;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The portfolio as a variant was made from, frozen with the names of that day. Months count from `first`.
///
/// Kept as JSON beside the variant: it tells afterwards what was chosen from, and whether the register changed since.
///
/// @param months that the round looks at; `horizon` counts those after it too, into which work may shift
/// @param items what can be planned, by title
/// @param loose titles of assignments in these months that say nothing about how many people they ask
/// @param unlimited names of teams whose capacity nobody said: they count as large enough
/// @param criteria names and weights, in the order of each item's scores
public record Frame(
        YearMonth first,
        int months,
        int horizon,
        List<Item> items,
        List<Crew> crews,
        List<Client> clients,
        List<Chain> chains,
        List<String> loose,
        List<String> unlimited,
        List<Weight> criteria) {
    public Frame {
        items = List.copyOf(items);
        crews = List.copyOf(crews);
        clients = List.copyOf(clients);
        chains = List.copyOf(chains);
        loose = List.copyOf(loose);
        unlimited = List.copyOf(unlimited);
        criteria = List.copyOf(criteria);
    }

    /// @param version of the assignment in the register
    /// @param asked first month in which it asks people; `length` months until the last
    /// @param begun it asked people before the first month
    /// @param fixed keeps its months
    /// @param latest last month in which it may start
    /// @param deadline last month of the last need; null: none
    /// @param parts one for each client of it, permille
    public record Item(
            UUID assignment,
            int version,
            String title,
            boolean must,
            boolean firm,
            boolean begun,
            boolean fixed,
            int asked,
            int latest,
            @Nullable Integer deadline,
            int length,
            List<Need> needs,
            int value,
            List<Integer> scores,
            List<Part> parts) {
        public Item {
            needs = List.copyOf(needs);
            scores = List.copyOf(scores);
            parts = List.copyOf(parts);
        }

        /// Hundredths of fte-months.
        public long amount() {
            return needs.stream()
                    .mapToLong(need -> (long) need.length() * need.hundredths())
                    .sum();
        }

        /// Hundredths of fte that it asks of a team in a month, as asked.
        public int asksOf(int crew, int month) {
            return asksOf(crew, month, asked);
        }

        /// The same when it begins in another month.
        public int asksOf(int crew, int month, int start) {
            int sum = 0;
            for (var need : needs) {
                int from = start + need.offset();
                if (need.crew() == crew && month >= from && month < from + need.length()) {
                    sum += need.hundredths();
                }
            }
            return sum;
        }

        public long amountOf(int client) {
            return parts.stream()
                            .filter(part -> part.client() == client)
                            .mapToLong(Part::permille)
                            .sum()
                    * amount()
                    / 1000;
        }
    }

    public record Need(int crew, int offset, int length, int hundredths) {}

    public record Part(int client, int permille) {}

    /// @param capacity hundredths of fte per month of the horizon, what other triangles ask taken off
    public record Crew(UUID team, String name, List<Integer> capacity) {
        public Crew {
            capacity = List.copyOf(capacity);
        }
    }

    /// @param share least permille of what it asked; 0: none
    public record Client(UUID organisation, String name, int share) {}

    /// One is done before the other begins. Numbers are places in `items`.
    public record Chain(int before, int after) {}

    public record Weight(String name, int weight) {}

    public YearMonth month(int index) {
        return first.plusMonths(index);
    }
}
