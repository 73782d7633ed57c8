package nl.samenspel.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspel.platform.Refused;

/// A form as somebody typed it. Kept whole, so that a refused form comes back with everything in it.
public record Typed(Map<String, List<String>> fields) {
    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        fields = Map.copyOf(fields);
    }

    /// A form as it opens: names and values in turn.
    public static Typed of(String... namesAndValues) {
        var fields = new java.util.HashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new Typed(fields);
    }

    static Typed ofParameters(Map<String, String[]> parameters) {
        return new Typed(parameters.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Arrays.stream(entry.getValue()).toList())));
    }

    /// Does what the form asks and goes on to `there`, or shows the page again with what was typed and why it was
    /// refused.
    public Object answer(Runnable step, String there, Function<Form, View> again) {
        try {
            step.run();
            return there;
        } catch (Refused refused) {
            return again.apply(Form.refused(fields, refused)).refused();
        }
    }

    /// What stands in the field, spaces around it taken off; empty when there is no such field.
    public String text(String field) {
        var values = fields.get(field);
        return values == null || values.isEmpty() ? "" : values.getFirst().strip();
    }

    public List<String> texts(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    /// A typed id; empty when nothing, or nothing readable, was chosen.
    public <T> Optional<T> findId(String field, Function<UUID, T> type) {
        try {
            return has(field) ? Optional.of(type.apply(UUID.fromString(text(field)))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public <E extends Enum<E>> Optional<E> findChoice(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text(field)))
                .findFirst();
    }

    /// As a date field sends it: `2026-11-22`.
    public Optional<LocalDate> findDate(String field) {
        try {
            return has(field) ? Optional.of(LocalDate.parse(text(field))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A date field and a time field together, in the Netherlands' own time.
    public Optional<Instant> findMoment(String dateField, String timeField) {
        try {
            return findDate(dateField)
                    .filter(_ -> has(timeField))
                    .map(date -> date.atTime(LocalTime.parse(text(timeField)))
                            .atZone(Page.ZONE)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
