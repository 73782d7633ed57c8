package nl.samenspel.insight.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Decides of which parts of an organisation something is told in a period, and what. The choices are
/// security.md's section 6.5: at least five people of at least two units, told again only when at least
/// five others are in it, bands instead of numbers, nothing where all or none answered alike, and nothing
/// that [DisclosureAudit] can undo.
public final class Publishing {
    /// People behind a figure, and people that must differ before it is told anew.
    public static final int LEAST_PEOPLE = 5;

    private Publishing() {}

    /// One part in one period.
    ///
    /// @param units of its people, at the least two
    public record Part<P>(int number, Set<P> people, int units) {
        public Part {
            people = Set.copyOf(people);
        }
    }

    /// Something told before.
    ///
    /// @param period in any lasting order
    public record Told<P>(int part, String period, Set<P> people) {
        public Told {
            people = Set.copyOf(people);
        }
    }

    /// What may be said of a part in this period.
    public sealed interface Verdict {
        /// A figure of now.
        record Anew() implements Verdict {}

        /// Too little changed: the figure of that period stands, with its date.
        ///
        /// @param people behind it, then
        record AsBefore(String period, int people) implements Verdict {}

        /// Too few people, of too few units, or somebody could be found out.
        record Nothing() implements Verdict {}
    }

    /// In the order of the parts. A part that would expose somebody together with all that was told is not
    /// told.
    ///
    /// @param told everything that was ever told of this organisation, oldest first
    public static <P> List<Verdict> judge(List<Part<P>> parts, List<Told<P>> told) {
        var audit = new DisclosureAudit<P>();
        told.forEach(each -> audit.add(each.people()));
        var verdicts = new ArrayList<Verdict>();
        for (var part : parts) {
            verdicts.add(judge(part, told, audit));
        }
        return verdicts;
    }

    private static <P> Verdict judge(Part<P> part, List<Told<P>> told, DisclosureAudit<P> audit) {
        if (part.people().size() < LEAST_PEOPLE || part.units() < Partition.LEAST_UNITS) {
            return new Verdict.Nothing();
        }
        var last = told.stream().filter(each -> each.part() == part.number()).reduce((_, later) -> later);
        if (last.isPresent() && changed(last.get().people(), part.people()) < LEAST_PEOPLE) {
            return new Verdict.AsBefore(last.get().period(), last.get().people().size());
        }
        return audit.tell(part.people()).isEmpty() ? new Verdict.Anew() : new Verdict.Nothing();
    }

    private static <P> int changed(Set<P> before, Set<P> now) {
        var came = new HashSet<>(now);
        came.removeAll(before);
        var went = new HashSet<>(before);
        went.removeAll(now);
        return came.size() + went.size();
    }

    /// How much of a part answered so, in steps of a fifth.
    public enum Band {
        /// Up to a fifth.
        LEAST,
        LITTLE,
        HALF,
        MUCH,
        /// More than four fifths.
        MOST
    }

    /// Nothing where all or none answered alike: that would tell it of each of them.
    public static <P> java.util.Optional<Band> band(Set<P> people, Collection<P> answered) {
        int many =
                (int) people.stream().filter(new HashSet<>(answered)::contains).count();
        if (many == 0 || many == people.size()) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(Band.values()[Math.min(4, (many * 5 - 1) / people.size())]);
    }

    /// The same parts, of some of their people alone: who can be asked another question. Judged together
    /// with the others, so that the one cannot be taken from the other.
    ///
    /// @param first number of the first part, above all others
    public static <P, U extends Comparable<U>> List<Part<P>> partsOf(
            Partition<U> partition, Map<U, Set<P>> people, Set<P> some, int first) {
        var asked = new TreeMap<U, Set<P>>();
        people.forEach((unit, here) ->
                asked.put(unit, here.stream().filter(some::contains).collect(Collectors.toSet())));
        return parts(partition, asked).stream()
                .map(part -> new Part<>(first + part.number(), part.people(), part.units()))
                .toList();
    }

    /// What may be told of a part: of each question that has an answer, the band.
    public static <P, Q> Map<Q, Band> cells(Part<P> part, Map<Q, Set<P>> answers) {
        var cells = new LinkedHashMap<Q, Band>();
        answers.forEach((question, who) -> band(part.people(), who).ifPresent(band -> cells.put(question, band)));
        return cells;
    }

    /// The parts of an organisation with the people that are in them now.
    ///
    /// @param people of each unit; who is in several counts in the first
    public static <P, U extends Comparable<U>> List<Part<P>> parts(Partition<U> partition, Map<U, Set<P>> people) {
        var counted = new HashSet<P>();
        var parts = new ArrayList<Part<P>>();
        for (int i = 0; i < partition.parts().size(); i++) {
            var here = new HashSet<P>();
            int units = 0;
            for (var unit : partition.parts().get(i)) {
                int before = here.size();
                people.getOrDefault(unit, Set.of()).stream()
                        .filter(counted::add)
                        .forEach(here::add);
                units += here.size() > before ? 1 : 0;
            }
            parts.add(new Part<>(i, here, units));
        }
        return parts;
    }
}
