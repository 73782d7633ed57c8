package nl.samenspel.portfolio;

import static nl.samenspel.document.ImportField.Kind.MONTH;
import static nl.samenspel.document.ImportField.Kind.NUMBER;
import static nl.samenspel.document.ImportField.Kind.TEXT;
import static nl.samenspel.document.ImportField.optional;
import static nl.samenspel.document.ImportField.required;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.samenspel.document.Difference;
import nl.samenspel.document.ImportField;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Importer;
import nl.samenspel.document.Remark;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings in how much agreed work really was, a month per line, also from a file that the page of extra work wrote. A
/// line without an amount leaves what is there. Repeating changes nothing.
@Component
class RealisedImporter implements Importer {
    private final ExtraWork extraWork;
    private final WorkMeant meant;

    RealisedImporter(ExtraWork extraWork, WorkMeant meant) {
        this.extraWork = extraWork;
        this.meant = meant;
    }

    @Override
    public String name() {
        return "realised";
    }

    @Override
    public String titleKey() {
        return "portfolio.import.realised";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                required(
                        "assignment",
                        "portfolio.timeline.assignment",
                        TEXT,
                        "opdracht",
                        "assignment",
                        "titel",
                        "title"),
                required("month", "portfolio.field.month", MONTH, "maand", "month", "periode"),
                optional(
                        "realised",
                        "portfolio.extra.realised",
                        NUMBER,
                        "gerealiseerd",
                        "realised",
                        "realisatie",
                        "aantal",
                        "uren",
                        "amount"),
                optional("triangle", "assignment.column.triangle", TEXT, "driehoek", "triangle"),
                optional("reference", "assignment.field.reference", TEXT, "kenmerk", "reference", "nummer"),
                optional("client", "portfolio.field.client", TEXT, "opdrachtgever", "client"),
                optional("unit", "portfolio.extra.unit", TEXT, "waarvan", "of what", "eenheid", "unit"));
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
        var differences = new ArrayList<Difference>();
        for (var row : rows) {
            var subject = row.text("assignment") + " " + row.text("month");
            try {
                var line = ground.of(row);
                if (!seen.add(List.of(line.work().id(), line.month()))) {
                    throw new Refused("month", PortfolioRefusal.WORK_MONTH_TWICE);
                }
                differences.add(difference(subject, row, line));
            } catch (Refused refused) {
                var problem = refused.problems().getFirst();
                differences.add(Difference.refused(
                        subject, List.of(row), List.of(Remark.of(row.line(), problem.field(), problem.reason()))));
            }
        }
        return differences;
    }

    @Override
    @Transactional
    public void apply(Difference difference, Actor by) {
        var line = meant.ground(by).of(difference.rows().getFirst());
        if (line.changes()) {
            extraWork.realise(line.work().triangle(), line.work().id(), line.month(), line.after(), by);
        }
    }

    @Override
    public String resultPath() {
        return "/triangles";
    }

    private static Difference difference(String subject, ImportRow row, WorkMeant.Meant line) {
        var before = line.before();
        var after = line.after();
        if (after == null || !line.changes()) {
            return Difference.of(subject, List.of(row), List.of());
        }
        return before == null
                ? Difference.fresh(subject, List.of(row))
                : Difference.of(
                        subject,
                        List.of(row),
                        List.of(new Difference.Change(
                                "portfolio.extra.realised", before.toPlainString(), after.toPlainString())));
    }
}
