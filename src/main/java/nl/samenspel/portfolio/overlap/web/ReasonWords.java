package nl.samenspel.portfolio.overlap.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.overlap.Suggestion;
import nl.samenspel.portfolio.overlap.SuggestionViews.Together;
import nl.samenspel.portfolio.overlap.Suggestions;
import nl.samenspel.portfolio.overlap.finder.Common;
import nl.samenspel.portfolio.overlap.finder.Reason;
import nl.samenspel.portfolio.overlap.finder.Rule;

/// Says reasons in sentences.
public final class ReasonWords {
    private static final Set<String> MONTHS = Set.of("from", "until", "month", "planned");

    private ReasonWords() {}

    /// `Allebei voor gemeenten, samen van maart 2027 tot en met juni 2027.`
    public static String sentence(Page page, Reason reason) {
        var args = said(page, reason);
        var key = "overlap.reason." + reason.rule() + (reason.rule() == Rule.OPPOSED ? "." + args.get("how") : "");
        return page.t(key, args);
    }

    private static Map<String, Object> said(Page page, Reason reason) {
        var args = new HashMap<String, Object>();
        reason.args().forEach((name, value) -> args.put(name, said(page, name, value)));
        return args;
    }

    private static Object said(Page page, String name, Object value) {
        return switch (value) {
            case String text when MONTHS.contains(name) -> month(page, YearMonth.parse(text));
            case List<?> list -> page.list(list.stream().map(Object::toString).toList());
            case Double number -> page.number(number);
            default -> value;
        };
    }

    private static String month(Page page, YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", page.language().locale())
                .format(month);
    }

    /// `7 opdrachten hebben gemeen: zaaksysteem`
    public static String together(Page page, Together many) {
        var what = many.first().getFirst().reasons().stream()
                .map(reason -> page.t("overlap.together.what." + reason.rule(), said(page, reason)))
                .toList();
        return page.t("overlap.together.title", "count", many.assignments(), "what", page.list(what));
    }

    /// What so many share that it tells nothing.
    public static String common(Page page, Common each, int size) {
        return page.t(
                "overlap.common." + each.rule(), Map.of("shared", each.written(), "count", each.count(), "of", size));
    }

    /// All reasons after each other, as the first draft of a relation's sentence.
    public static String draft(Page page, Suggestion suggestion) {
        var all = suggestion.reasons().stream()
                .map(reason -> sentence(page, reason))
                .collect(Collectors.joining(" "));
        return all.length() <= Suggestions.LONGEST_WHY ? all : all.substring(0, Suggestions.LONGEST_WHY - 1) + "…";
    }

    /// `A en B`
    public static String both(Page page, Suggestion suggestion, Map<Assignment.Id, String> titles) {
        return page.t(
                "overlap.both",
                "one",
                titles.getOrDefault(suggestion.pair().one(), "?"),
                "other",
                titles.getOrDefault(suggestion.pair().other(), "?"));
    }

    /// The weight of the strongest reason; light when there is none.
    public static Link.Weight strength(Suggestion suggestion) {
        return suggestion.reasons().isEmpty()
                ? Link.Weight.LIGHT
                : suggestion.reasons().getFirst().strength();
    }

    /// Name of the status chip of a weight.
    public static String chip(Link.Weight weight) {
        return switch (weight) {
            case LIGHT -> "quiet";
            case MEDIUM -> "care";
            case HEAVY -> "bad";
        };
    }
}
