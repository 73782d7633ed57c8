package nl.samenspel.assignment.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.DescriptionJson;
import nl.samenspel.assignment.Field;
import nl.samenspel.journal.JournalViews;

/// Lines of the journal about one assignment, in words.
///
/// @param titles of the assignments that the lines name
public record History(FieldWords words, Assignment.Id own, Map<Assignment.Id, String> titles) {

    /// One field that became otherwise; `before` or `after` is empty when it was or is not said.
    public record Change(String label, String before, String after) {}

    /// `Titel en omvang veranderd`, `Opgenomen in het register`, `Hangt samen met Loket: overlapt`.
    public String what(JournalViews.Entry entry) {
        var args = new HashMap<String, Object>();
        args.put("other", other(entry));
        args.put("reason", String.valueOf(entry.details().getOrDefault("reason", "")));
        args.put("kind", kind(entry));
        return words.page().t("journal.verb." + entry.verb(), args);
    }

    /// Field by field, in the order of the page. The very first line only says what is said.
    public List<Change> changes(JournalViews.Entry entry) {
        var before = read(entry, "before");
        var after = read(entry, "after");
        var changes = new ArrayList<Change>();
        for (var field : Field.values()) {
            if (before.says(field) || after.says(field)) {
                changes.add(new Change(words.label(field), words.of(field, before), words.of(field, after)));
            }
        }
        return changes;
    }

    /// The sketch session in which it was done, or empty.
    public String session(JournalViews.Entry entry) {
        return entry.details().get("session") instanceof String id ? id : "";
    }

    private static Description read(JournalViews.Entry entry, String key) {
        return entry.details().get(key) instanceof Map<?, ?> tree ? DescriptionJson.read(tree) : Description.EMPTY;
    }

    private String other(JournalViews.Entry entry) {
        for (var key : List.of("other", "one")) {
            if (entry.details().get(key) instanceof String text) {
                var id = new Assignment.Id(UUID.fromString(text));
                if (!id.equals(own)) {
                    return titles.getOrDefault(id, "?");
                }
            }
        }
        return "?";
    }

    private String kind(JournalViews.Entry entry) {
        var kind = entry.details().get("kind");
        return kind == null ? "" : words.page().t("assignment.link." + kind);
    }
}
