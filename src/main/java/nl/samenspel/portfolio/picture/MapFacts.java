package nl.samenspel.portfolio.picture;

import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.organisation.Organisation;

/// What the register says of one triangle, and what everything is called; all that a map is made of.
///
/// @param assignments running or expected, by title
/// @param links standing relations with an end in the triangle, heaviest first
/// @param elsewhere assignments of other triangles at the far end of a relation, as far as the asker sees them
/// @param teams names of the provider's teams that are asked for, in order
/// @param clients of the triangle now
record MapFacts(
        String triangle,
        String provider,
        List<Assignment> assignments,
        List<Link> links,
        List<Assignment> elsewhere,
        List<String> teams,
        List<Organisation.Id> clients,
        Map<Organisation.Id, String> names) {

    String name(Organisation.Id organisation) {
        return names.getOrDefault(organisation, "?");
    }
}
