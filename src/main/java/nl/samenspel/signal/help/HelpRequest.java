package nl.samenspel.signal.help;

import static nl.samenspel.signal.SignalRefusal.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// Somebody pressed the red button: what they ask, of whom, and by when they need an answer.
///
/// @param assignment nothing when it is about none
/// @param closedAt nothing while an answer is welcome
public record HelpRequest(
        Id id,
        PersonId author,
        Assignment.@Nullable Id assignment,
        String question,
        Instant askedAt,
        Instant answerBy,
        @Nullable Instant closedAt,
        List<Asked> asked) {

    public record Id(UUID value) {}

    /// As what somebody is asked.
    public enum Whom {
        COLLEAGUE,
        MANAGER,
        SHADOW_MANAGER,
        PEER
    }

    /// One of those who owe an answer.
    ///
    /// @param answer empty while there is none
    public record Asked(PersonId person, Whom as, @Nullable Instant answeredAt, String answer) {
        public boolean hasAnswered() {
            return answeredAt != null;
        }
    }

    public HelpRequest {
        asked = List.copyOf(asked);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /// Open, and nobody answered yet.
    public boolean isWaiting() {
        return isOpen() && asked.stream().noneMatch(Asked::hasAnswered);
    }

    public boolean isLate(Instant now) {
        return isWaiting() && now.isAfter(answerBy);
    }

    public Optional<Asked> find(PersonId person) {
        return asked.stream().filter(each -> each.person().equals(person)).findFirst();
    }

    /// Refuses: HELP_CLOSED.
    void requireOpen() {
        if (!isOpen()) {
            throw new Refused(HELP_CLOSED);
        }
    }
}
