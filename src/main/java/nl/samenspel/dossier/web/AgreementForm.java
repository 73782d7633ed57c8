package nl.samenspel.dossier.web;

import static nl.samenspel.dossier.agreement.AgreementRefusal.MOMENT_INCOMPLETE;
import static nl.samenspel.dossier.agreement.AgreementRefusal.RHYTHM_INCOMPLETE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.dossier.agreement.AgreementText;
import nl.samenspel.dossier.agreement.ContactRhythm;
import nl.samenspel.dossier.agreement.PlannedMoment;
import nl.samenspel.dossier.agreement.Section;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/// An agreement as a form: a field for each section, `weeks`, `clientMinutes` and
/// `delegateMinutes` for the rhythm, and
/// `moments.0.kind`, `.on` and `.subject` for each planned moment.
final class AgreementForm {
    private static final int EMPTY_ROWS = 2;

    private AgreementForm() {}

    /// What a form is filled with, one value for each field.
    static Map<String, String> filled(AgreementText text) {
        var values = new HashMap<String, String>();
        text.sections().forEach((section, said) -> values.put(section.field(), said));
        var rhythm = text.rhythm();
        if (rhythm != null) {
            values.put("weeks", String.valueOf(rhythm.everyWeeks()));
            values.put("clientMinutes", String.valueOf(rhythm.client().toMinutes()));
            values.put("delegateMinutes", String.valueOf(rhythm.delegate().toMinutes()));
        }
        for (int row = 0; row < text.moments().size(); row++) {
            var moment = text.moments().get(row);
            values.put("moments." + row + ".kind", moment.kind().name());
            values.put("moments." + row + ".on", moment.on().toString());
            values.put("moments." + row + ".subject", moment.subject());
        }
        return values;
    }

    /// How many rows for moments there are to show, some empty ones among them.
    static int rows(Map<String, List<String>> values) {
        int row = 0;
        while (values.containsKey("moments." + row + ".on")) {
            row++;
        }
        return values.containsKey("more") || row < EMPTY_ROWS ? row + EMPTY_ROWS : row;
    }

    /// Refuses, at the field, what cannot be read: RHYTHM_INCOMPLETE, MOMENT_INCOMPLETE.
    static AgreementText read(Typed typed) {
        var problems = new ArrayList<Problem>();
        var sections = new EnumMap<Section, String>(Section.class);
        for (var section : Section.values()) {
            sections.put(section, typed.text(section.field()));
        }
        var rhythm = rhythm(typed, problems);
        var moments = moments(typed, problems);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new AgreementText(sections, rhythm, moments);
    }

    private static @Nullable ContactRhythm rhythm(Typed typed, List<Problem> problems) {
        if (!typed.has("weeks") && !typed.has("clientMinutes") && !typed.has("delegateMinutes")) {
            return null;
        }
        try {
            return new ContactRhythm(
                    Integer.parseInt(typed.text("weeks")),
                    minutes(typed, "clientMinutes"),
                    minutes(typed, "delegateMinutes"));
        } catch (NumberFormatException e) {
            problems.add(Problem.of(AgreementText.RHYTHM, RHYTHM_INCOMPLETE));
            return null;
        }
    }

    private static Duration minutes(Typed typed, String field) {
        return typed.has(field) ? Duration.ofMinutes(Integer.parseInt(typed.text(field))) : Duration.ZERO;
    }

    private static List<PlannedMoment> moments(Typed typed, List<Problem> problems) {
        var moments = new ArrayList<PlannedMoment>();
        for (int row = 0; typed.fields().containsKey("moments." + row + ".on"); row++) {
            var at = "moments." + row;
            if (!typed.has(at + ".on") && !typed.has(at + ".subject")) {
                continue;
            }
            var on = typed.findDate(at + ".on");
            if (on.isEmpty()) {
                problems.add(Problem.of(at, MOMENT_INCOMPLETE));
                continue;
            }
            moments.add(new PlannedMoment(
                    typed.findChoice(at + ".kind", PlannedMoment.Kind.class).orElse(PlannedMoment.Kind.STEERING),
                    on.get(),
                    typed.text(at + ".subject")));
        }
        return moments;
    }
}
