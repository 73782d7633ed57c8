package nl.samenspel.insight;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Client;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.exit.ExitViews;
import nl.samenspel.dossier.steering.Contact;
import nl.samenspel.dossier.steering.ContactMonths;
import nl.samenspel.dossier.steering.SteeringViews;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.Load;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How things stand in one triangle, in numbers that each open a list; of what the asker may see, and only
/// that.
@Service
@Transactional(readOnly = true)
public class TriangleFigures {
    /// How far ahead the load of teams is looked at.
    static final int MONTHS = 12;

    private final TriangleViews triangles;
    private final TriangleCounts counts;
    private final AssignmentViews assignments;
    private final PortfolioViews portfolios;
    private final Dossiers dossiers;
    private final OrganisationViews organisations;
    private final InstantSource clock;

    TriangleFigures(
            TriangleViews triangles,
            TriangleCounts counts,
            AssignmentViews assignments,
            PortfolioViews portfolios,
            Dossiers dossiers,
            OrganisationViews organisations,
            InstantSource clock) {
        this.triangles = triangles;
        this.counts = counts;
        this.assignments = assignments;
        this.portfolios = portfolios;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// What dossiers tell; only those the asker takes part in are there.
    @org.springframework.stereotype.Component
    record Dossiers(DossierViews views, SteeringViews steering, ExitViews exits) {}

    /// @param key of its sentence, `insight.figure.<key>`, which gets `number`
    /// @param path where the list behind it stands, without the language
    /// @param opensList false when there is nothing behind it
    public record Figure(String key, long number, String path, boolean opensList) {
        static Figure of(String key, long number, String path) {
            return new Figure(key, number, path, number > 0);
        }
    }

    /// Somebody to whom several assignments were handed back: a question, never a verdict.
    public record HandedBack(String client, int times) {}

    /// @param leadTime the middle one, from request to agreement; empty when no dossier came that far
    /// @param dossiers how many dossiers of this triangle the asker takes part in
    public record Figures(
            String triangle,
            LocalDate day,
            List<Figure> portfolio,
            List<Figure> agreements,
            List<Figure> dossierFigures,
            int dossiers,
            Optional<Duration> leadTime,
            List<Contacts> contacts,
            List<HandedBack> handedBack) {}

    /// Talks of the last months in these dossiers with the client or with the delegated client: what was
    /// meant beside what was, of all dossiers together. A fact to talk about; whose it is stands in the
    /// dossier alone.
    ///
    /// @param plannedMinutes of talks of which is known whether they came
    public record Contacts(Contact.With with, int plannedMinutes, int realMinutes, int calledOff) {}

    public Figures get(Triangle.Id id, Actor asker) {
        var view = triangles.get(id);
        var running = assignments.forTriangle(id);
        var ids = running.stream().map(Assignment::id).toList();
        var own = dossiers.views().listOf(asker).stream()
                .map(DossierViews.Listed::id)
                .filter(new HashSet<>(ids)::contains)
                .toList();
        var portfolio = portfolios.get(id, portfolios.thisMonth(), MONTHS, asker);
        return new Figures(
                view.triangle().name(),
                view.day(),
                counts.portfolio(portfolio, Load.accepted(portfolio)),
                counts.agreements(id, view),
                own.isEmpty() ? List.of() : dossierFigures(own),
                own.size(),
                middle(dossiers.views().leadTimes(own).values()),
                contacts(own),
                handedBack(running));
    }

    private List<Figure> dossierFigures(List<Assignment.Id> own) {
        var today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        var open = dossiers.steering().open(own);
        long evaluations = open.evaluations().stream()
                .filter(each -> each.head().day().isBefore(today))
                .count();
        long contacts = open.contacts().stream()
                .filter(each -> each.head().day().isBefore(today))
                .count();
        var filled = dossiers.exits().filledParts(own);
        long plans =
                own.stream().filter(each -> filled.getOrDefault(each, 0) == 0).count();
        long handBacks = dossiers.exits().open(own).size();
        return List.of(
                Figure.of("evaluationsDue", evaluations, "/dossiers"),
                Figure.of("contactsNotHeld", contacts, "/dossiers"),
                Figure.of("exitPlansMissing", plans, "/dossiers"),
                Figure.of("handBacks", handBacks, "/dossiers"));
    }

    private List<Contacts> contacts(List<Assignment.Id> own) {
        var all = dossiers.steering().contactLog(own);
        return ContactMonths.both(all, dossiers.steering().today()).stream()
                .filter(each -> each.plannedMinutes() > 0)
                .map(each -> new Contacts(each.with(), each.plannedMinutes(), each.realMinutes(), each.calledOff()))
                .toList();
    }

    private List<HandedBack> handedBack(List<Assignment> all) {
        var times = new HashMap<Organisation.Id, Integer>();
        for (var each : all) {
            if (each.description().phase() == Assignment.Phase.HAND_BACK) {
                each.description().clients().stream()
                        .map(Client::organisation)
                        .forEach(client -> times.merge(client, 1, Integer::sum));
            }
        }
        times.values().removeIf(number -> number < 2);
        var names = organisations.named(times.keySet());
        var result = new ArrayList<HandedBack>();
        times.forEach((client, number) -> {
            var name = names.get(client);
            result.add(new HandedBack(name == null ? "?" : name.name(), number));
        });
        result.sort(java.util.Comparator.comparing(HandedBack::times).reversed().thenComparing(HandedBack::client));
        return result;
    }

    private static Optional<Duration> middle(Collection<Duration> all) {
        var sorted = all.stream().sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }
}
