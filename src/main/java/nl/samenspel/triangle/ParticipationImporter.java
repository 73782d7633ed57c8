package nl.samenspel.triangle;

import static nl.samenspel.document.ImportField.Kind.NAME;
import static nl.samenspel.document.ImportField.Kind.TEXT;
import static nl.samenspel.document.ImportField.optional;
import static nl.samenspel.document.ImportField.required;

import java.util.List;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.document.Difference;
import nl.samenspel.document.ImportKind;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Importer;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisation.Draft;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings in who takes part in which joint arrangement: one triangle for each arrangement, whose participants are
/// clients and, together, owner. Organisations that are not in the list yet are added along.
@Component
class ParticipationImporter implements Importer {
    private static final ImportKind KIND = new ImportKind(
            "participations",
            "triangle.import.title",
            "/triangles",
            List.of(
                    required("participant", "triangle.field.participant", NAME, "deelnemer, participant"),
                    required(
                            "arrangement",
                            "triangle.field.jointArrangement",
                            NAME,
                            "gemeenschappelijke regeling, regeling, joint arrangement, arrangement, opdrachtnemer, provider"),
                    optional("place", "triangle.field.place", TEXT, "plaats, place"),
                    optional("province", "triangle.field.province", TEXT, "provincie, province")));

    private final ParticipationImport plan;
    private final Organisations organisations;
    private final Triangles triangles;
    private final Clients clients;
    private final Access access;

    ParticipationImporter(
            ParticipationImport plan,
            Organisations organisations,
            Triangles triangles,
            Clients clients,
            Access access) {
        this.plan = plan;
        this.organisations = organisations;
        this.triangles = triangles;
        this.clients = clients;
        this.access = access;
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public boolean mayImport(Actor by) {
        return access.may(by, Action.MAKE, Resource.TRIANGLES);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> compare(List<ImportRow> rows, Actor by) {
        return plan.compare(rows);
    }

    @Override
    @Transactional
    public void apply(Difference difference, Actor by) {
        var step = plan.step(difference.rows());
        if (step.refused()) {
            return;
        }
        var added = organisations.addAll(step.missing(), by).iterator();
        var participants = step.participants().stream()
                .map(participant -> participant.known() == null ? added.next() : participant.known())
                .toList();
        var provider = step.provider() == null
                ? organisations.add(Draft.of(step.name(), Organisation.Kind.JOINT_ARRANGEMENT), by)
                : step.provider();
        var triangle = step.triangle() == null
                ? triangles.makeJoint(step.name(), provider, step.place(), by)
                : step.triangle().id();
        clients.placeAll(
                triangle,
                participants.stream().filter(each -> !each.equals(provider)).toList(),
                by);
    }
}
