package nl.samenspel.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.PersonId;

/// One thing people say about an assignment, in the order of the page. What two people change at once is compared field
/// by field, and history is told field by field.
public enum Field {
    TITLE(String.class),
    PURPOSE(String.class),
    SCALE(Assignment.Scale.class),
    KIND(Assignment.Kind.class),
    SIZE(Assignment.Size.class),
    PHASE(Assignment.Phase.class),
    TARGET_GROUPS(String.class, true),
    SERVICES(String.class, true),
    CLIENTS(Client.class, true),
    PROBLEM_OWNER(String.class),
    TEAMS(Team.Id.class, true),
    ASSIGNEES(PersonId.class, true),
    FROM(LocalDate.class),
    UNTIL(LocalDate.class),
    FIRMNESS(Assignment.Firmness.class),
    DEADLINE(LocalDate.class),
    DEMAND(Demand.class, true),
    BUDGET(BigDecimal.class),
    FUNDING(Assignment.Funding.class),
    BASIS(Assignment.Basis.class),
    BASIS_NOTE(String.class),
    REFERENCE(String.class),
    ADDRESS(String.class);

    private final Class<?> type;
    private final boolean many;

    Field(Class<?> type) {
        this(type, false);
    }

    Field(Class<?> type, boolean many) {
        this.type = type;
        this.many = many;
    }

    /// Of the value, or of each of the values.
    public Class<?> type() {
        return type;
    }

    /// Whether it holds a list, in the order people gave it.
    public boolean many() {
        return many;
    }

    /// The name in forms and addresses: `targetGroups`.
    public String formName() {
        var words = name().toLowerCase(java.util.Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
    }

    boolean admits(Object value) {
        return many
                ? value instanceof List<?> list && list.stream().allMatch(type::isInstance)
                : type.isInstance(value);
    }
}
