package nl.samenspel.exchange;

import static nl.samenspel.document.FileRefusal.CELL_EMPTY;
import static nl.samenspel.document.FileRefusal.CELL_NOT_A_DATE;
import static nl.samenspel.document.FileRefusal.CELL_NOT_A_MONTH;
import static nl.samenspel.document.FileRefusal.CELL_NOT_A_NUMBER;
import static nl.samenspel.document.FileRefusal.CELL_NOT_YES_NO;
import static nl.samenspel.document.FileRefusal.LINE_RAGGED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.document.FileLimits;
import nl.samenspel.document.FileRefusal;
import nl.samenspel.document.ImportField;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Line;
import nl.samenspel.document.Line.Cell;
import nl.samenspel.document.Notation;
import nl.samenspel.document.Remark;
import nl.samenspel.document.TableFormat;
import nl.samenspel.document.TableReader;

/// All lines of a file after its columns were given to fields.
///
/// @param rows    the well-formed ones
/// @param refused per line that is not, every reason
/// @param hints   what deserves a look
record FileRows(List<ImportRow> rows, List<Remark> refused, List<Remark> hints) {

    static FileRows of(byte[] file, List<ImportField> fields, Mapping mapping) {
        return new Reading(fields, mapping).read(file);
    }

    private static final class Reading {
        private final List<ImportField> fields;
        private final Mapping mapping;
        private final List<Line> lines = new ArrayList<>();
        private final List<Remark> refused = new ArrayList<>();
        private final List<Remark> hints = new ArrayList<>();
        private final Map<List<Cell>, Integer> seen = new HashMap<>();
        private int width = -1;

        Reading(List<ImportField> fields, Mapping mapping) {
            this.fields = fields;
            this.mapping = mapping;
        }

        FileRows read(byte[] file) {
            var found = TableReader.read(file, FileLimits.USUAL, this::keep);
            if (found.oldLetters()) {
                hints.add(Remark.of(1, "", ExchangeRefusal.OLD_LETTERS));
            }
            if (found.format() == TableFormat.CSV) {
                dropRagged();
            }
            var notations = notations();
            var rows = new ArrayList<ImportRow>();
            for (var line : lines) {
                row(line, notations).ifPresent(rows::add);
            }
            for (var field : fields) {
                if (field.kind() == ImportField.Kind.NAME) {
                    hints.addAll(Spelling.variants(field.name(), firstLines(field, rows)));
                }
            }
            return new FileRows(rows, refused, hints);
        }

        private boolean keep(Line line) {
            if (width < 0) {
                width = line.cells().size();
                return true;
            }
            var first = seen.putIfAbsent(line.cells(), line.number());
            if (first != null) {
                hints.add(new Remark(line.number(), "", ExchangeRefusal.LINE_TWICE, Map.of("first", first)));
            }
            return lines.add(line);
        }

        /// In a CSV another number of cells means that a sign is missing; a spreadsheet only leaves out empty cells.
        private void dropRagged() {
            lines.removeIf(line -> {
                var ragged = line.cells().size() != width;
                if (ragged) {
                    refused.add(new Remark(
                            line.number(),
                            "",
                            LINE_RAGGED,
                            Map.of("cells", line.cells().size(), "expected", width)));
                }
                return ragged;
            });
        }

        private Map<String, Notation> notations() {
            var notations = new HashMap<String, Notation>();
            for (var field : fields) {
                if (field.kind() == ImportField.Kind.NUMBER) {
                    notations.put(
                            field.name(),
                            Notation.of(lines.stream()
                                    .map(line -> cell(line, field))
                                    .toList()));
                }
            }
            return notations;
        }

        private Optional<ImportRow> row(Line line, Map<String, Notation> notations) {
            var cells = new HashMap<String, String>();
            var problems = new ArrayList<Remark>();
            for (var field : fields) {
                var cell = cell(line, field);
                if (cell.isEmpty()) {
                    if (field.required()) {
                        problems.add(Remark.of(line.number(), field.name(), CELL_EMPTY));
                    }
                    continue;
                }
                plain(field, cell, notations)
                        .ifPresentOrElse(
                                text -> cells.put(field.name(), text),
                                () -> problems.add(new Remark(
                                        line.number(),
                                        field.name(),
                                        reason(field.kind()),
                                        Map.of("text", shortened(cell.text())))));
            }
            refused.addAll(problems);
            return problems.isEmpty() ? Optional.of(new ImportRow(line.number(), cells)) : Optional.empty();
        }

        private Cell cell(Line line, ImportField field) {
            var column = mapping.columns().getOrDefault(field.name(), -1);
            if (column < 0) {
                var fixed = mapping.fixed().getOrDefault(field.name(), "");
                return new Cell(fixed, Cell.Kind.TEXT);
            }
            return column < line.cells().size() ? line.cells().get(column) : Cell.EMPTY;
        }

        private static Optional<String> plain(ImportField field, Cell cell, Map<String, Notation> notations) {
            return switch (field.kind()) {
                case TEXT, NAME -> Optional.of(cell.text());
                case NUMBER ->
                    notations
                            .getOrDefault(field.name(), Notation.DUTCH)
                            .findNumber(cell)
                            .map(number -> number.toPlainString());
                case DATE -> Notation.findDate(cell).map(Object::toString);
                case MONTH -> Notation.findMonth(cell).map(Object::toString);
                case YES_NO -> Notation.findYesNo(cell).map(Object::toString);
            };
        }

        private static FileRefusal reason(ImportField.Kind kind) {
            return switch (kind) {
                case TEXT, NAME -> CELL_EMPTY;
                case NUMBER -> CELL_NOT_A_NUMBER;
                case DATE -> CELL_NOT_A_DATE;
                case MONTH -> CELL_NOT_A_MONTH;
                case YES_NO -> CELL_NOT_YES_NO;
            };
        }

        private static String shortened(String text) {
            return text.length() <= 60 ? text : text.substring(0, 59) + "…";
        }

        private static Map<String, Integer> firstLines(ImportField field, List<ImportRow> rows) {
            var lines = new LinkedHashMap<String, Integer>();
            for (var row : rows) {
                if (!row.text(field.name()).isEmpty()) {
                    lines.putIfAbsent(row.text(field.name()), row.line());
                }
            }
            return lines;
        }
    }
}
