package nl.samenspel.portfolio.choice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Firmness;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.DescriptionRules;
import nl.samenspel.assignment.Field;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.portfolio.Portfolio;
import nl.samenspel.portfolio.choice.ChoiceRound.Aim;
import nl.samenspel.portfolio.choice.Frame.Crew;
import nl.samenspel.portfolio.choice.Frame.Item;
import nl.samenspel.portfolio.choice.Frame.Need;
import nl.samenspel.portfolio.choice.Frame.Part;
import nl.samenspel.portfolio.choice.Variant.Wish;
import org.jspecify.annotations.Nullable;

/// Makes a frame from the portfolio, the ground and a wish. Pure. How the register is read here is ours:
///
/// - Only what is asked within the months of the round is chosen about. Work may shift up to a year later, so the frame
///   looks a year further; what stands there already is taken off the teams.
/// - Nothing begins before it was asked.
/// - A political deadline that the work meets as asked has to be met; one that it does not meet is the last month in
///   which it may begin.
/// - A team whose capacity nobody said counts as large enough; the result says so.
final class Framing {
    static final int LONGEST_SHIFT = 12;
    private static final int PERMILLE = 1_000;
    /// More than anybody asks: a team without limit, in hundredths of fte.
    static final int UNLIMITED = 10_000_000;

    private final Portfolio portfolio;
    private final Aim aim;
    private final Ground ground;
    private final Wish wish;
    private final Map<Organisation.Id, String> names;
    private final List<Team> teams;
    private final Map<Team.Id, Integer> crewOf = new HashMap<>();
    private final Map<Organisation.Id, Integer> clientOf = new LinkedHashMap<>();

    private Framing(Portfolio portfolio, Aim aim, Ground ground, Wish wish, Map<Organisation.Id, String> names) {
        this.portfolio = portfolio;
        this.aim = aim;
        this.ground = ground;
        this.wish = wish;
        this.names = names;
        this.teams = portfolio.teams();
        for (int crew = 0; crew < teams.size(); crew++) {
            crewOf.put(teams.get(crew).id(), crew);
        }
    }

    static int horizon(Aim aim) {
        return aim.months() + LONGEST_SHIFT;
    }

    /// @param portfolio over [#horizon] months from the first of the round
    /// @param names of clients
    static Frame of(Portfolio portfolio, Aim aim, Ground ground, Wish wish, Map<Organisation.Id, String> names) {
        return new Framing(portfolio, aim, ground, wish, names).frame();
    }

    private Frame frame() {
        var chosen = new ArrayList<Assignment>();
        var loose = new ArrayList<String>();
        for (var assignment : portfolio.assignments()) {
            if (assignment.description().demand().isEmpty()) {
                loose.add(assignment.title());
            } else if (assignment.description().demand().stream().anyMatch(this::isInside)) {
                chosen.add(assignment);
            }
        }
        var items = chosen.stream().map(this::item).toList();
        return new Frame(
                aim.first(),
                aim.months(),
                horizon(aim),
                items,
                crews(),
                clients(),
                new Chains(chosen, items, portfolio.links()).counting(),
                loose,
                unlimited(items),
                ground.criteria().stream()
                        .map(each -> new Frame.Weight(each.name(), each.weight()))
                        .toList());
    }

    private Item item(Assignment assignment) {
        var says = assignment.description();
        var inside = says.demand().stream().filter(this::isInside).toList();
        int asked = inside.stream().mapToInt(block -> start(block)).min().orElseThrow();
        int last = inside.stream().mapToInt(block -> end(block)).max().orElseThrow();
        boolean begun = says.demand().stream().anyMatch(block -> block.from().isBefore(aim.first()));
        boolean kept = wish.kept().contains(assignment.id());
        boolean fixed = kept || ground.stays(assignment.id(), begun);
        var due = says.date(Field.DEADLINE);
        Integer deadline = due == null ? null : meets(due, last);
        int latest = Math.min(aim.months() - 1, asked + LONGEST_SHIFT);
        if (due != null && deadline == null) {
            latest = Math.max(asked, Math.min(latest, index(YearMonth.from(due))));
        }
        return new Item(
                assignment.id().value(),
                assignment.version(),
                assignment.title(),
                kept || ground.isMust(assignment),
                says.firmness() == Firmness.FIRM,
                begun,
                fixed,
                asked,
                fixed ? asked : latest,
                deadline,
                last - asked + 1,
                inside.stream()
                        .map(block -> new Need(
                                Objects.requireNonNull(crewOf.get(block.team())),
                                start(block) - asked,
                                end(block) - start(block) + 1,
                                hundredths(block.fte())))
                        .toList(),
                ground.value(assignment.id()),
                ground.criteria().stream()
                        .map(each -> ground.score(each.id(), assignment.id()))
                        .toList(),
                parts(says.clients()));
    }

    /// The deadline as a month, when the work as asked is done by then.
    private @Nullable Integer meets(LocalDate due, int last) {
        int month = index(YearMonth.from(due));
        return last <= month && month < horizon(aim) ? Integer.valueOf(month) : null;
    }

    /// By their shares; what no share speaks of is divided equally over those without one. Together 1000 at most.
    private List<Part> parts(List<Client> clients) {
        var said = DescriptionRules.sumOfShares(clients).doubleValue();
        var silent = clients.stream().filter(client -> client.share() == null).count();
        double rest = Math.max(0, 100 - said);
        double whole = Math.max(100, said);
        var parts = new ArrayList<Part>();
        for (var client : clients) {
            double percent =
                    client.share() == null ? rest / silent : client.share().doubleValue();
            int place = clientOf.computeIfAbsent(client.organisation(), _ -> clientOf.size());
            parts.add(new Part(place, (int) (percent * PERMILLE / whole)));
        }
        return parts;
    }

    private List<Frame.Client> clients() {
        return clientOf.keySet().stream()
                .map(client -> {
                    var percent = ground.share(client);
                    return new Frame.Client(
                            client.value(), names.getOrDefault(client, "?"), percent == null ? 0 : percent * 10);
                })
                .toList();
    }

    private List<Crew> crews() {
        return teams.stream()
                .map(team -> new Crew(team.id().value(), team.name(), capacity(team.id())))
                .toList();
    }

    private List<Integer> capacity(Team.Id team) {
        var said = portfolio.capacity().get(team);
        var elsewhere = portfolio.elsewhere().getOrDefault(team, List.of());
        int extra = wish.extra().getOrDefault(team, 0);
        var list = new ArrayList<Integer>();
        for (int month = 0; month < horizon(aim); month++) {
            var fte =
                    said == null ? null : said.in(aim.first().plusMonths(month)).orElse(null);
            if (fte == null) {
                list.add(UNLIMITED);
            } else {
                int taken = month < elsewhere.size() ? hundredths(elsewhere.get(month)) : 0;
                int later = month >= aim.months() ? askedLater(team, aim.first().plusMonths(month)) : 0;
                list.add(Math.max(0, hundredths(fte) + extra - taken - later));
            }
        }
        return list;
    }

    /// What stands after the months of the round, as asked.
    private int askedLater(Team.Id team, YearMonth month) {
        return portfolio.assignments().stream()
                .flatMap(assignment -> assignment.description().demand().stream())
                .filter(block -> block.team().equals(team) && block.includes(month))
                .mapToInt(block -> hundredths(block.fte()))
                .sum();
    }

    private List<String> unlimited(List<Item> items) {
        var used = items.stream()
                .flatMap(item -> item.needs().stream())
                .map(Need::crew)
                .distinct()
                .toList();
        return used.stream()
                .map(teams::get)
                .filter(team -> !portfolio.capacity().containsKey(team.id()))
                .map(Team::name)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private boolean isInside(Demand block) {
        return block.fte().signum() > 0
                && !block.until().isBefore(aim.first())
                && !block.from().isAfter(aim.last());
    }

    private int start(Demand block) {
        return Math.max(0, index(block.from()));
    }

    private int end(Demand block) {
        return Math.min(aim.months() - 1, index(block.until()));
    }

    private int index(YearMonth month) {
        return (int) aim.first().until(month, java.time.temporal.ChronoUnit.MONTHS);
    }

    private static int hundredths(BigDecimal fte) {
        return fte.movePointRight(2).setScale(0, java.math.RoundingMode.HALF_UP).intValue();
    }
}
