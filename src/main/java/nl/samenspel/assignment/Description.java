package nl.samenspel.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// All that people say about an assignment. A field that is absent is not said yet; only the title is always there.
///
/// Kept by field, because nearly everything done with it goes by field: comparing what two people changed, telling
/// history, merging duplicates, bringing in a file. Never changes; [#with] answers a new one.
public final class Description {
    public static final Description EMPTY = new Description(Map.of());

    private final Map<Field, Object> values;

    private Description(Map<Field, Object> values) {
        this.values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }

    public static Description titled(String title) {
        return EMPTY.with(Field.TITLE, title);
    }

    /// The same but for one field; null, a blank text or an empty list: not said.
    public Description with(Field field, @Nullable Object value) {
        var changed = new EnumMap<Field, Object>(Field.class);
        changed.putAll(values);
        var tidy = tidy(value);
        if (tidy == null) {
            changed.remove(field);
        } else if (field.admits(tidy)) {
            changed.put(field, tidy);
        } else {
            throw new IllegalArgumentException(field + " cannot be " + tidy);
        }
        return new Description(changed);
    }

    /// The same but for these fields, which become what they are in the other one.
    public Description taking(Set<Field> fields, Description from) {
        var result = this;
        for (var field : fields) {
            result = result.with(field, from.value(field));
        }
        return result;
    }

    public @Nullable Object value(Field field) {
        return values.get(field);
    }

    public boolean says(Field field) {
        return values.containsKey(field);
    }

    /// Fields that do not say the same in both.
    public Set<Field> differencesFrom(Description other) {
        var fields = EnumSet.allOf(Field.class);
        fields.removeIf(field -> Objects.equals(values.get(field), other.values.get(field)));
        return fields;
    }

    public String title() {
        return text(Field.TITLE);
    }

    /// Empty when not said.
    public String text(Field field) {
        return values.get(field) instanceof String text ? text : "";
    }

    public @Nullable LocalDate date(Field field) {
        return (LocalDate) values.get(field);
    }

    public @Nullable BigDecimal budget() {
        return (BigDecimal) values.get(Field.BUDGET);
    }

    public Assignment.@Nullable Scale scale() {
        return (Assignment.Scale) values.get(Field.SCALE);
    }

    public Assignment.@Nullable Kind kind() {
        return (Assignment.Kind) values.get(Field.KIND);
    }

    public Assignment.@Nullable Size size() {
        return (Assignment.Size) values.get(Field.SIZE);
    }

    public Assignment.@Nullable Phase phase() {
        return (Assignment.Phase) values.get(Field.PHASE);
    }

    public Assignment.@Nullable Firmness firmness() {
        return (Assignment.Firmness) values.get(Field.FIRMNESS);
    }

    public Assignment.@Nullable Funding funding() {
        return (Assignment.Funding) values.get(Field.FUNDING);
    }

    public Assignment.@Nullable Basis basis() {
        return (Assignment.Basis) values.get(Field.BASIS);
    }

    public List<String> targetGroups() {
        return list(Field.TARGET_GROUPS, String.class);
    }

    /// Services and systems it touches.
    public List<String> services() {
        return list(Field.SERVICES, String.class);
    }

    public List<Client> clients() {
        return list(Field.CLIENTS, Client.class);
    }

    public List<Team.Id> teams() {
        return list(Field.TEAMS, Team.Id.class);
    }

    public List<PersonId> assignees() {
        return list(Field.ASSIGNEES, PersonId.class);
    }

    public List<Demand> demand() {
        return list(Field.DEMAND, Demand.class);
    }

    /// The first day; a whole month begins at its first.
    public @Nullable LocalDate from() {
        return date(Field.FROM);
    }

    /// The last day, counted in; a whole month ends at its last.
    public @Nullable LocalDate until() {
        return date(Field.UNTIL);
    }

    /// The same, running from the first day of one month to the last day of another.
    public Description during(@Nullable YearMonth first, @Nullable YearMonth last) {
        return with(Field.FROM, first == null ? null : first.atDay(1))
                .with(Field.UNTIL, last == null ? null : last.atEndOfMonth());
    }

    private <T> List<T> list(Field field, Class<T> type) {
        return values.get(field) instanceof List<?> list
                ? list.stream().map(type::cast).toList()
                : List.of();
    }

    private static @Nullable Object tidy(@Nullable Object value) {
        return switch (value) {
            case String text -> text.isBlank() ? null : text.strip();
            case List<?> list -> list.isEmpty() ? null : List.copyOf(list);
            case BigDecimal number -> number.stripTrailingZeros();
            case null, default -> value;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Description that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
