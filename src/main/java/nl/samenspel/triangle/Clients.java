package nl.samenspel.triangle;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.triangle.Client.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to the clients' corner.
@Service
public class Clients {
    private final ClientStore store;
    private final TriangleStore triangles;
    private final TriangleJournal journal;
    private final Ids ids;
    private final InstantSource clock;

    Clients(ClientStore store, TriangleStore triangles, TriangleJournal journal, Ids ids, InstantSource clock) {
        this.store = store;
        this.triangles = triangles;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Refuses: CLIENT_HERE_ALREADY, PROVIDER_IS_NO_CLIENT, REPRESENTATIVE_MISSING, REPRESENTATIVE_IS_NO_MEMBER,
    /// UNTIL_BEFORE_SINCE.
    @Transactional
    public Client.Id place(Triangle.Id triangle, Draft draft, Actor by) {
        return place(triangle, draft, Standing.entered(by.person(), clock.instant()), "CLIENT_PLACED", by);
    }

    /// From a sketch session: waits for acceptance. Refuses as [#place].
    @Transactional
    public Client.Id propose(
            Triangle.Id triangle,
            Organisation.Id organisation,
            ClientRole role,
            Participation participation,
            UUID session,
            Actor by) {
        var standing = new Standing.Proposed(session, by.person(), clock.instant());
        return place(triangle, Draft.of(organisation, role, participation), standing, "CLIENT_PROPOSED", by);
    }

    /// Many members at once, from a file; those who are here already are left as they are.
    /// Answers how many were new.
    @Transactional
    public int placeAll(Triangle.Id triangle, List<Organisation.Id> organisations, Actor by) {
        journal.present(triangles.find(triangle));
        var here = here(triangle);
        var standing = Standing.entered(by.person(), clock.instant());
        var fresh = organisations.stream()
                .distinct()
                .filter(organisation ->
                        here.stream().noneMatch(client -> client.organisation().equals(organisation)))
                .map(organisation -> client(triangle, Draft.of(organisation), standing))
                .toList();
        store.addAll(fresh);
        if (!fresh.isEmpty()) {
            journal.record("CLIENTS_PLACED", triangle, Map.of("count", fresh.size()), by);
        }
        return fresh.size();
    }

    /// Refuses as [#place], and CHANGED_MEANWHILE for each field that somebody else changed to something else.
    ///
    /// @param seen what the asker looked at while typing
    @Transactional
    public void change(Client.Id id, int version, Draft seen, Draft draft, Actor by) {
        var now = journal.present(store.find(id));
        var problems = new ArrayList<Problem>();
        var merged = draft;
        if (now.version() != version) {
            var conflict = Conflicts.of(seen, now.draft(), draft);
            problems.addAll(conflict.problems());
            merged = conflict.merged();
        }
        problems.addAll(problems(now.triangle(), merged, id));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        journal.saved(store.save(now.as(merged)));
        journal.record("CLIENT_CHANGED", now.triangle(), details(now.organisation()), by);
    }

    /// Without a word about what others did meanwhile; for the board, where order decides.
    @Transactional
    public void change(Client.Id id, Draft draft, Actor by) {
        var now = journal.present(store.find(id));
        change(id, now.version(), now.draft(), draft, by);
    }

    /// @param lastDay null: stays after all
    @Transactional
    public void leave(Client.Id id, @Nullable LocalDate lastDay, Actor by) {
        var now = journal.present(store.find(id));
        var draft = now.draft();
        if (lastDay != null && draft.since() != null && lastDay.isBefore(draft.since())) {
            throw new Refused("until", TriangleRefusal.UNTIL_BEFORE_SINCE);
        }
        store.save(now.as(new Draft(
                draft.organisation(),
                draft.role(),
                draft.participation(),
                draft.representedBy(),
                draft.since(),
                lastDay)));
        journal.record(
                lastDay == null ? "CLIENT_STAYS" : "CLIENT_LEFT", now.triangle(), details(now.organisation()), by);
    }

    private Client.Id place(Triangle.Id triangle, Draft draft, Standing standing, String verb, Actor by) {
        var problems = problems(triangle, draft, null);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var client = client(triangle, draft, standing);
        store.addAll(List.of(client));
        journal.record(verb, triangle, details(draft.organisation()), by);
        return client.id();
    }

    private Client client(Triangle.Id triangle, Draft draft, Standing standing) {
        return new Client(
                new Client.Id(ids.next()),
                triangle,
                draft.organisation(),
                draft.role(),
                draft.participation(),
                draft.participation() == Participation.REPRESENTED ? draft.representedBy() : null,
                draft.since(),
                draft.until(),
                standing,
                1);
    }

    private List<Problem> problems(Triangle.Id id, Draft draft, Client.@Nullable Id self) {
        var triangle = journal.present(triangles.find(id));
        var others =
                here(id).stream().filter(client -> !client.id().equals(self)).toList();
        var problems = new ArrayList<Problem>();
        if (others.stream().anyMatch(client -> client.organisation().equals(draft.organisation()))) {
            problems.add(Problem.of("organisation", TriangleRefusal.CLIENT_HERE_ALREADY));
        }
        if (triangle.provider().equals(draft.organisation())) {
            problems.add(Problem.of("organisation", TriangleRefusal.PROVIDER_IS_NO_CLIENT));
        }
        if (draft.participation() == Participation.REPRESENTED) {
            problems.addAll(representativeProblems(draft, others));
        }
        if (draft.since() != null && draft.until() != null && draft.until().isBefore(draft.since())) {
            problems.add(Problem.of("until", TriangleRefusal.UNTIL_BEFORE_SINCE));
        }
        return problems;
    }

    private static List<Problem> representativeProblems(Draft draft, List<Client> others) {
        if (draft.representedBy() == null) {
            return List.of(Problem.of("representedBy", TriangleRefusal.REPRESENTATIVE_MISSING));
        }
        var fits = others.stream()
                .anyMatch(client -> Objects.equals(client.id(), draft.representedBy())
                        && client.participation() != Participation.REPRESENTED);
        return fits ? List.of() : List.of(Problem.of("representedBy", TriangleRefusal.REPRESENTATIVE_IS_NO_MEMBER));
    }

    private List<Client> here(Triangle.Id triangle) {
        return store.list(triangle).stream()
                .filter(client -> !client.standing().isDeclined() && client.until() == null)
                .toList();
    }

    private static Map<String, Object> details(Organisation.Id organisation) {
        return Map.of("organisation", organisation.value().toString());
    }
}
