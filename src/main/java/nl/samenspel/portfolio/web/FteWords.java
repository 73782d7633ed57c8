package nl.samenspel.portfolio.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.Contributor;
import nl.samenspel.portfolio.Hundredths;
import nl.samenspel.portfolio.Load;

/// Load in words. Makes sentences such as `maart 2027: Team Beoordeling 3,2 fte te veel; door A 1,5, B 1,1, C 0,6`.
///
/// @param clients names by id
public record FteWords(Page page, Map<Organisation.Id, Organisation.Name> clients) {
    public String fte(long hundredths) {
        return page.number(Hundredths.fte(hundredths));
    }

    /// `maart 2027`.
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", page.language().locale())
                .format(month);
    }

    /// `mrt 27`.
    public String brief(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yy", page.language().locale())
                .format(month)
                .replace(".", "");
    }

    public String contributor(Contributor contributor) {
        return switch (contributor) {
            case Contributor.Client client -> client(client.organisation());
            case Contributor.Nobody _ -> page.t("portfolio.load.nobody");
            case Contributor.Elsewhere _ -> page.t("portfolio.load.elsewhere");
        };
    }

    public String client(Organisation.Id id) {
        var name = clients.get(id);
        return name == null ? "?" : name.brief();
    }

    public String clientInFull(Organisation.Id id) {
        var name = clients.get(id);
        return name == null ? "?" : name.name();
    }

    /// Who contributes how much to what is asked.
    public String asked(List<Load.Part> parts) {
        return parts.stream()
                .map(part -> contributor(part.by()) + " " + fte(part.asked()))
                .collect(Collectors.joining("; "));
    }

    /// Who contributes how much to what is too much.
    public String overParts(List<Load.Part> parts) {
        return parts.stream()
                .filter(part -> part.over() > 0)
                .map(part -> contributor(part.by()) + " " + fte(part.over()))
                .collect(Collectors.joining(", "));
    }

    public String over(String team, Load.Month month) {
        return page.t(
                "portfolio.load.over",
                "month",
                month(month.month()),
                "team",
                team,
                "fte",
                fte(month.over()),
                "parts",
                overParts(month.parts()));
    }
}
