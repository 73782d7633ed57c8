package nl.samenspel.dossier.steering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.Inside;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.Side;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Link;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// The dossier around every page of steering, with the eyes of somebody in it.
///
/// @param own the part of who looks
public record Setting(DossierViews.Whole whole, Participant own, LocalDate today) implements Inside {
    /// For which side somebody is in the dossier; outside for who left.
    public Side sideOf(PersonId person) {
        return whole.find(person).map(Participant::side).orElse(Side.OUTSIDE);
    }

    /// Those who could act for the other side today, to say whom one waits for.
    public List<String> others(Side than) {
        return whole.participants().stream()
                .filter(each -> each.side() != than && each.actsOn(today))
                .map(each -> name(each.person()))
                .toList();
    }

    /// Who reads what is shared here.
    public String readers(Page page) {
        return page.t("steering.readers", "names", page.list(readers()));
    }

    /// Everybody in the dossier, behind an empty choice.
    public List<Option> people(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("steering.nobody")));
        whole.participants()
                .forEach(each -> options.add(new Option(each.person().value().toString(), name(each.person()))));
        return options;
    }

    /// The pages of steering beside each other.
    public List<Link> tabs(Page page, String current) {
        return List.of(
                tab(page, "moments", current),
                tab(page, "contacts", current),
                tab(page, "preconditions", current),
                tab(page, "observations", current),
                tab(page, "evaluations", current));
    }

    /// How long ago a day is, in whole weeks.
    public long weeksSince(LocalDate day) {
        return Math.max(0, java.time.temporal.ChronoUnit.WEEKS.between(day, today));
    }

    public static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private Link tab(Page page, String name, String current) {
        return new Link(page.t("steering.tab." + name), home() + "/" + name, name.equals(current));
    }
}
