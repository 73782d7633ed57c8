package nl.samenspel.assignment.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Filter;
import nl.samenspel.assignment.Sort;
import nl.samenspel.assignment.Standing;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.web.Address;
import nl.samenspel.platform.web.Form;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;

/// What the address says about the list: `/assignments?q=dak&phase=execution&sort=-from&column=clients`.
///
/// What cannot be read narrows nothing: an address may be old or typed by hand.
public record ListAddress(Filter filter, Sort sort, List<Column> columns, int page) {

    /// Names of the filter's parts in the address.
    public static final Map<Filter.Part, List<String>> NAMES = names();

    /// What the list can show of each assignment; the title is always there.
    public enum Column {
        TRIANGLE,
        CLIENTS,
        TEAMS,
        SIZE,
        PERIOD,
        FIRMNESS,
        PHASE,
        KIND,
        SCALE,
        BASIS,
        DEADLINE,
        BUDGET,
        REFERENCE,
        CHANGED;

        /// As it stands in the address.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Column> USUAL =
            List.of(Column.CLIENTS, Column.SIZE, Column.PERIOD, Column.FIRMNESS, Column.PHASE);

    public static ListAddress of(Address address) {
        var filter = new Filter(
                limited(address.value("q")),
                id(address.value("triangle"), Triangle.Id::new),
                id(address.value("client"), Organisation.Id::new),
                id(address.value("team"), Team.Id::new),
                name(address.value("scale"), Assignment.Scale.values()),
                name(address.value("kind"), Assignment.Kind.values()),
                name(address.value("phase"), Assignment.Phase.values()),
                name(address.value("firmness"), Assignment.Firmness.values()),
                name(address.value("basis"), Assignment.Basis.values()),
                name(address.value("standing"), Standing.Name.values()),
                month(address.value("from")),
                month(address.value("until")));
        return new ListAddress(filter, sort(address.value("sort")), columns(address), number(address.value("page")));
    }

    /// What stands in the fields of the filter.
    public static Form form(Address address) {
        var values = new LinkedHashMap<String, String>();
        NAMES.values().forEach(names -> names.forEach(name -> values.put(name, address.value(name))));
        return Form.of(values);
    }

    /// Filter, order and columns, without the page.
    public static String queryOf(Address address) {
        var query = address.without("page").toString();
        var mark = query.indexOf('?');
        return mark < 0 ? "" : query.substring(mark + 1);
    }

    public boolean shows(Column column) {
        return columns.contains(column);
    }

    private static Map<Filter.Part, List<String>> names() {
        var names = new LinkedHashMap<Filter.Part, List<String>>();
        for (var part : Filter.Part.values()) {
            names.put(
                    part,
                    switch (part) {
                        case TEXT -> List.of("q");
                        case PERIOD -> List.of("from", "until");
                        default -> List.of(part.name().toLowerCase(Locale.ROOT));
                    });
        }
        return names;
    }

    private static Sort sort(String word) {
        var descending = word.startsWith("-");
        var key = name(descending ? word.substring(1) : word, Sort.Key.values());
        return key == null ? Sort.BY_TITLE : new Sort(key, descending);
    }

    private static List<Column> columns(Address address) {
        var chosen = new ArrayList<Column>();
        for (var pair : address.query()) {
            var column = pair.name().equals("column") ? name(pair.value(), Column.values()) : null;
            if (column != null) {
                chosen.add(column);
            }
        }
        return chosen.isEmpty()
                ? USUAL
                : Arrays.stream(Column.values()).filter(chosen::contains).toList();
    }

    private static String limited(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private static <E extends Enum<E>> @Nullable E name(String word, E[] all) {
        return Arrays.stream(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static <T> @Nullable T id(String text, Function<UUID, T> type) {
        try {
            return text.isEmpty() ? null : type.apply(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return text.isEmpty() ? null : YearMonth.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }
}
