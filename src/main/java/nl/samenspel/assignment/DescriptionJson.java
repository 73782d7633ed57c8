package nl.samenspel.assignment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/// A description, or some fields of it, as JSON: `{"TITLE": "…", "CLIENTS": [{"organisation": {"value": "…"}, …}]}`.
/// So it stands in `assignment_past` and in the lines of the journal.
public final class DescriptionJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private DescriptionJson() {}

    static String write(Description description) {
        return JSON.writeValueAsString(tree(description, Set.of(Field.values())));
    }

    /// Only these fields, and of these only what is said.
    static Map<String, Object> tree(Description description, Set<Field> fields) {
        var tree = new LinkedHashMap<String, Object>();
        for (var field : Field.values()) {
            var value = description.value(field);
            if (fields.contains(field) && value != null) {
                tree.put(field.name(), value);
            }
        }
        return tree;
    }

    static Description read(String json) {
        return read(JSON.readValue(json, TREE));
    }

    /// From a tree of maps, lists and texts, as a line of the journal holds it.
    public static Description read(Map<?, ?> tree) {
        var description = Description.EMPTY;
        for (var field : Field.values()) {
            if (tree.get(field.name()) instanceof Object value) {
                description = description.with(field, JSON.convertValue(value, typeOf(field)));
            }
        }
        return description;
    }

    private static JavaType typeOf(Field field) {
        var types = JSON.getTypeFactory();
        return field.many()
                ? types.constructCollectionType(java.util.List.class, field.type())
                : types.constructType(field.type());
    }
}
