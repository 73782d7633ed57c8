package nl.samenspel.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Anything that can stand in a triangle or hold people: a ministry, a directorate, an agency, a municipality.
///
/// @param names at least one, the oldest first; a name holds until the next one begins
/// @param identifier its URI in the government's value lists, or empty
/// @param since first day, when known
/// @param until last day; null: still there
/// @param mergedInto it turned out to be another spelling of this one
/// @param version goes up with every change, so that two people at once notice each other
public record Organisation(
        Id id,
        Kind kind,
        List<Name> names,
        @Nullable Id parent,
        String identifier,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Id mergedInto,
        int version) {

    public record Id(UUID value) {}

    public enum Kind {
        MINISTRY,
        DIRECTORATE,
        AGENCY,
        AUTONOMOUS_BODY,
        MUNICIPALITY,
        JOINT_ARRANGEMENT,
        WATER_BOARD,
        PROVINCE,
        OTHER
    }

    /// @param abbreviation may be empty
    /// @param from first day of this name; null: from the beginning, as far as known
    public record Name(
            String name, String abbreviation, @Nullable LocalDate from) {

        boolean heldOn(LocalDate day) {
            return from == null || !from.isAfter(day);
        }

        /// The abbreviation, or the whole name where there is none.
        public String brief() {
            return abbreviation.isEmpty() ? name : abbreviation;
        }
    }

    public Organisation {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an organisation has a name");
        }
    }

    /// The name on a day; before its first name an organisation goes by that first name.
    public Name nameOn(LocalDate day) {
        return names.stream()
                .filter(name -> name.heldOn(day))
                .max(Comparator.comparing(name -> name.from() == null ? LocalDate.MIN : name.from()))
                .orElse(names.getFirst());
    }

    public boolean hasEndedOn(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    /// What has to be known of an organisation to add it.
    public record Draft(
            String name,
            String abbreviation,
            Kind kind,
            @Nullable Id parent,
            String identifier,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        public static Draft of(String name, Kind kind) {
            return new Draft(name, "", kind, null, "", null, null);
        }

        public Draft under(Id above) {
            return new Draft(name, abbreviation, kind, above, identifier, since, until);
        }

        public Draft called(String brief) {
            return new Draft(name, brief, kind, parent, identifier, since, until);
        }
    }
}
