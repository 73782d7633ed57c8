package nl.samenspel.organisation;

import java.util.ArrayList;
import java.util.List;
import nl.samenspel.organisation.Organisation.Draft;
import nl.samenspel.organisation.Organisation.Id;
import nl.samenspel.platform.Refused.Problem;
import org.jspecify.annotations.Nullable;

/// What can be said about a draft by looking at the organisations that are there.
record Neighbourhood(OrganisationStore store) {

    /// @param self the organisation the draft is about; null for a new one
    List<Problem> problems(Draft draft, @Nullable Id self) {
        var problems = new ArrayList<>(identifierProblems(draft.identifier(), self));
        if (draft.parent() != null && store.find(draft.parent()).isEmpty()) {
            problems.add(Problem.of("parent", OrganisationRefusal.PARENT_UNKNOWN));
        }
        var key = NameKey.of(draft.name()).value();
        var alike = store.list(store.findByKeys(List.of(key)).getOrDefault(key, List.of()));
        if (alike.stream()
                .anyMatch(each -> !each.id().equals(self) && each.kind() == draft.kind() && each.until() == null)) {
            problems.add(Problem.of("name", OrganisationRefusal.ORGANISATION_KNOWN_ALREADY));
        }
        return problems;
    }

    List<Problem> identifierProblems(String identifier, @Nullable Id self) {
        var holder = store.findByIdentifiers(List.of(identifier)).get(identifier);
        return holder == null || holder.equals(self)
                ? List.of()
                : List.of(Problem.of("identifier", OrganisationRefusal.IDENTIFIER_TAKEN));
    }
}
