package nl.samenspel.assignment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.document.Table;
import nl.samenspel.document.Table.Column;
import nl.samenspel.document.Table.Kind;

/// The list as a table to hand out: the triangle, every field, the standing, and the capacity asked for. What it writes
/// can be brought in again.
///
/// An assignment has one line; each further block of capacity has a line of its own that names the assignment again
/// and leaves the rest empty, so that sums over a column stay right.
record ExportTable(FieldWords words) {
    private static final List<Field> SAID =
            Arrays.stream(Field.values()).filter(field -> field != Field.DEMAND).toList();
    private static final int BEFORE_DEMAND = SAID.size() + 2;
    private static final int WIDTH = BEFORE_DEMAND + 4;

    Table of(List<Assignment> assignments) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(words.page().t("assignment.column.triangle"), Kind.TEXT));
        SAID.forEach(field -> columns.add(new Column(words.label(field), kindOf(field))));
        columns.add(new Column(words.page().t("assignment.column.standing"), Kind.TEXT));
        columns.add(new Column(words.page().t("assignment.import.demandTeam"), Kind.TEXT));
        columns.add(new Column(words.page().t("assignment.import.demandFrom"), Kind.MONTH));
        columns.add(new Column(words.page().t("assignment.import.demandUntil"), Kind.MONTH));
        columns.add(new Column(words.page().t("assignment.import.demandFte"), Kind.NUMBER));
        Iterable<List<?>> rows =
                () -> assignments.stream().<List<?>>flatMap(this::lines).iterator();
        return new Table(words.page().t("assignment.list.title"), columns, rows);
    }

    private Stream<List<Object>> lines(Assignment assignment) {
        var blocks = assignment.description().demand();
        var first = first(assignment);
        if (blocks.isEmpty()) {
            return Stream.of(first);
        }
        put(blocks.getFirst(), first);
        return Stream.concat(
                Stream.of(first),
                blocks.stream().skip(1).map(block -> put(block, again(assignment.description(), first))));
    }

    private List<Object> first(Assignment assignment) {
        var cells = new ArrayList<Object>(WIDTH);
        cells.add(words.names().triangle(assignment.triangle()));
        SAID.forEach(field -> cells.add(cell(field, assignment.description())));
        cells.add(words.page().t("assignment.standing", assignment.standing().name()));
        cells.addAll(Collections.nCopies(WIDTH - cells.size(), ""));
        return cells;
    }

    /// A further line: only what the importer knows the assignment by.
    private List<Object> again(Description says, List<Object> first) {
        var cells = new ArrayList<Object>(Collections.nCopies(WIDTH, ""));
        cells.set(0, first.getFirst());
        for (var field : List.of(Field.TITLE, Field.REFERENCE)) {
            cells.set(SAID.indexOf(field) + 1, says.text(field));
        }
        return cells;
    }

    private List<Object> put(Demand block, List<Object> cells) {
        cells.set(BEFORE_DEMAND, words.names().team(block.team()));
        cells.set(BEFORE_DEMAND + 1, block.from());
        cells.set(BEFORE_DEMAND + 2, block.until());
        cells.set(BEFORE_DEMAND + 3, block.fte());
        return cells;
    }

    private Object cell(Field field, Description says) {
        var value = says.value(field);
        return switch (field) {
            case BUDGET, FROM, UNTIL, DEADLINE -> value == null ? "" : value;
            case CLIENTS ->
                String.join("; ", says.clients().stream().map(this::client).toList());
            case TARGET_GROUPS -> String.join("; ", says.targetGroups());
            case SERVICES -> String.join("; ", says.services());
            case TEAMS ->
                String.join("; ", says.teams().stream().map(words.names()::team).toList());
            case ASSIGNEES ->
                String.join(
                        "; ",
                        says.assignees().stream().map(words.names()::person).toList());
            default -> words.of(field, says);
        };
    }

    private String client(Client client) {
        var name = words.names().organisation(client.organisation());
        return client.share() == null
                ? name
                : name + " " + client.share().toPlainString().replace('.', ',') + "%";
    }

    private static Kind kindOf(Field field) {
        return switch (field) {
            case BUDGET -> Kind.MONEY;
            case FROM, UNTIL, DEADLINE -> Kind.DATE;
            default -> Kind.TEXT;
        };
    }
}
