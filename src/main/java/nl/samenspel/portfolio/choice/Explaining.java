package nl.samenspel.portfolio.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.samenspel.portfolio.choice.Frame.Item;
import nl.samenspel.portfolio.choice.Result.Binding;
import nl.samenspel.portfolio.choice.Result.Fit;
import nl.samenspel.portfolio.choice.Result.Kind;
import nl.samenspel.portfolio.choice.Result.Why;

/// Why something does not stand where it was asked, with the rest of the plan as it is, and what would be enough to let
/// it in. Counts; does not search. Source: planning.md §4.
final class Explaining {
    private final Frame frame;
    private final List<Integer> starts;

    Explaining(Frame frame, List<Integer> starts) {
        this.frame = frame;
        this.starts = List.copyOf(starts);
    }

    /// One for each item that is postponed or left out, in their order.
    List<Why> whys() {
        return IntStream.range(0, starts.size())
                .filter(item -> starts.get(item) != frame.items().get(item).asked())
                .mapToObj(this::why)
                .toList();
    }

    private Why why(int item) {
        var binding = new ArrayList<>(fullTeams(item));
        binding.addAll(orders(item));
        var fits = fits(item, binding);
        if (binding.isEmpty()) {
            binding.add(new Binding(Kind.WEIGHS_LESS, -1, -1, -1, -1, List.of()));
        }
        return new Why(item, binding, fits);
    }

    /// Teams that would be over, each over one stretch of months, with those who use them then, the largest first.
    private List<Binding> fullTeams(int item) {
        var found = new ArrayList<Binding>();
        for (int crew = 0; crew < frame.crews().size(); crew++) {
            int first = -1;
            int last = -1;
            for (int month = 0; month < frame.horizon(); month++) {
                if (isOver(item, crew, month)) {
                    first = first < 0 ? month : first;
                    last = month;
                }
            }
            if (first >= 0) {
                found.add(new Binding(Kind.TEAM, crew, first, last, -1, users(item, crew, first, last)));
            }
        }
        return found;
    }

    private boolean isOver(int item, int crew, int month) {
        int mine = asked(frame.items().get(item), frame.items().get(item).asked(), crew, month);
        return mine > 0 && mine + usedByOthers(item, crew, month) > capacity(crew, month);
    }

    private List<Binding> orders(int item) {
        var found = new ArrayList<Binding>();
        int asked = frame.items().get(item).asked();
        for (var chain : frame.chains()) {
            if (chain.after() == item) {
                int start = starts.get(chain.before());
                int end = start + frame.items().get(chain.before()).length();
                if (start < 0 || end > asked) {
                    found.add(new Binding(Kind.ORDER, -1, -1, -1, -1, List.of(chain.before())));
                }
            }
        }
        return found;
    }

    /// Enough people in the months in which they lack; or one other that would leave room if it gave way.
    private List<Fit> fits(int item, List<Binding> binding) {
        if (binding.stream().anyMatch(each -> each.kind() != Kind.TEAM)) {
            return List.of();
        }
        var fits = new ArrayList<Fit>();
        for (var each : binding) {
            int most = 0;
            for (int month = each.first(); month <= each.last(); month++) {
                most = Math.max(most, lack(item, each.crew(), month));
            }
            fits.add(new Fit(each.crew(), each.first(), each.last(), most, null));
        }
        IntStream.range(0, starts.size())
                .filter(other -> other != item && starts.get(other) >= 0)
                .filter(other -> !frame.items().get(other).fixed() && wouldDo(item, other, binding))
                .boxed()
                .min(Comparator.comparingInt(other -> frame.items().get(other).value()))
                .ifPresent(other -> fits.add(new Fit(-1, -1, -1, 0, other)));
        return fits;
    }

    private boolean wouldDo(int item, int other, List<Binding> binding) {
        return !binding.isEmpty()
                && binding.stream()
                        .allMatch(each -> IntStream.rangeClosed(each.first(), each.last())
                                .allMatch(month -> lack(item, each.crew(), month)
                                        <= asked(frame.items().get(other), starts.get(other), each.crew(), month)));
    }

    private int lack(int item, int crew, int month) {
        int mine = asked(frame.items().get(item), frame.items().get(item).asked(), crew, month);
        return mine == 0 ? 0 : Math.max(0, mine + usedByOthers(item, crew, month) - capacity(crew, month));
    }

    private List<Integer> users(int item, int crew, int first, int last) {
        return IntStream.range(0, starts.size())
                .filter(other -> other != item && starts.get(other) >= 0 && use(other, crew, first, last) > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer other) -> use(other, crew, first, last))
                        .reversed())
                .toList();
    }

    private int use(int other, int crew, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .map(month -> asked(frame.items().get(other), starts.get(other), crew, month))
                .sum();
    }

    private int usedByOthers(int item, int crew, int month) {
        return IntStream.range(0, starts.size())
                .filter(other -> other != item && starts.get(other) >= 0)
                .map(other -> asked(frame.items().get(other), starts.get(other), crew, month))
                .sum();
    }

    private int capacity(int crew, int month) {
        return frame.crews().get(crew).capacity().get(month);
    }

    /// What an item asks of a team in a month when it starts then.
    static int asked(Item item, int start, int crew, int month) {
        int sum = 0;
        for (var need : item.needs()) {
            int from = start + need.offset();
            if (need.crew() == crew && month >= from && month < from + need.length()) {
                sum += need.hundredths();
            }
        }
        return sum;
    }
}
