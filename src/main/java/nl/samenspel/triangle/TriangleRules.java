package nl.samenspel.triangle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.triangle.Triangle.Owner;

/// What stands out in a triangle, in words: an invitation to talk, never a score. Pure; one method per rule.
///
/// Which six and their limits: product description, section 2. How each is measured is our own reading.
public final class TriangleRules {
    private static final int YEARS_AHEAD = 3;
    private static final BigDecimal LARGE_SHARE = new BigDecimal("0.2");
    private static final int MANY_CLIENTS = 3;

    private TriangleRules() {}

    public enum Rule {
        NO_OWNER,
        NOBODY_COORDINATES,
        CLIENT_WITHOUT_AGREEMENT,
        LOOKS_AHEAD_TOO_SHORT,
        REVIEW_PASSED,
        AGENDA_ONLY_YET_LARGE
    }

    /// One thing that stands out.
    ///
    /// @param about what or whom it is about, by name
    /// @param args for the sentence `triangle.signal.<RULE>`
    public record Signal(Rule rule, List<String> about, Map<String, Object> args) {
        public Signal {
            about = List.copyOf(about);
            args = Map.copyOf(args);
        }
    }

    /// How much work each client asks for, in one unit for all of them: the assignments know.
    public record Volume(Map<Organisation.Id, BigDecimal> perClient) {
        public static final Volume UNKNOWN = new Volume(Map.of());

        public Volume {
            perClient = Map.copyOf(perClient);
        }

        /// Between 0 and 1; 0 when nothing is known.
        public BigDecimal share(Organisation.Id client) {
            var all = perClient.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return all.signum() == 0
                    ? BigDecimal.ZERO
                    : perClient.getOrDefault(client, BigDecimal.ZERO).divide(all, 4, java.math.RoundingMode.HALF_UP);
        }
    }

    /// All that stands out, in the order of the rules.
    public static List<Signal> signals(TriangleView view, Volume volume) {
        return Stream.of(
                        noOwner(view),
                        nobodyCoordinates(view),
                        clientsWithoutAgreement(view),
                        looksAheadTooShort(view),
                        reviewPassed(view),
                        agendaOnlyYetLarge(view, volume))
                .flatMap(List::stream)
                .toList();
    }

    /// Nobody holds the owner's corner.
    static List<Signal> noOwner(TriangleView view) {
        return view.triangle().owner() instanceof Owner.Nobody
                ? List.of(new Signal(Rule.NO_OWNER, List.of(), Map.of()))
                : List.of();
    }

    /// Three clients or more, and none of them coordinates or leads.
    static List<Signal> nobodyCoordinates(TriangleView view) {
        var clients = view.clientsNow();
        var nobody = clients.stream().allMatch(client -> client.role() == ClientRole.CLIENT);
        return clients.size() >= MANY_CLIENTS && nobody
                ? List.of(new Signal(Rule.NOBODY_COORDINATES, List.of(), Map.of("count", clients.size())))
                : List.of();
    }

    /// Clients that are party to no agreement that counts today. One who is represented is covered by whoever speaks
    /// for them.
    static List<Signal> clientsWithoutAgreement(TriangleView view) {
        var parties = new HashSet<Organisation.Id>();
        view.agreementsNow()
                .forEach(agreement -> parties.addAll(agreement.text().parties()));
        var without = view.clientsNow().stream()
                .filter(client -> !isCovered(client, view, parties))
                .map(client -> view.name(client.organisation()).name())
                .toList();
        return without.isEmpty()
                ? List.of()
                : List.of(new Signal(Rule.CLIENT_WITHOUT_AGREEMENT, without, Map.of("count", without.size())));
    }

    private static boolean isCovered(Client client, TriangleView view, Set<Organisation.Id> parties) {
        if (parties.contains(client.organisation())) {
            return true;
        }
        var by = client.representedBy();
        return by != null
                && view.findClient(by)
                        .filter(speaker -> parties.contains(speaker.organisation()))
                        .isPresent();
    }

    /// Working agreements whose own period is shorter than three years.
    static List<Signal> looksAheadTooShort(TriangleView view) {
        return view.agreementsNow().stream()
                .filter(agreement -> agreement.text().kind() == Agreement.Kind.WORKING_AGREEMENTS)
                .filter(agreement -> endsWithin(agreement.text(), view.day()))
                .map(agreement -> new Signal(
                        Rule.LOOKS_AHEAD_TOO_SHORT,
                        List.of(agreement.text().subject()),
                        Map.of("subject", agreement.text().subject())))
                .toList();
    }

    private static boolean endsWithin(Agreement.Text text, LocalDate today) {
        var from = text.from() == null ? today : text.from();
        return text.until() != null && text.until().plusDays(1).isBefore(from.plusYears(YEARS_AHEAD));
    }

    /// The day to look at it again is behind us.
    static List<Signal> reviewPassed(TriangleView view) {
        var signals = new ArrayList<Signal>();
        for (var agreement : view.agreementsNow()) {
            var review = agreement.text().review();
            if (review != null && review.isBefore(view.day())) {
                var subject = agreement.text().subject();
                signals.add(
                        new Signal(Rule.REVIEW_PASSED, List.of(subject), Map.of("subject", subject, "day", review)));
            }
        }
        return signals;
    }

    /// On the agenda only, yet more than a fifth of the work.
    static List<Signal> agendaOnlyYetLarge(TriangleView view, Volume volume) {
        return view.clientsNow().stream()
                .filter(client -> client.participation() == Participation.AGENDA_ONLY)
                .filter(client -> volume.share(client.organisation()).compareTo(LARGE_SHARE) > 0)
                .map(client -> {
                    var name = view.name(client.organisation()).name();
                    var percent = volume.share(client.organisation())
                            .movePointRight(2)
                            .setScale(0, java.math.RoundingMode.HALF_UP)
                            .intValueExact();
                    return new Signal(
                            Rule.AGENDA_ONLY_YET_LARGE, List.of(name), Map.of("name", name, "percent", percent));
                })
                .toList();
    }
}
