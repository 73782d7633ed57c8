package nl.samenspel.dossier.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.steering.Contact.ByWhom;
import nl.samenspel.dossier.steering.Contact.With;
import nl.samenspel.dossier.steering.ContactMonths.Direction;
import nl.samenspel.platform.PersonId;
import org.junit.jupiter.api.Test;

/// Contact told as people write it: month by month, planned/real.
class ContactMonthsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void seesContactGetLess() {
        assertThat(direction("60/60 60/60 60/45 60/30 60/30 60/0")).isEqualTo(Direction.SHRINKING);
    }

    @Test
    void seesContactGrow() {
        assertThat(direction("60/20 60/20 60/20 60/60 60/60 60/60")).isEqualTo(Direction.GROWING);
    }

    @Test
    void callsSmallDifferencesSteady() {
        assertThat(direction("60/60 60/55 60/60 60/50 60/60 60/55")).isEqualTo(Direction.STEADY);
    }

    @Test
    void saysNothingWhereNothingWasPlannedBefore() {
        assertThat(direction("- - - 60/60 60/30 60/0")).isEqualTo(Direction.UNKNOWN);
    }

    @Test
    void keepsTheTwoApart() {
        var contacts = contacts("60/60 60/60 60/60 60/30 60/0 60/0");
        assertThat(ContactMonths.of(With.CLIENT, contacts, TODAY).plannedMinutes())
                .isZero();
        assertThat(ContactMonths.of(With.DELEGATED_CLIENT, contacts, TODAY).calledOff())
                .isEqualTo(2);
    }

    @Test
    void tellsTheHouseInWeeks() {
        var trend = ContactLog.trend(contacts("60/60 60/60 60/60 60/30 60/0 60/0"), null, TODAY);
        assertThat(trend.isShrinking()).isTrue();
        assertThat(trend.agreed()).hasMinutes(180);
        assertThat(trend.recent()).hasMinutes(30);
        assertThat(trend.before()).hasMinutes(120);
    }

    private static Direction direction(String months) {
        return ContactMonths.of(With.DELEGATED_CLIENT, contacts(months), TODAY).direction();
    }

    private static List<Contact> contacts(String months) {
        var contacts = new ArrayList<Contact>();
        var words = months.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals("-")) {
                var minutes = words[i].split("/");
                contacts.add(contact(
                        TODAY.minusMonths(words.length - 1 - i),
                        Integer.parseInt(minutes[0]),
                        Integer.parseInt(minutes[1])));
            }
        }
        return contacts;
    }

    private static Contact contact(LocalDate day, int planned, int real) {
        var meant = new Contact.Planned(new Contact.Head(
                new Contact.Id(new UUID(1, day.toEpochDay())),
                new Assignment.Id(new UUID(3, 3)),
                With.DELEGATED_CLIENT,
                day,
                planned,
                "",
                new PersonId(new UUID(1, 1)),
                Instant.EPOCH,
                1));
        return real == 0 ? meant.callOff(ByWhom.THEM, true) : meant.took(real, ByWhom.THEM, TODAY);
    }
}
