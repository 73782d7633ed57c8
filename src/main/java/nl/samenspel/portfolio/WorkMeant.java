package nl.samenspel.portfolio;

import static nl.samenspel.document.ImportRow.keyOf;
import static nl.samenspel.portfolio.PortfolioRefusal.*;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentRefusal;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Field;
import nl.samenspel.document.ImportRow;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;

/// Finds which agreed work a line of a file means: by triangle, reference or title, month, and by client and unit where
/// the line names them. Only in triangles whose portfolio the asker may change. A handful of queries for each triangle.
@Component
class WorkMeant {
    private final ExtraWork extraWork;
    private final AssignmentViews assignments;
    private final TriangleViews triangles;
    private final OrganisationViews organisations;
    private final Access access;
    private final Set<String> together;

    WorkMeant(
            ExtraWork extraWork,
            AssignmentViews assignments,
            TriangleViews triangles,
            OrganisationViews organisations,
            Access access,
            Messages messages) {
        this.extraWork = extraWork;
        this.assignments = assignments;
        this.triangles = triangles;
        this.organisations = organisations;
        this.access = access;
        together = List.of(Language.values()).stream()
                .map(language -> keyOf(messages.text(language, "portfolio.extra.together")))
                .collect(Collectors.toSet());
    }

    /// Whether there is any triangle whose portfolio this person may change.
    boolean isGroundOf(Actor by) {
        return !ground(by).own.isEmpty();
    }

    /// What lines of one file may mean for this person, as things stand now.
    Ground ground(Actor by) {
        var own = new HashMap<String, Triangle.Id>();
        for (var row : triangles.listFor(by)) {
            if (access.may(by, Action.CHANGE, Resource.PORTFOLIO, row.id().value())) {
                own.putIfAbsent(keyOf(row.name()), row.id());
            }
        }
        return new Ground(own);
    }

    /// @param before null: not known yet
    /// @param after null: the line leaves it as it is
    record Meant(
            AgreedWork work,
            YearMonth month,
            @org.jspecify.annotations.Nullable BigDecimal before,
            @org.jspecify.annotations.Nullable BigDecimal after) {

        boolean changes() {
            return after != null && (before == null || before.compareTo(after) != 0);
        }
    }

    /// One triangle: its works, and by reference and title the assignments they are of.
    private record Known(
            List<AgreedWork> works,
            Map<String, Set<Assignment.Id>> assignments,
            Map<Organisation.Id, Organisation.Name> clients) {}

    final class Ground {
        private final Map<String, Triangle.Id> own;
        private final Map<Triangle.Id, Known> known = new HashMap<>();

        private Ground(Map<String, Triangle.Id> own) {
            this.own = own;
        }

        /// Refuses with the field of the line that is wrong.
        Meant of(ImportRow row) {
            var month = row.findMonth("month").orElseThrow();
            var after = row.findNumber("realised").orElse(null);
            if (after != null && !ExtraWork.isPossible(after)) {
                throw new Refused("realised", WORK_AMOUNT_OUT_OF_RANGE);
            }
            var works = works(row);
            var fitting =
                    works.stream().filter(work -> work.draft().includes(month)).toList();
            if (fitting.size() != 1) {
                Refusal reason =
                        fitting.size() > 1 ? WORK_UNCLEAR : works.isEmpty() ? WORK_NOT_AGREED : WORK_MONTH_OUTSIDE;
                throw new Refused(works.isEmpty() || fitting.size() > 1 ? "assignment" : "month", reason);
            }
            var work = fitting.getFirst();
            return new Meant(work, month, work.realised().get(month), after);
        }

        private List<AgreedWork> works(ImportRow row) {
            var there = known.computeIfAbsent(triangle(row), WorkMeant.this::read);
            var reference = row.key("reference");
            var named = there.assignments().get(reference.isEmpty() ? "title " + row.key("assignment") : reference);
            if (named == null) {
                throw new Refused("assignment", WORK_ASSIGNMENT_UNKNOWN);
            }
            return there.works().stream()
                    .filter(work -> named.contains(work.draft().assignment()))
                    .filter(work -> isFor(work.draft(), row.key("client"), there))
                    .filter(work -> row.text("unit").isBlank()
                            || row.key("unit").equals(keyOf(work.draft().unit())))
                    .toList();
        }

        private boolean isFor(AgreedWork.Draft draft, String client, Known there) {
            if (client.isEmpty()) {
                return true;
            }
            var name = draft.client() == null ? null : there.clients().get(draft.client());
            return name == null
                    ? draft.client() == null && together.contains(client)
                    : keyOf(name.name()).equals(client) || keyOf(name.brief()).equals(client);
        }

        private Triangle.Id triangle(ImportRow row) {
            var name = row.key("triangle");
            var id = name.isEmpty() && own.size() == 1 ? own.values().iterator().next() : own.get(name);
            if (id == null) {
                throw new Refused("triangle", AssignmentRefusal.TRIANGLE_UNKNOWN);
            }
            return id;
        }
    }

    private Known read(Triangle.Id triangle) {
        var works = extraWork.list(triangle);
        var named = new HashMap<String, Set<Assignment.Id>>();
        for (var assignment : assignments.forTriangle(triangle)) {
            var reference = keyOf(assignment.description().text(Field.REFERENCE));
            named.computeIfAbsent("title " + keyOf(assignment.title()), _ -> new HashSet<>())
                    .add(assignment.id());
            if (!reference.isEmpty()) {
                named.computeIfAbsent(reference, _ -> new HashSet<>()).add(assignment.id());
            }
        }
        var clients = new ArrayList<Organisation.Id>();
        for (var work : works) {
            var client = work.draft().client();
            if (client != null) {
                clients.add(client);
            }
        }
        return new Known(works, named, clients.isEmpty() ? Map.of() : organisations.named(clients));
    }
}
