package nl.samenspel.board;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// One thing on a board. What its kind, fields and text mean is decided by the room above.
///
/// @param size null: nobody resized it, its kind decides
/// @param ends only a line has them; a line has no place or size of its own
/// @param by who placed it; null when that is not told
public record Element(
        Id id,
        String kind,
        Position position,
        @Nullable Size size,
        String text,
        Map<String, String> fields,
        @Nullable Ends ends,
        @Nullable PersonId by) {

    public record Id(UUID value) {}

    /// In board units, to the right and downwards.
    public record Position(double x, double y) {
        public static final Position ORIGIN = new Position(0, 0);
    }

    /// In board units.
    public record Size(double width, double height) {}

    /// The two elements that a line joins; the direction counts when its relation has one.
    public record Ends(Id from, Id to) {
        public boolean touches(Id id) {
            return from.equals(id) || to.equals(id);
        }
    }

    public Element {
        fields = Map.copyOf(fields);
    }

    /// An element with a place, as a room makes it; who placed it is filled in when the command is carried out.
    public static Element placed(Id id, String kind, Position position, String text, Map<String, String> fields) {
        return new Element(id, kind, position, null, text, fields, null, null);
    }

    public static Element line(Id id, String kind, Ends ends, String text, Map<String, String> fields) {
        return new Element(id, kind, Position.ORIGIN, null, text, fields, ends, null);
    }

    public boolean isLine() {
        return ends != null;
    }

    /// The value of a field, when it has one.
    public Optional<String> findField(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Element at(Position other) {
        return new Element(id, kind, other, size, text, fields, ends, by);
    }

    Element sized(@Nullable Size other) {
        return new Element(id, kind, position, other, text, fields, ends, by);
    }

    Element saying(String other) {
        return new Element(id, kind, position, size, other, fields, ends, by);
    }

    /// The same with other fields.
    public Element saying(Map<String, String> other) {
        return new Element(id, kind, position, size, text, other, ends, by);
    }

    Element joining(Ends other) {
        return new Element(id, kind, position, size, text, fields, other, by);
    }

    /// The same, placed by this person.
    public Element madeBy(PersonId person) {
        return new Element(id, kind, position, size, text, fields, ends, person);
    }

    /// As others see it who may not see all.
    Element seen(Sight sight) {
        var told = new TreeMap<>(fields);
        told.keySet().removeAll(sight.withheld());
        return new Element(id, kind, position, size, text, told, ends, sight.signed() ? by : null);
    }

    /// A null value takes the field away.
    Element with(Map<String, @Nullable String> changed) {
        var next = new TreeMap<>(fields);
        changed.forEach((name, value) -> {
            if (value == null) {
                next.remove(name);
            } else {
                next.put(name, value);
            }
        });
        return new Element(id, kind, position, size, text, next, ends, by);
    }
}
