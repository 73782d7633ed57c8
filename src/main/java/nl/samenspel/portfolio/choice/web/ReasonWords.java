package nl.samenspel.portfolio.choice.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.choice.Clash;
import nl.samenspel.portfolio.choice.Frame;
import nl.samenspel.portfolio.choice.Reading.Over;
import nl.samenspel.portfolio.choice.Result.Binding;
import nl.samenspel.portfolio.choice.Result.Firm;
import nl.samenspel.portfolio.choice.Result.Fit;
import nl.samenspel.portfolio.choice.Result.FitKind;
import nl.samenspel.portfolio.choice.Result.Why;

/// Reasons as sentences, in the language of the page.
public record ReasonWords(Page page, Frame frame) {
    private static final int MOST_NAMES = 4;

    /// What stands in the way.
    public String why(Why why) {
        var binding = why.binding();
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
            case SHARE ->
                page.t(
                        "choice.why.SHARE",
                        "name",
                        frame.clients().get(binding.client()).name(),
                        "other",
                        names(binding.others()));
            case ORDER -> page.t("choice.why.ORDER", "names", names(binding.others()));
            case DEADLINE, NO_MONTH, FITS -> page.t("choice.why", binding.kind());
        };
    }

    /// What would be enough to let it in; empty when nothing single would.
    public String fits(Why why) {
        var people = why.fits().stream()
                .filter(fit -> fit.kind() == FitKind.PEOPLE)
                .map(this::people)
                .toList();
        var ways = new ArrayList<String>();
        if (!people.isEmpty()) {
            ways.add(page.t("choice.fit.PEOPLE", "people", page.list(people)));
        }
        why.fits().stream()
                .filter(fit -> fit.kind() != FitKind.PEOPLE)
                .forEach(fit -> ways.add(page.t(
                        "choice.fit." + fit.kind(),
                        "other",
                        title(fit.other()),
                        "month",
                        fit.first() < 0 ? "" : Setting.month(page, frame.month(fit.first())))));
        return ways.isEmpty() ? "" : page.t("choice.fit", "ways", String.join(page.t("choice.fit.or"), ways));
    }

    /// What cannot all be true at once, as one text.
    public List<String> clash(Clash clash) {
        var lines = new ArrayList<String>();
        lines.add(page.t("choice.clash.items", "count", clash.items().size(), "names", names(clash.items())));
        clash.bindings().forEach(each -> lines.add(inClash(each)));
        return lines;
    }

    public String firm(Firm firm) {
        var name = frame.criteria().get(firm.criterion()).name();
        var key = firm.until() - firm.from() < 0.005 ? "choice.firm.only" : "choice.firm.range";
        return page.t(
                key,
                "name",
                name,
                "from",
                page.number(firm.from()),
                "until",
                page.number(firm.until()),
                "now",
                page.number(firm.now()),
                "count",
                firm.count());
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
            case DEADLINE -> page.t("choice.clash.DEADLINE", "names", names(binding.others()));
            case ORDER, NO_MONTH, FITS -> page.t("choice.clash.ORDER", "names", names(binding.others()));
        };
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
