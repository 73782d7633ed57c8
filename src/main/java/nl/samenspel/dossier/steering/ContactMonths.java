package nl.samenspel.dossier.steering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Contact of the last months with one of the two, month by month, planned beside real.
///
/// Our own reading: the last three months against the three before. A fact to talk about, never a verdict.
///
/// @param months the last six, oldest first, those without contact too
public record ContactMonths(Contact.With with, Direction direction, List<Month> months) {
    private static final int MONTHS = 6;
    /// Less of a change is chance: one talk more or less.
    private static final double NOTABLE = 0.25;

    public ContactMonths {
        months = List.copyOf(months);
    }

    /// What the last three months are beside the three before.
    public enum Direction {
        /// Too little to say anything.
        UNKNOWN,
        STEADY,
        SHRINKING,
        GROWING
    }

    /// @param calledOff how many talks were called off
    public record Month(YearMonth month, int plannedMinutes, int realMinutes, int talks, int calledOff) {}

    /// With the client, then with the delegated client.
    public static List<ContactMonths> both(List<Contact> contacts, LocalDate today) {
        return List.of(of(Contact.With.CLIENT, contacts, today), of(Contact.With.DELEGATED_CLIENT, contacts, today));
    }

    /// @param today what lies after its month is left out
    public static ContactMonths of(Contact.With with, List<Contact> contacts, LocalDate today) {
        var months = new ArrayList<Month>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            var month = YearMonth.from(today).minusMonths(back);
            months.add(month(
                    month,
                    contacts.stream()
                            .filter(each -> each.head().with() == with && each.isOver())
                            .filter(each -> YearMonth.from(each.head().day()).equals(month))
                            .toList()));
        }
        return new ContactMonths(with, direction(months), months);
    }

    /// Planned minutes of all months together.
    public int plannedMinutes() {
        return months.stream().mapToInt(Month::plannedMinutes).sum();
    }

    public int realMinutes() {
        return months.stream().mapToInt(Month::realMinutes).sum();
    }

    public int calledOff() {
        return months.stream().mapToInt(Month::calledOff).sum();
    }

    /// The tallest bar, at least an hour, so that little contact does not look like much.
    public int mostMinutes() {
        return months.stream()
                .mapToInt(each -> Math.max(each.plannedMinutes(), each.realMinutes()))
                .reduce(60, Math::max);
    }

    private static Month month(YearMonth month, List<Contact> contacts) {
        return new Month(
                month,
                contacts.stream().mapToInt(each -> each.head().plannedMinutes()).sum(),
                contacts.stream().mapToInt(Contact::minutes).sum(),
                (int) contacts.stream().filter(Contact::tookPlace).count(),
                (int) contacts.stream()
                        .filter(Contact.CalledOff.class::isInstance)
                        .count());
    }

    private static Direction direction(List<Month> months) {
        var half = MONTHS / 2;
        var before = months.subList(0, half);
        var lately = months.subList(half, MONTHS);
        if (before.stream().allMatch(each -> each.plannedMinutes() == 0)) {
            return Direction.UNKNOWN;
        }
        double was = before.stream().mapToInt(Month::realMinutes).sum();
        double now = lately.stream().mapToInt(Month::realMinutes).sum();
        if (now < was * (1 - NOTABLE)) {
            return Direction.SHRINKING;
        }
        return now > was * (1 + NOTABLE) ? Direction.GROWING : Direction.STEADY;
    }
}
