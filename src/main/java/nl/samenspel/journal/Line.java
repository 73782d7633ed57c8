package nl.samenspel.journal;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One act, as a room reports it.
///
/// @param verb past tense in capitals, `ASSIGNMENT_ACCEPTED`; its sentence for people is `journal.verb.<VERB>`
/// @param kind kind of the object, as `access_relation.kind`
/// @param scopeKind with `scope`: whoever has a relation to this object may read the line
/// @param details what changed, field by field; never content of private notes
public record Line(
        String verb,
        String kind,
        UUID object,
        @Nullable String scopeKind,
        @Nullable UUID scope,
        Map<String, ?> details) {

    public static Line of(String verb, String kind, UUID object) {
        return new Line(verb, kind, object, null, null, Map.of());
    }

    public Line within(String kindOfScope, UUID scopeObject) {
        return new Line(verb, kind, object, kindOfScope, scopeObject, details);
    }

    public Line with(Map<String, ?> newDetails) {
        return new Line(verb, kind, object, scopeKind, scope, newDetails);
    }
}
