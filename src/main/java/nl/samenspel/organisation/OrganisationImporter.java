package nl.samenspel.organisation;

import static nl.samenspel.document.ImportField.Kind.DATE;
import static nl.samenspel.document.ImportField.Kind.NAME;
import static nl.samenspel.document.ImportField.Kind.TEXT;
import static nl.samenspel.document.ImportField.optional;
import static nl.samenspel.document.ImportField.required;

import java.util.List;
import java.util.Objects;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.document.Difference;
import nl.samenspel.document.ImportKind;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Importer;
import nl.samenspel.organisation.Organisation.Draft;
import nl.samenspel.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings in organisations: several lines of one name are one organisation, the last line counts. A known one keeps
/// what the file leaves empty; a new name of one with the same identifier holds from the day of the import.
@Component
class OrganisationImporter implements Importer {
    private static final ImportKind KIND = new ImportKind(
            "organisations",
            "organisation.import.title",
            "/organisations",
            List.of(
                    required("name", "organisation.field.name", NAME, "naam, name, organisatie, naam_agentschap"),
                    optional(
                            "abbreviation",
                            "organisation.field.abbreviation",
                            TEXT,
                            "afkorting, abbreviation, agentschap"),
                    optional("kind", "organisation.field.kind", TEXT, "soort, type, kind, categorie"),
                    optional("parent", "organisation.field.parent", NAME, "onder, valt onder, parent, departement"),
                    optional("identifier", "organisation.field.identifier", TEXT, "kenmerk, uri, identifier"),
                    optional(
                            "parentIdentifier",
                            "organisation.field.parentIdentifier",
                            TEXT,
                            "kenmerk boven, parent identifier"),
                    optional("since", "organisation.field.since", DATE, "begindatum, startdatum, since"),
                    optional("until", "organisation.field.until", DATE, "einddatum, until")));

    private final OrganisationImport plan;
    private final Organisations organisations;
    private final Access access;

    OrganisationImporter(OrganisationImport plan, Organisations organisations, Access access) {
        this.plan = plan;
        this.organisations = organisations;
        this.access = access;
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public boolean mayImport(Actor by) {
        return access.may(by, Action.MAKE, Resource.ORGANISATION);
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
        var wanted = step.wanted();
        var parent = wanted.parent();
        if (parent == null && !step.newParent().isEmpty()) {
            parent = organisations.add(Draft.of(step.newParent(), plan.kindAbove(wanted)), by);
        }
        var now = step.now();
        if (now == null) {
            organisations.addAll(List.of(parent == null ? wanted : wanted.under(parent)), by);
            return;
        }
        var name = now.nameOn(plan.today());
        if (!wanted.name().equals(name.name()) || !wanted.abbreviation().equals(name.abbreviation())) {
            if (NameKey.of(wanted.name()).equals(NameKey.of(name.name()))) {
                organisations.rename(now.id(), wanted.name(), wanted.abbreviation(), null, by);
            } else {
                organisations.rename(now.id(), wanted.name(), wanted.abbreviation(), plan.today(), by);
            }
        }
        if (parent != null && !parent.equals(now.parent())) {
            organisations.moveUnder(now.id(), parent, by);
        }
        if (!Objects.equals(wanted.until(), now.until())) {
            organisations.end(now.id(), wanted.until(), by);
        }
        describe(now, wanted, by);
    }

    private void describe(Organisation before, Draft wanted, Actor by) {
        var differs = wanted.kind() != before.kind()
                || !wanted.identifier().equals(before.identifier())
                || !Objects.equals(wanted.since(), before.since());
        if (differs) {
            var now = plan.again(before.id());
            organisations.describe(now.id(), now.version(), wanted.kind(), wanted.identifier(), wanted.since(), by);
        }
    }
}
