package nl.samenspel.access;

import static nl.samenspel.access.Action.*;
import static nl.samenspel.access.Relation.*;
import static nl.samenspel.access.Resource.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The policy table. Pure; default is no; there are no rows that forbid, but for frozen things, which nobody changes.
///
/// Source: security.md's table of section 6.2, narrowed to what exists; the choice per row is ours.
public final class Policy {

    /// Whoever stands in one of these relations may do these actions to this kind of thing.
    public record Row(Resource resource, Set<Action> actions, Set<Relation> relations) {}

    /// What else matters for a decision.
    ///
    /// @param frozen closed for good (a confirmed picture, an erased person): nothing changes any more
    public record Context(boolean frozen) {
        public static final Context PLAIN = new Context(false);
    }

    private static final Set<Relation> CORNERS = EnumSet.of(OWNER_CORNER, CLIENT_CORNER, PROVIDER_CORNER, STEWARD);
    private static final Set<Relation> AT_THE_TABLE =
            EnumSet.of(OWNER_CORNER, CLIENT_CORNER, PROVIDER_CORNER, STEWARD, FACILITATOR, CO_FACILITATOR, PARTICIPANT);
    private static final Set<Relation> IN_DOSSIER = EnumSet.of(
            ASSIGNEE, COMMISSIONER, DELEGATED_CLIENT, BUSINESS_MANAGER, SHADOW_MANAGER, STEERING_GROUP_MEMBER);
    /// Whether a delegated client's mandate still stands is asked by the door, which can say so.
    private static final Set<Relation> ON_A_SIDE =
            EnumSet.of(ASSIGNEE, COMMISSIONER, DELEGATED_CLIENT, BUSINESS_MANAGER);

    public static final List<Row> TABLE = List.of(
            row(PUBLIC, EnumSet.of(SEE, CHANGE), EnumSet.of(ANYONE)),
            row(OWN, EnumSet.of(SEE, CHANGE), EnumSet.of(COLLEAGUE)),
            row(INSTALLATION, EnumSet.of(SEE, CHANGE, ADMINISTER), EnumSet.of(ADMINISTRATOR)),
            row(PERSON, EnumSet.of(SEE), EnumSet.of(COLLEAGUE)),
            row(PERSON, EnumSet.of(MAKE, CHANGE), EnumSet.of(ADMINISTRATOR, REGISTRAR)),
            row(PERSON, EnumSet.of(ADMINISTER), EnumSet.of(ADMINISTRATOR)),
            row(ORGANISATION, EnumSet.of(SEE), EnumSet.of(COLLEAGUE)),
            row(ORGANISATION, EnumSet.of(MAKE, CHANGE), EnumSet.of(REGISTRAR)),
            row(GUIDE, EnumSet.of(SEE), EnumSet.of(COLLEAGUE)),
            row(GUIDE, EnumSet.of(MAKE, CHANGE, ACCEPT), EnumSet.of(EDITOR)),
            row(LOGBOOK_ENTRY, EnumSet.of(SEE, CHANGE), EnumSet.of(AUTHOR)),
            row(PASSAGE, EnumSet.of(SEE), EnumSet.of(AUTHOR, READER)),
            row(PASSAGE, EnumSet.of(CHANGE), EnumSet.of(AUTHOR)),
            row(PLAY, EnumSet.of(SEE, TAKE_PART), EnumSet.of(FACILITATOR, PARTICIPANT)),
            row(PLAY, EnumSet.of(LEAD), EnumSet.of(FACILITATOR)),
            row(PRACTICE_CASE, EnumSet.of(SEE, CHANGE), EnumSet.of(AUTHOR)),
            row(IMPORT, EnumSet.of(SEE, MAKE, CHANGE, BRING_IN), EnumSet.of(COLLEAGUE)),
            row(TRIANGLES, EnumSet.of(SEE), EnumSet.of(COLLEAGUE)),
            row(TRIANGLES, EnumSet.of(MAKE), EnumSet.of(REGISTRAR)),
            row(TRIANGLE, EnumSet.of(SEE, CHANGE), CORNERS),
            row(PORTFOLIO, EnumSet.of(SEE, TAKE_PART), CORNERS),
            row(PORTFOLIO, EnumSet.of(CHANGE), EnumSet.of(PROVIDER_CORNER, STEWARD)),
            row(PORTFOLIO, EnumSet.of(LEAD, ACCEPT), EnumSet.of(OWNER_CORNER, STEWARD)),
            row(INSIGHT, EnumSet.of(SEE), EnumSet.of(MANAGEMENT)),
            row(ASSIGNMENTS, EnumSet.of(SEE, MAKE, CHANGE), EnumSet.of(COLLEAGUE)),
            row(ASSIGNMENT, EnumSet.of(SEE, CHANGE, ACCEPT), CORNERS),
            row(ASSIGNMENT, EnumSet.of(SEE), IN_DOSSIER),
            row(DOSSIERS, EnumSet.of(SEE), EnumSet.of(COLLEAGUE)),
            row(DOSSIER, EnumSet.of(SEE, TAKE_PART), IN_DOSSIER),
            row(DOSSIER, EnumSet.of(CHANGE), ON_A_SIDE),
            row(SESSIONS, EnumSet.of(SEE, MAKE), EnumSet.of(COLLEAGUE)),
            row(SESSION, EnumSet.of(SEE, TAKE_PART), AT_THE_TABLE),
            row(SESSION, EnumSet.of(CHANGE, LEAD), EnumSet.of(FACILITATOR, CO_FACILITATOR, STEWARD)),
            row(SESSION, EnumSet.of(HAND_OVER), EnumSet.of(FACILITATOR, STEWARD)),
            row(SESSION, EnumSet.of(ACCEPT), CORNERS),
            row(BOARD, EnumSet.of(SEE, TAKE_PART), AT_THE_TABLE),
            row(BOARD, EnumSet.of(SEE, TAKE_PART), EnumSet.of(Relation.GUEST)),
            row(BOARD, EnumSet.of(LEAD), EnumSet.of(FACILITATOR, CO_FACILITATOR)),
            row(SIGNALS, EnumSet.of(SEE, MAKE), EnumSet.of(COLLEAGUE)),
            row(FLAG, EnumSet.of(SEE, CHANGE), EnumSet.of(AUTHOR)),
            row(SHARED_FLAG, EnumSet.of(SEE), EnumSet.of(READER)),
            row(SHARED_FLAG, EnumSet.of(CHANGE), EnumSet.of(AUTHOR)),
            row(INTERVENTION, EnumSet.of(SEE, CHANGE), EnumSet.of(AUTHOR)),
            row(HELP, EnumSet.of(SEE), EnumSet.of(AUTHOR, READER)),
            row(HELP, EnumSet.of(CHANGE), EnumSet.of(AUTHOR)),
            row(HELP, EnumSet.of(TAKE_PART), EnumSet.of(READER)));

    private Policy() {}

    /// Whether somebody in these relations may do this to a thing of this kind.
    public static boolean allows(Set<Relation> relations, Action action, Resource resource, Context context) {
        if (context.frozen() && action != SEE) {
            return false;
        }
        return TABLE.stream()
                .anyMatch(row -> row.resource() == resource
                        && row.actions().contains(action)
                        && row.relations().stream().anyMatch(relations::contains));
    }

    /// Whether any row speaks of it; a route that asks for what no row speaks of is a mistake of ours.
    public static boolean speaksOf(Action action, Resource resource) {
        return TABLE.stream()
                .anyMatch(row -> row.resource() == resource && row.actions().contains(action));
    }

    private static Row row(Resource resource, Set<Action> actions, Set<Relation> relations) {
        return new Row(resource, Set.copyOf(actions), Set.copyOf(relations));
    }
}
