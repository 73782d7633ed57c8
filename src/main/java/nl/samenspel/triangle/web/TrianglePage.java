package nl.samenspel.triangle.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.web.HistoryLine;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.ClientRole;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Improvement;
import nl.samenspel.triangle.Participation;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.Standing;
import nl.samenspel.triangle.Triangle.Owner;
import nl.samenspel.triangle.TriangleView;

/// All that the page of one triangle shows.
///
/// @param signals what stands out, in sentences
/// @param parts sections of other rooms, rendered
/// @param readers who can see this page, a sentence each
public record TrianglePage(
        Words words,
        TriangleView view,
        Picture wide,
        Picture narrow,
        List<Signal> signals,
        List<Part> parts,
        List<HistoryLine> history,
        List<Reader> readers,
        boolean mayChange) {

    /// @param about whom, by name; shown folded when there are many
    public record Signal(String sentence, List<String> about) {}

    /// @param html from a template of that room, which escaped what people typed
    public record Part(String title, String html) {}

    public record Reader(String name, String how) {}

    public TrianglePage {
        signals = List.copyOf(signals);
        parts = List.copyOf(parts);
        history = List.copyOf(history);
        readers = List.copyOf(readers);
    }

    public String home() {
        return "/triangles/" + view.triangle().id().value();
    }

    public String path(String kind, java.util.UUID id) {
        return home() + "/" + kind + "/" + id;
    }

    /// The owner in words; "nobody yet" when there is none.
    public String owner() {
        return switch (view.triangle().owner()) {
            case Owner.Nobody _ -> words.t("triangle.nobody");
            case Owner.Participants _ -> words.t("triangle.together");
            case Owner.One one -> view.name(one.organisation()).name();
        };
    }

    public boolean isOwnerProposed() {
        return view.triangle().owner() instanceof Owner.One one
                && one.standing().isProposed();
    }

    public String provider() {
        return view.name(view.triangle().provider()).name();
    }

    /// What the drawing says, in one sentence, for those who do not see it.
    public String summary() {
        return words.t(
                "triangle.picture.summary",
                "owner_name",
                owner(),
                "provider_name",
                provider(),
                "count",
                view.clientsNow().size());
    }

    /// Kinds of seats that a corner ought to have, taken or not.
    public List<Seat.Kind> expected(Corner corner) {
        return switch (corner) {
            case OWNER -> List.of(Seat.Kind.OWNER, Seat.Kind.OWNER_ADVISER);
            case CLIENT ->
                List.of(Seat.Kind.POLITICAL_CLIENT, Seat.Kind.ADMINISTRATIVE_CLIENT, Seat.Kind.DELEGATED_CLIENT);
            case PROVIDER -> List.of(Seat.Kind.PROVIDER, Seat.Kind.ACCOUNT_MANAGER);
        };
    }

    public boolean isTaken(Seat.Kind kind) {
        return view.seatsIn(kind.corner()).stream().anyMatch(seat -> seat.kind() == kind);
    }

    public String name(Client client) {
        return view.name(client.organisation()).name();
    }

    /// `takes part`, or `represented by …`.
    public String participation(Client client) {
        var by = client.representedBy();
        return client.participation() == Participation.REPRESENTED && by != null
                ? words.t("triangle.via", "name", words.value(by))
                : words.participation(client.participation());
    }

    /// For whom somebody sits here, or empty.
    public String seatFor(Seat seat) {
        return seat.client() == null ? "" : words.value(seat.client());
    }

    /// So many clients that a table of them would hide the rest of the page.
    public boolean isCrowded() {
        return view.clientsNow().size() > TrianglePicture.CROWD;
    }

    /// By how they take part, with the same headings as the drawing; only the groups that are there.
    public Map<String, List<Client>> clientGroups() {
        var groups = new LinkedHashMap<String, List<Client>>();
        for (var client : view.clientsNow()) {
            groups.computeIfAbsent(words.t("triangle.group." + TrianglePicture.group(client)), _ -> new ArrayList<>())
                    .add(client);
        }
        return groups;
    }

    /// What its group does not say: role, who speaks for it, its people, since when. Empty for most.
    public String about(Client client) {
        var about = new ArrayList<String>();
        if (client.role() != ClientRole.CLIENT) {
            about.add(words.role(client.role()));
        }
        if (client.participation() == Participation.REPRESENTED || client.role() != ClientRole.CLIENT) {
            about.add(participation(client));
        }
        if (!people(client).isEmpty()) {
            about.add(people(client));
        }
        if (client.since() != null) {
            about.add(words.t("triangle.sinceDay", "day", words.page().shortDate(client.since())));
        }
        return String.join(", ", about);
    }

    public String people(Client client) {
        return view.seatsFor(client).stream()
                .map(seat -> view.person(seat.person()) + " (" + words.seat(seat.kind()) + ")")
                .collect(java.util.stream.Collectors.joining(", "));
    }

    public String parties(Agreement agreement) {
        return words.page()
                .list(agreement.text().parties().stream()
                        .map(party -> view.name(party).brief())
                        .toList());
    }

    public boolean isWaiting(Standing standing) {
        return standing.isProposed();
    }

    public String person(Improvement improvement) {
        var person = improvement.text().person();
        return person == null ? words.t("triangle.nobody") : view.person(person);
    }

    public String forum(Improvement improvement) {
        var forum = improvement.text().forum();
        return forum == null ? "" : words.value(forum);
    }

    public boolean isLate(Improvement improvement) {
        var due = improvement.text().due();
        return improvement.isLive() && due != null && due.isBefore(view.day());
    }

    public List<Agreement> oldAgreements() {
        return view.agreements().stream()
                .filter(agreement ->
                        !agreement.isLive() && !agreement.standing().isDeclined())
                .toList();
    }

    public List<Improvement> closedImprovements() {
        return view.improvements().stream()
                .filter(improvement ->
                        !improvement.isLive() && !improvement.standing().isDeclined())
                .toList();
    }
}
