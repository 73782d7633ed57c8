package nl.samenspel.dossier.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.Seat;
import nl.samenspel.dossier.sheet.Conclusion;
import nl.samenspel.dossier.sheet.SheetKind;
import nl.samenspel.journal.JournalViews;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.HistoryLine;
import nl.samenspel.platform.web.Page;

/// What stands in the journal of a dossier, as people read it.
record DossierWords(Page page, DossierViews.Whole whole) {

    HistoryLine line(JournalViews.Entry entry) {
        return new HistoryLine(
                entry.at(), page.t("journal.verb." + entry.verb(), args(entry.details())), entry.actorName());
    }

    private Map<String, Object> args(Map<String, Object> details) {
        var args = new HashMap<String, Object>();
        for (var name : new String[] {"phase", "why", "person", "seat", "until", "number", "sheet", "result", "with"}) {
            args.put(name, "");
        }
        details.forEach((name, value) -> args.put(name, word(name, value)));
        return args;
    }

    private Object word(String name, Object value) {
        return switch (name) {
            case "phase" -> page.t("assignment.phase", Phase.valueOf(value.toString()));
            case "seat" -> page.t("dossier.seat", Seat.valueOf(value.toString()));
            case "sheet" -> page.t("dossier.sheet.title", SheetKind.valueOf(value.toString()));
            case "result" -> page.t("dossier.result", Conclusion.Result.valueOf(value.toString()));
            case "person" -> whole.name(new PersonId(UUID.fromString(value.toString())));
            case "until", "on" -> page.date(java.time.LocalDate.parse(value.toString()));
            case "why" -> value.toString().isEmpty() ? "" : "“" + value + "”";
            default -> value;
        };
    }
}
