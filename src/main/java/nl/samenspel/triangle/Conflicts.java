package nl.samenspel.triangle;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspel.platform.Refused.Problem;

/// Two people changed one thing. Field by field: what only one of them changed is kept; where both changed the same
/// field to different values, the second is told and shown the other's value.
///
/// @param merged what they both want, as far as they agree; the asker's value where they do not
record Conflicts<T extends Record>(T merged, List<Problem> problems) {

    /// @param seen what the asker looked at
    /// @param now what it is, after somebody else's change
    /// @param wanted what the asker made of it
    static <T extends Record> Conflicts<T> of(T seen, T now, T wanted) {
        var problems = new ArrayList<Problem>();
        var type = wanted.getClass();
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        var types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            var name = components[i].getName();
            var before = value(components[i].getAccessor(), seen);
            var theirs = value(components[i].getAccessor(), now);
            var mine = value(components[i].getAccessor(), wanted);
            values[i] = Objects.equals(before, mine) ? theirs : mine;
            if (!Objects.equals(before, mine) && !Objects.equals(before, theirs) && !Objects.equals(mine, theirs)) {
                problems.add(new Problem(
                        name, TriangleRefusal.CHANGED_MEANWHILE, Map.of("other", theirs == null ? "–" : theirs)));
            }
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            @SuppressWarnings("unchecked")
            var merged = (T) constructor.newInstance(values);
            return new Conflicts<>(merged, problems);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @org.jspecify.annotations.Nullable Object value(java.lang.reflect.Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
