package nl.samenspel.assignment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Rows of a list in a form: fields named `<list>.<number>.<part>`.
final class Rows {
    private Rows() {}

    /// Leaves out rows in which all of `parts` are blank, and numbers the others from 0. Rows past `most` are left out.
    static Map<String, List<String>> compact(
            Map<String, List<String>> values, String list, List<String> parts, int most) {
        var row = Pattern.compile(Pattern.quote(list) + "\\.(\\d{1,4})\\.(\\w+)");
        var result = new HashMap<String, List<String>>();
        var numbers = new java.util.TreeSet<Integer>();
        values.forEach((name, value) -> {
            var match = row.matcher(name);
            if (!match.matches()) {
                result.put(name, value);
            } else if (parts.contains(match.group(2)) && value.stream().anyMatch(each -> !each.isBlank())) {
                numbers.add(Integer.valueOf(match.group(1)));
            }
        });
        var next = 0;
        for (var number : numbers.stream().limit(most).toList()) {
            for (var value : values.entrySet()) {
                var match = row.matcher(value.getKey());
                if (match.matches() && Integer.parseInt(match.group(1)) == number) {
                    result.put(list + "." + next + "." + match.group(2), value.getValue());
                }
            }
            next++;
        }
        return result;
    }

    /// How many rows there are after [#compact].
    static int count(Map<String, List<String>> values, String list) {
        var last = -1;
        var row = Pattern.compile(Pattern.quote(list) + "\\.(\\d{1,4})\\.\\w+");
        for (var name : values.keySet()) {
            var match = row.matcher(name);
            if (match.matches()) {
                last = Math.max(last, Integer.parseInt(match.group(1)));
            }
        }
        return last + 1;
    }
}
