package nl.samenspel.exchange;

import java.util.ArrayList;
import java.util.List;
import nl.samenspel.document.FileLimits;
import nl.samenspel.document.Line;
import nl.samenspel.document.Line.Cell;
import nl.samenspel.document.TableReader;

/// The first lines of a file, by which people recognise its columns.
///
/// @param heads the cells of the first line
/// @param lines a few lines after it
public record FileHead(TableReader.Found found, List<Cell> heads, List<Line> lines) {
    private static final int LINES = 5;

    static FileHead of(byte[] file) {
        var lines = new ArrayList<Line>();
        var found = TableReader.read(file, FileLimits.USUAL, line -> lines.add(line) && lines.size() <= LINES);
        return new FileHead(found, lines.getFirst().cells(), List.copyOf(lines.subList(1, lines.size())));
    }

    /// What stands first in a column under its head, or empty.
    public String example(int column) {
        return lines.stream()
                .filter(line -> column < line.cells().size())
                .map(line -> line.cells().get(column).text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
