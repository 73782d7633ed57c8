package nl.samenspel.assignment;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;

/// Which assignments a list shows. A part that is null (or a blank text) does not narrow it.
///
/// @param text each of its words must occur in title, reference or purpose
/// @param standing null: proposed and accepted ones
/// @param from with `until`: runs in any of these months, both counted in
public record Filter(
        String text,
        Triangle.@Nullable Id triangle,
        Organisation.@Nullable Id client,
        Team.@Nullable Id team,
        Assignment.@Nullable Scale scale,
        Assignment.@Nullable Kind kind,
        Assignment.@Nullable Phase phase,
        Assignment.@Nullable Firmness firmness,
        Assignment.@Nullable Basis basis,
        Standing.@Nullable Name standing,
        @Nullable YearMonth from,
        @Nullable YearMonth until) {

    public static final Filter ALL = new Filter("", null, null, null, null, null, null, null, null, null, null, null);

    /// What can be dropped on its own when nothing is found.
    public enum Part {
        TEXT,
        TRIANGLE,
        CLIENT,
        TEAM,
        SCALE,
        KIND,
        PHASE,
        FIRMNESS,
        BASIS,
        STANDING,
        PERIOD
    }

    public Filter {
        text = text.strip();
    }

    public static Filter of(Triangle.Id triangle) {
        return new Filter("", triangle, null, null, null, null, null, null, null, null, null, null);
    }

    /// The parts that narrow.
    public Set<Part> parts() {
        var parts = EnumSet.allOf(Part.class);
        parts.removeIf(part -> without(part).equals(this));
        return parts;
    }

    public Filter without(Part part) {
        return new Filter(
                part == Part.TEXT ? "" : text,
                part == Part.TRIANGLE ? null : triangle,
                part == Part.CLIENT ? null : client,
                part == Part.TEAM ? null : team,
                part == Part.SCALE ? null : scale,
                part == Part.KIND ? null : kind,
                part == Part.PHASE ? null : phase,
                part == Part.FIRMNESS ? null : firmness,
                part == Part.BASIS ? null : basis,
                part == Part.STANDING ? null : standing,
                part == Part.PERIOD ? null : from,
                part == Part.PERIOD ? null : until);
    }
}
