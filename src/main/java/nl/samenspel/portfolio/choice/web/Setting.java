package nl.samenspel.portfolio.choice.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Demand;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.Portfolio;
import nl.samenspel.portfolio.choice.ChoiceRound;
import nl.samenspel.portfolio.choice.ChoiceRound.State;
import nl.samenspel.portfolio.choice.ChoiceViews.Whole;
import nl.samenspel.portfolio.choice.Ground;
import nl.samenspel.portfolio.choice.Reaction;
import nl.samenspel.portfolio.web.Around;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.TriangleView;
import org.jspecify.annotations.Nullable;

/// One round with the eyes of somebody in its triangle.
///
/// @param corners that who looks speaks for
/// @param names of everybody who said something in it
public record Setting(
        Around around,
        Whole whole,
        TriangleView triangle,
        Portfolio portfolio,
        Set<Corner> corners,
        PersonId me,
        LocalDate today,
        Map<PersonId, String> names) {

    public ChoiceRound round() {
        return whole.round();
    }

    public Ground ground() {
        return whole.ground();
    }

    /// Without the language.
    public String home() {
        return around.path("/choices/" + round().head().id().value());
    }

    public String name(PersonId person) {
        return names.getOrDefault(person, "?");
    }

    /// Whether who looks may lead the round: the owner's corner and stewards.
    public boolean leads() {
        return around.mayLead();
    }

    public boolean is(State... states) {
        return Arrays.asList(states).contains(round().state());
    }

    /// Whether criteria, scores and must-dos may change now.
    public boolean prepares() {
        return is(State.PREPARING);
    }

    public List<Assignment> assignments() {
        return portfolio.assignments().stream().filter(this::asksInside).toList();
    }

    /// Says something about how many people it asks, within the months of the round.
    private boolean asksInside(Assignment assignment) {
        var aim = round().head().aim();
        return assignment.description().demand().stream()
                .anyMatch(block ->
                        !block.until().isBefore(aim.first()) && !block.from().isAfter(aim.last()));
    }

    public boolean isBegun(Assignment assignment) {
        return assignment.description().demand().stream()
                .anyMatch(block -> block.from().isBefore(round().head().aim().first()));
    }

    public @Nullable YearMonth firstMonth(Assignment assignment) {
        return assignment.description().demand().stream()
                .map(Demand::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public @Nullable YearMonth lastMonth(Assignment assignment) {
        return assignment.description().demand().stream()
                .map(Demand::until)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public List<String> clients(Assignment assignment) {
        return assignment.description().clients().stream()
                .map(client -> triangle.name(client.organisation()).name())
                .toList();
    }

    /// Corners of who looks, to choose one when there are more.
    public List<Option> cornerOptions(Page page) {
        return corners.stream()
                .sorted()
                .map(corner -> new Option(corner.name(), page.t("choice.corner", corner)))
                .toList();
    }

    /// The latest word of everybody who reacted, by corner.
    public List<Reaction> reactions() {
        return whole.reactions();
    }

    /// `maart 2027`.
    public static String month(Page page, YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", page.language().locale())
                .format(month);
    }

    /// `mrt 2027`.
    public static String shortMonth(Page page, YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", page.language().locale()).format(month);
    }

    public String months(Page page) {
        var aim = round().head().aim();
        return page.t(
                "choice.months",
                "first",
                month(page, aim.first()),
                "last",
                month(page, aim.last()),
                "count",
                aim.months());
    }
}
