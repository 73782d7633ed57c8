package nl.samenspel.dossier;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.access.ObjectNames;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import org.springframework.stereotype.Component;

/// What dossiers are called in a list of somebody's rights: by their assignment.
@Component
class DossierNames implements ObjectNames {
    private final AssignmentViews assignments;

    DossierNames(AssignmentViews assignments) {
        this.assignments = assignments;
    }

    @Override
    public Resource resource() {
        return Resource.DOSSIER;
    }

    @Override
    public Map<UUID, String> named(Collection<UUID> objects) {
        return assignments.named(objects.stream().map(Assignment.Id::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue));
    }

    @Override
    public String path(UUID object) {
        return "/dossiers/" + object;
    }
}
