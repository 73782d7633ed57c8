package nl.samenspel.sketch.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.BoardPast;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Paging;
import nl.samenspel.sketch.SketchSession;
import org.springframework.stereotype.Service;

/// The window on what happened in a session. Everything is as the reader was told it or would have been (rules B39 to
/// B43);
/// whether they may look at the session at all was asked before.
@Service
public class MemoryViews {
    /// Lines on a page of the history.
    static final int LINES = 50;

    /// Longer is not work, but coffee, or another day.
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final BoardPast past;
    private final SessionWords words;

    MemoryViews(BoardPast past, SessionWords words) {
        this.past = past;
        this.words = words;
    }

    /// A change as a reader sees it happen.
    ///
    /// @param sentence who did what; empty when it is nothing that people did
    public record Seen(long number, Instant at, List<Edit> edits, String sentence) {}

    /// Something that was taken off the board.
    ///
    /// @param name of who did it; empty where that is not told
    public record Removal(Element element, String name, Instant at) {}

    /// @param marks the first change of every so many
    /// @param pauses in which nothing was changed
    public record Extent(
            long last, Instant from, Instant until, List<BoardPast.Mark> marks, List<BoardPast.Pause> pauses) {}

    /// The stretches of a session at its cards, in order.
    public List<Visit> visits(SketchSession session) {
        var board = board(session);
        var last = past.lastNumber(board);
        var first = past.listChanges(board, null, 0, 1).stream()
                .findFirst()
                .map(BoardChange::at)
                .orElse(session.plan().at());
        return Visit.of(past.listTurns(board, "card"), last, first);
    }

    /// One page of who did what.
    public History history(SketchSession session, PersonId reader, HistoryFilter filter, int page, Language language) {
        var visits = visits(session);
        var last = visits.isEmpty() ? 0 : visits.getLast().until();
        var numbers = new ArrayList<Long>();
        var people = new LinkedHashMap<PersonId, String>();
        past.tell(board(session), reader, 0, last, (before, change, after) -> {
            var deeds = Deeds.of(before, change, after);
            var by = change.by();
            if (by != null && !deeds.isEmpty()) {
                people.putIfAbsent(by, change.byName());
            }
            if (filter.wants(change)
                    && deeds.stream().anyMatch(filter::wants)
                    && visits.stream().anyMatch(visit -> visit.holds(change.number()) && filter.wants(visit))) {
                numbers.add(change.number());
            }
        });
        var paging = new Paging(page, LINES, numbers.size());
        var wanted = numbers.subList(paging.offset(), (int) paging.lastRow());
        var lines = lines(session, reader, wanted, language);
        return new History(
                visits.stream()
                        .map(visit -> new History.Stretch(
                                visit,
                                lines.stream()
                                        .filter(line -> visit.holds(line.number()))
                                        .toList()))
                        .filter(stretch -> !stretch.lines().isEmpty())
                        .toList(),
                paging,
                visits,
                people.entrySet().stream()
                        .map(each -> new History.Somebody(each.getKey(), each.getValue()))
                        .toList());
    }

    /// What came after a number, at most so many changes; without those that this reader sees nothing of.
    public List<Seen> changes(SketchSession session, PersonId reader, long after, int most, Language language) {
        var spoken = words.of(session, language);
        var seen = new ArrayList<Seen>();
        past.tell(board(session), reader, after, after + most, (before, change, now) -> {
            if (!change.edits().isEmpty()) {
                seen.add(new Seen(
                        change.number(),
                        change.at(),
                        change.edits(),
                        spoken.sentence(change, Deeds.of(before, change, now))));
            }
        });
        return seen;
    }

    /// What was taken off the board since a moment and can come back, latest first (rule B48). A line that does not
    /// come back by itself is left out.
    public List<Removal> removed(SketchSession session, PersonId reader, Instant since) {
        var board = board(session);
        var now = past.boardAt(board, reader, past.lastNumber(board));
        if (now.removed().isEmpty()) {
            return List.of();
        }
        var numbers = now.removed().values().stream()
                .map(Board.Removed::number)
                .collect(Collectors.toCollection(TreeSet::new));
        var changes = new HashMap<Long, BoardChange>();
        past.tell(board, reader, numbers.first() - 1, numbers.last(), (_, change, _) -> {
            if (numbers.contains(change.number())) {
                changes.put(change.number(), change);
            }
        });
        return now.removed().values().stream()
                .filter(gone -> comesBack(now, gone))
                .sorted(Comparator.comparingLong(Board.Removed::number).reversed())
                .map(gone -> {
                    var change = Objects.requireNonNull(changes.get(gone.number()));
                    return new Removal(gone.element(), change.byName(), change.at());
                })
                .filter(removal -> !removal.at().isBefore(since))
                .toList();
    }

    /// By itself, or with the magnet it went with.
    private static boolean comesBack(Board board, Board.Removed gone) {
        var ends = gone.element().ends();
        if (ends == null) {
            return true;
        }
        var ofItsEnds = Stream.of(ends.from(), ends.to())
                .filter(end -> !board.elements().containsKey(end))
                .toList();
        return ofItsEnds.stream().allMatch(end -> {
            var other = board.removed().get(end);
            return other != null && other.number() == gone.number();
        });
    }

    public Board boardAt(SketchSession session, PersonId reader, long number) {
        return past.boardAt(board(session), reader, number);
    }

    /// How long the log is, and where in it a moment is found.
    public Extent extent(SketchSession session, int every) {
        var board = board(session);
        var last = past.lastNumber(board);
        var marks = past.listMarks(board, every);
        var from = marks.isEmpty() ? session.plan().at() : marks.getFirst().at();
        var until = past.listChanges(board, null, Math.max(0, last - 1), 1).stream()
                .findFirst()
                .map(BoardChange::at)
                .orElse(from);
        return new Extent(last, from, until, marks, past.listPauses(board, PAUSE));
    }

    private List<History.Line> lines(SketchSession session, PersonId reader, List<Long> numbers, Language language) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var spoken = words.of(session, language);
        var wanted = new TreeSet<>(numbers);
        var lines = new ArrayList<History.Line>();
        past.tell(board(session), reader, wanted.first() - 1, wanted.last(), (before, change, after) -> {
            if (wanted.contains(change.number())) {
                lines.add(line(spoken, before, change, after));
            }
        });
        return lines;
    }

    private static History.Line line(BoardWords words, Board before, BoardChange change, Board after) {
        return new History.Line(change.number(), change.at(), words.sentence(change, Deeds.of(before, change, after)));
    }

    static Board.Id board(SketchSession session) {
        return new Board.Id(session.id().value());
    }
}
