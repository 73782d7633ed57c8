package nl.samenspel.portfolio;

import static nl.samenspel.document.ImportField.Kind.MONTH;
import static nl.samenspel.document.ImportField.Kind.NUMBER;
import static nl.samenspel.document.ImportField.Kind.TEXT;
import static nl.samenspel.document.ImportField.optional;
import static nl.samenspel.document.ImportField.required;

import java.util.HashSet;
import java.util.List;
import nl.samenspel.document.Difference;
import nl.samenspel.document.ImportKind;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Importer;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings in how much agreed work really was, a month per line, also from a file that the page of extra work wrote. A
/// line without an amount leaves what is there. Repeating changes nothing.
@Component
class RealisedImporter implements Importer {
    private static final ImportKind KIND = new ImportKind(
            "realised",
            "portfolio.import.realised",
            "/triangles",
            List.of(
                    required("assignment", "portfolio.timeline.assignment", TEXT, "opdracht, assignment, titel, title"),
                    required("month", "portfolio.field.month", MONTH, "maand, month, periode"),
                    optional(
                            "realised",
                            "portfolio.extra.realised",
                            NUMBER,
                            "gerealiseerd, realised, realisatie, aantal, uren, amount"),
                    optional("triangle", "assignment.column.triangle", TEXT, "driehoek, triangle"),
                    optional("reference", "assignment.field.reference", TEXT, "kenmerk, reference, nummer"),
                    optional("client", "portfolio.field.client", TEXT, "opdrachtgever, client"),
                    optional("unit", "portfolio.extra.unit", TEXT, "waarvan, of what, eenheid, unit")));

    private final ExtraWork extraWork;
    private final WorkMeant meant;

    RealisedImporter(ExtraWork extraWork, WorkMeant meant) {
        this.extraWork = extraWork;
        this.meant = meant;
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public boolean mayImport(Actor by) {
        return meant.isGroundOf(by);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> compare(List<ImportRow> rows, Actor by) {
        var ground = meant.ground(by);
        var seen = new HashSet<List<Object>>();
        return Difference.ofEach(rows, RealisedImporter::subject, row -> {
            var line = ground.of(row);
            if (!seen.add(List.of(line.work().id(), line.month()))) {
                throw new Refused("month", PortfolioRefusal.WORK_MONTH_TWICE);
            }
            return line.after() == null
                    ? Difference.of(subject(row), List.of(row), List.of())
                    : Difference.ofFigure(subject(row), row, "portfolio.extra.realised", line.before(), line.after());
        });
    }

    @Override
    @Transactional
    public void apply(Difference difference, Actor by) {
        var line = meant.ground(by).of(difference.rows().getFirst());
        if (line.changes()) {
            extraWork.realise(line.work().triangle(), line.work().id(), line.month(), line.after(), by);
        }
    }

    private static String subject(ImportRow row) {
        return row.text("assignment") + " " + row.text("month");
    }
}
