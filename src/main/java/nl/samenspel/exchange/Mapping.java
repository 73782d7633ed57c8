package nl.samenspel.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.document.ImportField;
import nl.samenspel.document.Line.Cell;
import nl.samenspel.platform.Refused.Problem;

/// Where the fields of an importer come from.
///
/// @param columns by field, the column counted from 0
/// @param fixed   by field, one text for every line; a field with a column has none
public record Mapping(Map<String, Integer> columns, Map<String, String> fixed) {
    public static final Mapping NONE = new Mapping(Map.of(), Map.of());

    public Mapping {
        columns = Map.copyOf(columns);
        fixed = Map.copyOf(fixed);
    }

    /// The best guess for heads of columns.
    ///
    /// @param habits by head as it is compared, the field it was given to last time
    static Mapping guess(List<ImportField> fields, List<Cell> heads, Map<String, String> habits) {
        var keys = heads.stream().map(head -> Spelling.key(head.text())).toList();
        var guessed = new LinkedHashMap<String, Integer>();
        for (int column = 0; column < keys.size(); column++) {
            var habit = habits.get(keys.get(column));
            if (habit != null && fields.stream().anyMatch(field -> field.name().equals(habit))) {
                guessed.putIfAbsent(habit, column);
            }
        }
        for (var field : fields) {
            if (!guessed.containsKey(field.name())) {
                int column = columnFor(field, keys);
                if (column >= 0 && !guessed.containsValue(column)) {
                    guessed.put(field.name(), column);
                }
            }
        }
        return new Mapping(guessed, Map.of());
    }

    /// Every required field that comes from nowhere, and columns that are not there.
    List<Problem> problems(List<ImportField> fields, int width) {
        var problems = new ArrayList<Problem>();
        for (var field : fields) {
            var column = columns.getOrDefault(field.name(), -1);
            var missing = column < 0 && !fixed.containsKey(field.name());
            if (column >= width || field.required() && missing) {
                problems.add(Problem.of(field.name(), ExchangeRefusal.FIELD_WITHOUT_COLUMN));
            }
        }
        return problems;
    }

    /// The words of a field stand in order of preference; a head that is the word goes before one that begins with it.
    private static int columnFor(ImportField field, List<String> keys) {
        var words = field.headers().stream().map(Spelling::key).toList();
        for (var word : words) {
            if (keys.contains(word)) {
                return keys.indexOf(word);
            }
        }
        return keys.indexOf(Spelling.key(field.name()));
    }
}
