package nl.samenspel.assignment.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Filter;
import nl.samenspel.assignment.Standing;
import nl.samenspel.assignment.web.ListAddress.Column;
import nl.samenspel.platform.web.Address;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;

/// Words and ways of the list page.
public record ListOptions(Page page) {
    /// Columns that order the list, with the word of the order in the address.
    public static final Map<Column, String> SORTED = new EnumMap<>(Map.of(
            Column.PERIOD, "from",
            Column.SIZE, "size",
            Column.PHASE, "phase",
            Column.DEADLINE, "deadline",
            Column.BUDGET, "budget",
            Column.CHANGED, "changed"));

    private static final Set<String> MORE = Set.of("triangle", "from", "until", "kind", "scale", "basis", "standing");

    /// One part of the filter that was chosen, as a way to drop it.
    public record Chosen(String name, String value, String label) {}

    /// All values of an enum, with "all" in front.
    public List<Option> of(String field, Enum<?>[] values) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("assignment.filter.all")));
        for (var value : values) {
            options.add(new Option(value.name().toLowerCase(Locale.ROOT), page.t("assignment." + field, value)));
        }
        return options;
    }

    /// For a form: "not said" in front.
    public List<Option> orUnsaid(String field, Enum<?>[] values) {
        var options = new ArrayList<>(of(field, values));
        options.set(0, new Option("", page.t("assignment.unsaid")));
        return options;
    }

    public List<Option> standings() {
        var options = new ArrayList<>(of("standing", Standing.Name.values()));
        options.set(0, new Option("", page.t("assignment.filter.current")));
        return options;
    }

    /// Whether the part of the filter that is folded away is in use.
    public static boolean usesMore(Form form) {
        return MORE.stream().anyMatch(name -> !form.value(name).isEmpty());
    }

    public List<Chosen> chosen(Form form, FilterChoices.Choices choices) {
        var chosen = new ArrayList<Chosen>();
        ListAddress.NAMES
                .values()
                .forEach(names -> names.forEach(name -> {
                    var value = form.value(name);
                    if (!value.isEmpty()) {
                        chosen.add(new Chosen(name, value, label(name, value, choices)));
                    }
                }));
        return chosen;
    }

    /// The address without a part of the filter.
    public static String without(Address address, Filter.Part part) {
        var changed = address;
        for (var name : ListAddress.NAMES.getOrDefault(part, List.of())) {
            changed = changed.without(name);
        }
        return changed.toString();
    }

    public static String cell(Column column, Assignment assignment, FieldWords words) {
        var says = assignment.description();
        return switch (column) {
            case TRIANGLE -> words.names().triangle(assignment.triangle());
            case CLIENTS ->
                words.page()
                        .list(says.clients().stream()
                                .map(client -> words.names().brief(client.organisation()))
                                .toList());
            case TEAMS -> words.of(Field.TEAMS, says);
            case SIZE -> words.of(Field.SIZE, says);
            case PERIOD -> words.period(says);
            case FIRMNESS -> words.of(Field.FIRMNESS, says);
            case PHASE -> words.of(Field.PHASE, says);
            case KIND -> words.of(Field.KIND, says);
            case SCALE -> words.of(Field.SCALE, says);
            case BASIS -> words.of(Field.BASIS, says);
            case DEADLINE -> words.of(Field.DEADLINE, says);
            case BUDGET -> words.of(Field.BUDGET, says);
            case REFERENCE -> says.text(Field.REFERENCE);
            case CHANGED -> words.page().moment(assignment.changedAt());
        };
    }

    private String label(String name, String value, FilterChoices.Choices choices) {
        return switch (name) {
            case "q" -> "“" + value + "”";
            case "triangle" -> FilterChoices.Choices.labelOf(choices.triangles(), value);
            case "client" -> FilterChoices.Choices.labelOf(choices.clients(), value);
            case "team" -> FilterChoices.Choices.labelOf(choices.teams(), value);
            case "from" -> page.t("assignment.filter.from") + " " + value;
            case "until" -> page.t("assignment.filter.until") + " " + value;
            default -> {
                var key = "assignment." + name + "." + value.toUpperCase(Locale.ROOT);
                yield page.messages().has(page.language(), key) ? page.t(key) : value;
            }
        };
    }
}
