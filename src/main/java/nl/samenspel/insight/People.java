package nl.samenspel.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenspel.organisation.Member;
import nl.samenspel.organisation.Members;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.platform.PersonId;
import org.springframework.stereotype.Component;

/// Who belongs where, as the register of organisations has it: units under the organisation they are part
/// of.
@Component
class People {
    /// A tree of organisations is not deeper; a circle in it ends here.
    private static final int DEEPEST = 12;

    private final Members members;
    private final OrganisationViews organisations;

    People(Members members, OrganisationViews organisations) {
        this.members = members;
        this.organisations = organisations;
    }

    /// The people of each unit, by the organisation above all. Everybody is in one unit: the one they were
    /// added to first.
    Map<UUID, Map<UUID, Set<PersonId>>> byRoot(LocalDate day) {
        var placed = new HashSet<PersonId>();
        var units = new TreeMap<UUID, Set<PersonId>>();
        for (var member : members.listNow(day)) {
            if (placed.add(member.person())) {
                units.computeIfAbsent(unit(member), _ -> new HashSet<>()).add(member.person());
            }
        }
        var roots = roots(units.keySet());
        var byRoot = new TreeMap<UUID, Map<UUID, Set<PersonId>>>();
        units.forEach((unit, people) -> byRoot.computeIfAbsent(roots.getOrDefault(unit, unit), _ -> new TreeMap<>())
                .put(unit, people));
        return byRoot;
    }

    private static UUID unit(Member member) {
        return member.organisation().value();
    }

    private Map<UUID, UUID> roots(Set<UUID> units) {
        var above = new HashMap<UUID, UUID>();
        var asked = units;
        for (int depth = 0; depth < DEEPEST && !asked.isEmpty(); depth++) {
            var next = new HashSet<UUID>();
            var known =
                    organisations.byId(asked.stream().map(Organisation.Id::new).toList());
            for (var each : known.values()) {
                var parent = each.parent();
                if (parent != null && above.putIfAbsent(each.id().value(), parent.value()) == null) {
                    next.add(parent.value());
                }
            }
            next.removeAll(above.keySet());
            asked = next;
        }
        var roots = new HashMap<UUID, UUID>();
        for (var unit : units) {
            var path = new ArrayList<UUID>();
            var top = unit;
            while (above.containsKey(top) && path.size() < DEEPEST) {
                path.add(top);
                top = above.get(top);
            }
            roots.put(unit, top);
        }
        return roots;
    }
}
