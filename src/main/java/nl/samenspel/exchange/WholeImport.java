package nl.samenspel.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspel.access.Relations;
import nl.samenspel.document.FileRefusal;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Portable;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Brings in what [WholeExport] wrote: all of it or nothing. What is there already under the same key stays
/// as it is, so doing it again changes nothing. The route asks whether somebody may.
@Service
public class WholeImport {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_PROBLEMS = 100;
    /// The file is read as one tree, which takes some ten times its size in memory.
    static final int MOST_MEGABYTES = 8;

    private final WholeRows rows;
    private final List<Portable> portables;
    private final Journal journal;
    private final TransactionTemplate transactions;

    WholeImport(WholeRows rows, List<Portable> portables, Journal journal, TransactionTemplate transactions) {
        this.rows = rows;
        this.portables = portables.stream()
                .sorted(Comparator.comparingInt(Portable::order))
                .toList();
        this.journal = journal;
        this.transactions = transactions;
    }

    /// One list of the file.
    ///
    /// @param added not here yet
    /// @param same here already
    /// @param different here already under the same key, with other words: they stay
    public record Count(String name, int added, int same, int different) {}

    /// What is wrong at a place in the file. `DATABASE`: it does not fit what is here.
    public enum Flaw {
        UNKNOWN,
        MISSING,
        SHAPE,
        DATABASE
    }

    /// @param path where in the file, such as `/things/teams/3`
    /// @param words of the database, or empty
    public record Problem(String path, Flaw flaw, String words) {
        static Problem ours(String path, Flaw flaw) {
            return new Problem(path, flaw, "");
        }

        static Problem ofDatabase(String path, String words) {
            return new Problem(path, Flaw.DATABASE, words);
        }
    }

    public record Outcome(List<Count> counts, List<Problem> problems) {
        public Outcome {
            counts = List.copyOf(counts);
            problems = List.copyOf(problems);
        }

        public boolean isGood() {
            return problems.isEmpty();
        }
    }

    /// What would happen. Refuses: FILE_TOO_LARGE, WHOLE_FILE_UNREADABLE, WHOLE_FORM_UNKNOWN.
    public Outcome tryOut(byte[] file, Actor by) {
        return bring(file, by, false);
    }

    /// Refuses: FILE_TOO_LARGE, WHOLE_FILE_UNREADABLE, WHOLE_FORM_UNKNOWN. Nothing comes in when there is any problem.
    public Outcome bringIn(byte[] file, Actor by) {
        return bring(file, by, true);
    }

    private Outcome bring(byte[] file, Actor by, boolean really) {
        var things = read(file);
        return Objects.requireNonNull(Identity.as(
                Actor.SYSTEM,
                () -> transactions.execute(status -> {
                    var problems = new ArrayList<>(unknownLists(things));
                    var counts = new ArrayList<Count>();
                    for (var portable : portables) {
                        var list = things.path(portable.name());
                        problems.addAll(shapeProblems(portable, list));
                        if (problems.isEmpty() && list.isArray() && !list.isEmpty()) {
                            counts.add(rows.bringIn(portable, list, status, problems));
                        }
                    }
                    var outcome = new Outcome(counts, problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
                    if (!really || !outcome.isGood()) {
                        status.setRollbackOnly();
                    } else {
                        journal.record(
                                by,
                                Line.of("EVERYTHING_BROUGHT_IN", "installation", Relations.INSTALLATION)
                                        .within("installation", Relations.INSTALLATION)
                                        .with(added(counts)));
                    }
                    return outcome;
                })));
    }

    private static JsonNode read(byte[] file) {
        if (file.length > MOST_MEGABYTES << 20) {
            Map<String, Object> args = Map.of("megabytes", MOST_MEGABYTES);
            throw new Refused(List.of(new Refused.Problem("file", FileRefusal.FILE_TOO_LARGE, args)));
        }
        JsonNode whole;
        try {
            whole = JSON.readTree(file);
        } catch (JacksonException e) {
            throw new Refused("file", ExchangeRefusal.WHOLE_FILE_UNREADABLE);
        }
        if (!whole.path("form").asString("").equals(WholeExport.FORM)
                || whole.path("version").asInt(0) != WholeExport.VERSION
                || !whole.path("things").isObject()) {
            throw new Refused("file", ExchangeRefusal.WHOLE_FORM_UNKNOWN);
        }
        return whole.get("things");
    }

    private List<Problem> unknownLists(JsonNode things) {
        var known = portables.stream().map(Portable::name).toList();
        return things.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .map(name -> Problem.ours("/things/" + name, Flaw.UNKNOWN))
                .toList();
    }

    /// Each thing has exactly the fields of its form.
    private static List<Problem> shapeProblems(Portable portable, JsonNode list) {
        var problems = new ArrayList<Problem>();
        var known = new HashSet<>(portable.columns());
        for (int i = 0; i < list.size() && problems.size() < MOST_PROBLEMS; i++) {
            var path = "/things/" + portable.name() + "/" + i;
            var thing = list.get(i);
            if (!thing.isObject()) {
                problems.add(Problem.ours(path, Flaw.SHAPE));
                continue;
            }
            thing.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> problems.add(Problem.ours(path + "/" + name, Flaw.UNKNOWN)));
            portable.columns().stream()
                    .filter(name -> !thing.has(name))
                    .forEach(name -> problems.add(Problem.ours(path + "/" + name, Flaw.MISSING)));
        }
        return problems;
    }

    private static Map<String, Integer> added(List<Count> counts) {
        var added = new java.util.TreeMap<String, Integer>();
        counts.forEach(count -> added.put(count.name(), count.added()));
        return added;
    }
}
