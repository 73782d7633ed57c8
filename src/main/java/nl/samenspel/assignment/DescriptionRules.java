package nl.samenspel.assignment;

import static nl.samenspel.assignment.AssignmentRefusal.*;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import org.jspecify.annotations.Nullable;

/// The bounds of a description. Each stands so far out that only a slip of the finger meets it; the choice is ours.
///
/// Shares above 100 percent together are no refusal: clients may each be sure of their own share, and the page says
/// what the sum is.
public final class DescriptionRules {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_ITEM = 100;
    static final int LONGEST_REFERENCE = 100;
    static final int LONGEST_ADDRESS = 500;
    static final int LONGEST_REASON = 1_000;
    /// The largest joint arrangement known to us has 97 participants.
    static final int MOST_CLIENTS = 200;

    static final int MOST_ITEMS = 50;
    static final int MOST_BLOCKS = 240;
    static final BigDecimal MOST_FTE = new BigDecimal(1_000);
    static final long LONGEST_BLOCK_MONTHS = 120;
    static final BigDecimal HUNDRED = new BigDecimal(100);
    /// A hundred billion euro.
    static final BigDecimal LARGEST_BUDGET = new BigDecimal(100_000_000_000L);

    static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2150, 12, 31);

    private DescriptionRules() {}

    /// All problems at once, each at its field; in a list the field is followed by a dot and the index from 0:
    /// `clients.2`. Empty when all is well.
    public static List<Problem> problems(Description description) {
        var problems = new ArrayList<Problem>();
        texts(description, problems);
        lists(description, problems);
        clients(description.clients(), problems);
        period(description, problems);
        demand(description.demand(), problems);
        budget(description.budget(), problems);
        address(description.text(Field.ADDRESS), problems);
        return problems;
    }

    static void require(Description description) {
        var problems = problems(description);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    static String requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("reason", DECLINE_REASON_MISSING);
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new Refused(List.of(new Problem("reason", LETTERS_TOO_MANY, Map.of("most", LONGEST_REASON))));
        }
        return reason.strip();
    }

    /// What the shares that were said add up to.
    public static BigDecimal sumOfShares(List<Client> clients) {
        var sum = BigDecimal.ZERO;
        for (var client : clients) {
            if (client.share() != null) {
                sum = sum.add(client.share());
            }
        }
        return sum;
    }

    private static void texts(Description description, List<Problem> problems) {
        if (!description.says(Field.TITLE)) {
            problems.add(Problem.of(Field.TITLE.formName(), TITLE_MISSING));
        }
        text(description, Field.TITLE, LONGEST_TITLE, problems);
        text(description, Field.PURPOSE, LONGEST_TEXT, problems);
        text(description, Field.PROBLEM_OWNER, LONGEST_TITLE, problems);
        text(description, Field.BASIS_NOTE, LONGEST_TITLE, problems);
        text(description, Field.REFERENCE, LONGEST_REFERENCE, problems);
        text(description, Field.ADDRESS, LONGEST_ADDRESS, problems);
    }

    private static void text(Description description, Field field, int most, List<Problem> problems) {
        if (description.text(field).length() > most) {
            problems.add(new Problem(field.formName(), LETTERS_TOO_MANY, Map.of("most", most)));
        }
    }

    private static void lists(Description description, List<Problem> problems) {
        items(description.targetGroups(), Field.TARGET_GROUPS, problems);
        items(description.services(), Field.SERVICES, problems);
        distinct(description.teams(), Field.TEAMS, TEAM_TWICE, problems);
        distinct(description.assignees(), Field.ASSIGNEES, ASSIGNEE_TWICE, problems);
        most(description.clients(), Field.CLIENTS, MOST_CLIENTS, problems);
        most(description.demand(), Field.DEMAND, MOST_BLOCKS, problems);
    }

    private static void items(List<String> items, Field field, List<Problem> problems) {
        most(items, field, MOST_ITEMS, problems);
        if (items.stream().anyMatch(item -> item.length() > LONGEST_ITEM)) {
            problems.add(new Problem(field.formName(), LETTERS_TOO_MANY, Map.of("most", LONGEST_ITEM)));
        }
    }

    private static void distinct(List<?> items, Field field, AssignmentRefusal twice, List<Problem> problems) {
        most(items, field, MOST_ITEMS, problems);
        if (new HashSet<>(items).size() < items.size()) {
            problems.add(Problem.of(field.formName(), twice));
        }
    }

    private static void most(List<?> items, Field field, int most, List<Problem> problems) {
        if (items.size() > most) {
            problems.add(new Problem(field.formName(), TOO_MANY, Map.of("most", most)));
        }
    }

    private static void clients(List<Client> clients, List<Problem> problems) {
        var seen = new HashSet<>();
        for (int index = 0; index < clients.size(); index++) {
            var client = clients.get(index);
            if (!seen.add(client.organisation())) {
                problems.add(Problem.of("clients." + index, CLIENT_TWICE));
            }
            if (client.share() != null && outside(client.share(), HUNDRED)) {
                problems.add(Problem.of("clients." + index, SHARE_OUT_OF_BOUNDS));
            }
        }
    }

    private static void period(Description description, List<Problem> problems) {
        for (var field : List.of(Field.FROM, Field.UNTIL, Field.DEADLINE)) {
            var date = description.date(field);
            if (date != null && (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY))) {
                problems.add(Problem.of(field.formName(), DATE_OUT_OF_BOUNDS));
            }
        }
        var from = description.from();
        var until = description.until();
        if (from != null && until != null && until.isBefore(from)) {
            problems.add(Problem.of(Field.UNTIL.formName(), UNTIL_BEFORE_FROM));
        }
    }

    private static void demand(List<Demand> blocks, List<Problem> problems) {
        for (int index = 0; index < blocks.size(); index++) {
            var reason = block(blocks.get(index), blocks.subList(0, index));
            if (reason != null) {
                problems.add(Problem.of("demand." + index, reason));
            }
        }
    }

    private static @Nullable AssignmentRefusal block(Demand block, List<Demand> earlier) {
        if (outside(block.fte(), MOST_FTE)) {
            return DEMAND_OUT_OF_BOUNDS;
        }
        if (block.until().isBefore(block.from())) {
            return DEMAND_UNTIL_BEFORE_FROM;
        }
        if (block.from().atDay(1).isBefore(FIRST_DAY)
                || block.until().atEndOfMonth().isAfter(LAST_DAY)) {
            return DATE_OUT_OF_BOUNDS;
        }
        if (ChronoUnit.MONTHS.between(block.from(), block.until()) >= LONGEST_BLOCK_MONTHS) {
            return DEMAND_TOO_LONG;
        }
        return earlier.stream().anyMatch(block::overlaps) ? DEMAND_OVERLAPS : null;
    }

    private static void budget(@Nullable BigDecimal budget, List<Problem> problems) {
        if (budget != null && outside(budget, LARGEST_BUDGET)) {
            problems.add(Problem.of(Field.BUDGET.formName(), BUDGET_OUT_OF_BOUNDS));
        }
    }

    /// Only addresses that a browser opens in a page: nothing that runs.
    private static void address(String address, List<Problem> problems) {
        if (!address.isEmpty() && !isWebAddress(address)) {
            problems.add(Problem.of(Field.ADDRESS.formName(), ADDRESS_UNREADABLE));
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            var uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean outside(BigDecimal number, BigDecimal most) {
        return number.signum() < 0 || number.compareTo(most) > 0;
    }
}
