package nl.samenspel.dossier.steering;

import static nl.samenspel.dossier.steering.SteeringRefusal.PRECONDITION_SAME;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// What must be there for the work to be done well, with how it stands now and how it stood before.
///
/// @param sentence what was agreed
/// @param who who should see to it; null: nobody yet
/// @param states newest first, never empty
/// @param talks days on which it was talked about, newest first
public record Precondition(
        Id id,
        Assignment.Id dossier,
        String sentence,
        @Nullable PersonId who,
        List<Standing> states,
        List<LocalDate> talks,
        int version) {

    public Precondition {
        states = List.copyOf(states);
        talks = List.copyOf(talks);
    }

    public record Id(UUID value) {}

    /// How it stands.
    public enum State {
        AGREED,
        MET,
        PARTLY,
        LACKING
    }

    /// How it stood from a day on.
    ///
    /// @param remark what one sees of it, or empty
    public record Standing(State state, LocalDate since, String remark, PersonId by, Instant at) {}

    public Standing now() {
        return states.getFirst();
    }

    /// Refuses: PRECONDITION_SAME when nothing would change.
    public Precondition standing(Standing next) {
        if (next.state() == now().state() && next.remark().equals(now().remark())) {
            throw new Refused("state", PRECONDITION_SAME);
        }
        var all = new java.util.ArrayList<>(states);
        all.addFirst(next);
        return new Precondition(id, dossier, sentence, who, all, talks, version);
    }

    /// Agreed and not (wholly) there.
    public boolean isLacking() {
        return now().state() == State.LACKING || now().state() == State.PARTLY;
    }
}
