package nl.samenspel.portfolio.choice.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.choice.Clash;
import nl.samenspel.portfolio.choice.Frame;
import nl.samenspel.portfolio.choice.Reading.Over;
import nl.samenspel.portfolio.choice.Result.Binding;
import nl.samenspel.portfolio.choice.Result.Firmness;
import nl.samenspel.portfolio.choice.Result.Fit;
import nl.samenspel.portfolio.choice.Result.Kind;
import nl.samenspel.portfolio.choice.Result.Why;

/// Reasons as sentences, in the language of the page.
public record ReasonWords(Page page, Frame frame) {
    private static final int MOST_NAMES = 4;

    /// What stands in the way, one sentence for each.
    public List<String> why(Why why) {
        return why.binding().stream().map(this::binding).toList();
    }

    /// What would be enough to let it in as asked; empty when nothing small would.
    public String fits(Why why) {
        var people = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var fit : why.fits()) {
            var other = fit.move();
            if (other == null) {
                people.add(people(fit));
            } else {
                others.add(title(other));
            }
        }
        if (people.isEmpty()) {
            return "";
        }
        var enough = page.list(people);
        return others.isEmpty()
                ? page.t("choice.fit.people", "people", enough)
                : page.t("choice.fit.both", "people", enough, "other", page.list(others));
    }

    /// What cannot all be true at once, as one text.
    public List<String> clash(Clash clash) {
        var lines = new ArrayList<String>();
        lines.add(page.t("choice.clash.items", "count", clash.items().size(), "names", names(clash.items())));
        clash.bindings().forEach(each -> lines.add(inClash(each)));
        return lines;
    }

    public String firm(Firmness firmness) {
        var name = frame.criteria().get(firmness.criterion()).name();
        var key = firmness.from() == firmness.until() ? "choice.firm.only" : "choice.firm.range";
        return page.t(
                key,
                "name",
                name,
                "from",
                firmness.from(),
                "until",
                firmness.until(),
                "weight",
                firmness.weight(),
                "count",
                firmness.count());
    }

    public String over(Over over) {
        return page.t(
                "choice.over",
                "team",
                over.team(),
                "months",
                months(over.first(), over.last()),
                "fte",
                page.number(over.most() / 100.0));
    }

    private String binding(Binding binding) {
        return switch (binding.kind()) {
            case TEAM ->
                page.t(
                        "choice.why.TEAM",
                        "team",
                        frame.crews().get(binding.crew()).name(),
                        "months",
                        months(frame.month(binding.first()), frame.month(binding.last())),
                        "count",
                        binding.others().size(),
                        "names",
                        names(binding.others()));
            case ORDER -> page.t("choice.why.ORDER", "names", names(binding.others()));
            case DEADLINE, SHARE, MUST, WEIGHS_LESS -> page.t("choice.why", binding.kind());
        };
    }

    private String inClash(Binding binding) {
        return switch (binding.kind()) {
            case TEAM ->
                page.t(
                        "choice.clash.TEAM",
                        "team",
                        frame.crews().get(binding.crew()).name(),
                        "months",
                        months(frame.month(binding.first()), frame.month(binding.last())));
            case SHARE ->
                page.t(
                        "choice.clash.SHARE",
                        "name",
                        frame.clients().get(binding.client()).name());
            case ORDER, DEADLINE, MUST, WEIGHS_LESS ->
                page.t("choice.clash." + inClash(binding.kind()), "names", names(binding.others()));
        };
    }

    private static String inClash(Kind kind) {
        return kind == Kind.DEADLINE ? "DEADLINE" : "ORDER";
    }

    private String people(Fit fit) {
        return page.t(
                "choice.fit.team",
                "fte",
                page.number(fit.hundredths() / 100.0),
                "team",
                frame.crews().get(fit.crew()).name(),
                "months",
                months(frame.month(fit.first()), frame.month(fit.last())));
    }

    String months(YearMonth first, YearMonth last) {
        return first.equals(last)
                ? Setting.month(page, first)
                : page.t("choice.span", "first", Setting.month(page, first), "last", Setting.month(page, last));
    }

    private String title(int item) {
        return page.t("choice.quoted", "name", frame.items().get(item).title());
    }

    private String names(List<Integer> items) {
        var names = new ArrayList<>(
                items.stream().limit(MOST_NAMES).map(this::title).toList());
        if (items.size() > MOST_NAMES) {
            names.add(page.t("choice.more", "count", items.size() - MOST_NAMES));
        }
        return names.isEmpty() ? "" : page.list(names);
    }
}
