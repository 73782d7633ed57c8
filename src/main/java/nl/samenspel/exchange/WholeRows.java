package nl.samenspel.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspel.platform.Portable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionStatus;
import tools.jackson.databind.JsonNode;

/// Puts the rows of one list of an export into their table. The names of tables and columns are those that
/// rooms gave in their [Portable]s, never those of the file.
@Repository
class WholeRows {
    private final JdbcClient jdbc;

    WholeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In one statement, so that rows may refer to each other; when that fails, one by one.
    WholeImport.Count bringIn(
            Portable portable, JsonNode list, TransactionStatus status, List<WholeImport.Problem> problems) {
        var savepoint = status.createSavepoint();
        try {
            int different = countDifferent(portable, list);
            int added = insert(portable, list.toString());
            return new WholeImport.Count(portable.name(), added, list.size() - added - different, different);
        } catch (DataAccessException e) {
            status.rollbackToSavepoint(savepoint);
            problems.addAll(findWrong(portable, list, status, e));
            return new WholeImport.Count(portable.name(), 0, 0, 0);
        }
    }

    /// Tries until nothing more fits: a row may come before the one it refers to.
    private List<WholeImport.Problem> findWrong(
            Portable portable, JsonNode list, TransactionStatus status, DataAccessException whole) {
        var problems = new ArrayList<WholeImport.Problem>();
        var left = new ArrayList<Integer>();
        for (int i = 0; i < list.size(); i++) {
            left.add(i);
        }
        for (boolean goesOn = true; goesOn; ) {
            problems.clear();
            int before = left.size();
            for (var each : List.copyOf(left)) {
                var savepoint = status.createSavepoint();
                try {
                    insert(portable, "[" + list.get(each) + "]");
                    left.remove(each);
                } catch (DataAccessException e) {
                    status.rollbackToSavepoint(savepoint);
                    problems.add(
                            WholeImport.Problem.ofDatabase("/things/" + portable.name() + "/" + each, sentence(e)));
                }
                status.releaseSavepoint(savepoint);
            }
            goesOn = left.size() < before && !left.isEmpty();
        }
        if (problems.isEmpty()) {
            problems.add(WholeImport.Problem.ofDatabase("/things/" + portable.name(), sentence(whole)));
        }
        return problems;
    }

    private int insert(Portable portable, String rows) {
        var columns = String.join(", ", portable.columns());
        return jdbc.sql("insert into " + portable.table() + " (" + columns + ") select " + columns
                        + " from jsonb_populate_recordset(null::" + portable.table() + ", :rows::jsonb)"
                        + " on conflict (" + String.join(", ", portable.key()) + ") do nothing")
                .param("rows", rows)
                .update();
    }

    private int countDifferent(Portable portable, JsonNode list) {
        var same = portable.key().stream()
                .map(key -> "here." + key + " = given." + key)
                .collect(Collectors.joining(" and "));
        var here = row("here", portable);
        var given = row("given", portable);
        return jdbc.sql("select count(*) from " + portable.table() + " here join jsonb_populate_recordset(null::"
                        + portable.table() + ", :rows::jsonb) given on " + same + " where " + here
                        + " is distinct from " + given)
                .param("rows", list.toString())
                .query(Integer.class)
                .single();
    }

    private static String row(String alias, Portable portable) {
        return portable.columns().stream()
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", ", "row(", ")"));
    }

    /// What the database says, without the statement.
    private static String sentence(DataAccessException e) {
        var words = e.getMostSpecificCause().getMessage();
        var line = words == null ? "" : words.lines().findFirst().orElse("");
        return line.replaceFirst("^ERROR: ", "");
    }
}
