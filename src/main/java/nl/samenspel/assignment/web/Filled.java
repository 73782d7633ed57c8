package nl.samenspel.assignment.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.platform.Language;
import org.jspecify.annotations.Nullable;

/// What stands in the fields of the form for a description; [AssignmentForm] reads it back to the same.
record Filled(Names.Known names, Language language) {

    Map<String, List<String>> of(Description says) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : Field.values()) {
            var value = says.value(field);
            if (value instanceof String text) {
                values.put(field.formName(), List.of(text));
            } else if (value instanceof Enum<?> name) {
                values.put(field.formName(), List.of(name.name().toLowerCase(Locale.ROOT)));
            }
        }
        values.put("targetGroups", List.of(String.join("\n", says.targetGroups())));
        values.put("services", List.of(String.join("\n", says.services())));
        values.put("from", List.of(monthOrDay(says.from(), false)));
        values.put("until", List.of(monthOrDay(says.until(), true)));
        var deadline = says.date(Field.DEADLINE);
        values.put("deadline", List.of(deadline == null ? "" : deadline.toString()));
        values.put("budget", List.of(number(says.budget())));
        values.put(
                "teams",
                says.teams().stream().map(team -> team.value().toString()).toList());
        clients(says, values);
        assignees(says, values);
        demand(says, values);
        return values;
    }

    private void clients(Description says, Map<String, List<String>> values) {
        var row = 0;
        for (var client : says.clients()) {
            var at = "clients." + row++;
            var contact = client.contact();
            values.put(at + ".id", List.of(client.organisation().value().toString()));
            values.put(at + ".name", List.of(names.organisation(client.organisation())));
            values.put(at + ".role", List.of(client.role().name().toLowerCase(Locale.ROOT)));
            values.put(at + ".share", List.of(number(client.share())));
            values.put(at + ".contact", List.of(contact == null ? "" : label(names, contact)));
        }
    }

    private void assignees(Description says, Map<String, List<String>> values) {
        var row = 0;
        for (var person : says.assignees()) {
            values.put("assignees." + row++ + ".name", List.of(label(names, person)));
        }
    }

    private void demand(Description says, Map<String, List<String>> values) {
        var row = 0;
        for (var block : says.demand()) {
            var at = "demand." + row++;
            values.put(at + ".team", List.of(block.team().value().toString()));
            values.put(at + ".from", List.of(month(block.from())));
            values.put(at + ".until", List.of(month(block.until())));
            values.put(at + ".fte", List.of(number(block.fte())));
        }
    }

    private static String label(Names.Known names, nl.samenspel.platform.PersonId id) {
        var person = names.people().get(id);
        return person == null ? "" : EditChoices.label(person);
    }

    private String number(java.math.@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        var plain = number.toPlainString();
        return language == Language.NL ? plain.replace('.', ',') : plain;
    }

    private String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()).format(month);
    }

    private String monthOrDay(@Nullable LocalDate date, boolean last) {
        if (date == null) {
            return "";
        }
        var month = YearMonth.from(date);
        var isWhole = date.equals(last ? month.atEndOfMonth() : month.atDay(1));
        return isWhole ? month(month) : DateTimeFormatter.ofPattern("d-M-yyyy").format(date);
    }
}
