package nl.samenspel.assignment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.document.Table;
import nl.samenspel.document.Table.Column;
import nl.samenspel.document.Table.Kind;

/// The list as a table to hand out: the triangle, every field, the standing. What it writes can be brought in again.
record ExportTable(FieldWords words) {

    Table of(List<Assignment> assignments) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(words.page().t("assignment.column.triangle"), Kind.TEXT));
        for (var field : Field.values()) {
            columns.add(new Column(words.label(field), kindOf(field)));
        }
        columns.add(new Column(words.page().t("assignment.column.standing"), Kind.TEXT));
        Iterable<List<?>> rows =
                () -> assignments.stream().<List<?>>map(this::row).iterator();
        return new Table(words.page().t("assignment.list.title"), columns, rows);
    }

    private List<?> row(Assignment assignment) {
        var cells = new ArrayList<Object>();
        cells.add(words.names().triangle(assignment.triangle()));
        Arrays.stream(Field.values())
                .map(field -> cell(field, assignment.description()))
                .forEach(cells::add);
        cells.add(words.page().t("assignment.standing", assignment.standing().name()));
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
