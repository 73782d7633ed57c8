package nl.samenspel.triangle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspel.document.Difference;
import nl.samenspel.document.Difference.Change;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Remark;
import nl.samenspel.organisation.KindWords;
import nl.samenspel.organisation.MangledLetters;
import nl.samenspel.organisation.NameKey;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisation.Draft;
import nl.samenspel.organisation.Organisation.Kind;
import nl.samenspel.organisation.OrganisationRefusal;
import nl.samenspel.organisation.OrganisationViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Works out what lines of participations would do. Looks everything up at once, changes nothing.
@Component
class ParticipationImport {
    private final OrganisationViews organisations;
    private final TriangleStore triangles;
    private final ClientStore clients;

    ParticipationImport(OrganisationViews organisations, TriangleStore triangles, ClientStore clients) {
        this.organisations = organisations;
        this.triangles = triangles;
        this.clients = clients;
    }

    /// @param known null: not in the list of organisations yet
    record Participant(String name, Organisation.@Nullable Id known) {}

    /// What one arrangement of the file would become.
    ///
    /// @param provider null: not in the list of organisations yet
    /// @param triangle null: there is none yet
    record Step(
            String name,
            String place,
            Organisation.@Nullable Id provider,
            @Nullable Triangle triangle,
            List<Participant> participants,
            List<ImportRow> rows,
            List<Remark> remarks,
            boolean refused) {
        Step {
            participants = List.copyOf(participants);
            rows = List.copyOf(rows);
            remarks = List.copyOf(remarks);
        }

        /// The participants that are not in the list of organisations, in their order.
        List<Draft> missing() {
            return participants.stream()
                    .filter(participant -> participant.known() == null)
                    .map(participant -> Draft.of(participant.name(), kindOf(participant.name())))
                    .toList();
        }
    }

    /// What is there already of all that a file names.
    private record Register(
            Map<String, List<Organisation.Id>> named,
            Map<Organisation.Id, Organisation> byId,
            Map<Organisation.Id, Triangle> triangles,
            Set<Organisation.Id> taken,
            Map<Triangle.Id, List<Client>> clients) {}

    List<Difference> compare(List<ImportRow> rows) {
        var register = register(rows);
        var spellings = new HashMap<String, String>();
        return byArrangement(rows).stream()
                .map(group -> difference(step(group, register, spellings), register))
                .toList();
    }

    /// The same for one arrangement, as things stand now.
    Step step(List<ImportRow> rows) {
        return step(rows, register(rows), new HashMap<>());
    }

    private Register register(List<ImportRow> rows) {
        var names = new HashSet<String>();
        for (var row : rows) {
            names.add(meant(row, "arrangement"));
            names.add(meant(row, "participant"));
            names.add("Gemeente " + meant(row, "participant"));
        }
        var named = organisations.findByNames(names);
        var byId =
                organisations.byId(named.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        var known = triangles.findByProviders(byId.keySet());
        var here = clients.list(known.values().stream().map(Triangle::id).toList());
        return new Register(named, byId, known, triangles.listTaken(byId.keySet()), here);
    }

    private static Collection<List<ImportRow>> byArrangement(List<ImportRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> NameKey.of(meant(row, "arrangement")), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /// @param spellings key of a participant to how the file spelled it first
    private Step step(List<ImportRow> rows, Register register, Map<String, String> spellings) {
        var remarks = new ArrayList<Remark>();
        var name = meant(rows.getFirst(), "arrangement");
        var participants = new LinkedHashMap<String, Participant>();
        var refused = false;
        for (var row : rows) {
            var participant = meant(row, "participant");
            var key = NameKey.of(participant).value();
            remarks.addAll(spellingRemarks(row, participant, spellings));
            var holders = holders(participant, kindOf(participant), register);
            if (holders.size() > 1) {
                remarks.add(new Remark(
                        row.line(),
                        "participant",
                        OrganisationRefusal.ORGANISATION_NAME_AMBIGUOUS,
                        Map.of("name", participant)));
                refused = true;
            }
            var known = holders.isEmpty() ? null : holders.getFirst();
            if (participants.putIfAbsent(key, new Participant(participant, known)) != null) {
                remarks.add(new Remark(
                        row.line(), "participant", TriangleRefusal.PARTICIPANT_TWICE, Map.of("name", participant)));
            }
        }
        var providers = holders(name, Kind.JOINT_ARRANGEMENT, register);
        var provider = providers.isEmpty() ? null : providers.getFirst();
        var triangle = provider == null ? null : register.triangles().get(provider);
        if (provider != null && triangle == null && register.taken().contains(provider)) {
            remarks.add(new Remark(
                    rows.getFirst().line(), "arrangement", TriangleRefusal.TRIANGLE_OF_OTHERS, Map.of("name", name)));
            refused = true;
        }
        return new Step(name, place(rows, remarks), provider, triangle, distinct(participants), rows, remarks, refused);
    }

    /// Two names in the file may be one organisation: once is enough.
    private static List<Participant> distinct(Map<String, Participant> participants) {
        var seen = new HashSet<Organisation.Id>();
        return participants.values().stream()
                .filter(participant -> participant.known() == null || seen.add(participant.known()))
                .toList();
    }

    private static List<Organisation.Id> holders(String name, Kind kind, Register register) {
        var named = register.named();
        var all = new LinkedHashSet<>(named.getOrDefault(name, List.of()));
        if (kind == Kind.MUNICIPALITY) {
            all.addAll(named.getOrDefault("Gemeente " + name, List.of()));
        }
        var fitting = all.stream()
                .filter(id -> {
                    var organisation = register.byId().get(id);
                    return organisation != null && organisation.kind() == kind;
                })
                .toList();
        return fitting.isEmpty() ? List.copyOf(all) : fitting;
    }

    private static List<Remark> spellingRemarks(ImportRow row, String meant, Map<String, String> spellings) {
        var remarks = new ArrayList<Remark>();
        var written = row.text("participant").strip();
        if (!written.equals(meant)) {
            remarks.add(new Remark(
                    row.line(),
                    "participant",
                    OrganisationRefusal.LETTERS_MANGLED,
                    Map.of("name", written, "other", meant)));
        }
        var first = spellings.putIfAbsent(NameKey.of(meant).value(), meant);
        if (first != null && !first.equals(meant)) {
            remarks.add(new Remark(
                    row.line(),
                    "participant",
                    OrganisationRefusal.SPELLED_DIFFERENTLY,
                    Map.of("name", meant, "other", first)));
        }
        return remarks;
    }

    private static String place(List<ImportRow> rows, List<Remark> remarks) {
        var places = rows.stream()
                .map(row -> List.of(row.text("place"), row.text("province")).stream()
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining(", ")))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var first = places.isEmpty() ? "" : places.getFirst();
        if (places.size() > 1) {
            remarks.add(new Remark(
                    rows.getFirst().line(), "place", TriangleRefusal.SEVERAL_PLACES, Map.of("place", first)));
        }
        return first;
    }

    private static Difference difference(Step step, Register register) {
        if (step.refused()) {
            return Difference.refused(step.name(), step.rows(), step.remarks());
        }
        if (step.triangle() == null) {
            return Difference.fresh(step.name(), step.rows()).with(step.remarks());
        }
        var here = register.clients().getOrDefault(step.triangle().id(), List.of()).stream()
                .filter(client -> !client.standing().isDeclined() && client.until() == null)
                .map(Client::organisation)
                .collect(Collectors.toSet());
        var fresh = step.participants().stream()
                .filter(participant -> participant.known() == null || !isHere(participant.known(), here, step))
                .map(Participant::name)
                .toList();
        var changes = fresh.isEmpty()
                ? List.<Change>of()
                : List.of(new Change("triangle.import.participants", "", String.join(", ", fresh)));
        return Difference.of(step.name(), step.rows(), changes).with(step.remarks());
    }

    private static boolean isHere(Organisation.Id participant, Set<Organisation.Id> here, Step step) {
        return here.contains(participant) || participant.equals(step.provider());
    }

    /// What its name says; a name that says nothing is a municipality's.
    private static Kind kindOf(String name) {
        return KindWords.guess(name).orElse(Kind.MUNICIPALITY);
    }

    private static String meant(ImportRow row, String field) {
        return MangledLetters.meant(row.text(field));
    }
}
