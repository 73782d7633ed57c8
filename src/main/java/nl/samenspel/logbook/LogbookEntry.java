package nl.samenspel.logbook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import org.jspecify.annotations.Nullable;

/// One thing somebody wrote for themselves. All of it but id and version exists only under the
/// author's key; also of which kind it is, about which assignment, and when it was written.
///
/// @param title may be empty
/// @param answers what was asked at the time, with what was written
public record LogbookEntry(
        Id id,
        int version,
        Kind kind,
        String title,
        Assignment.@Nullable Id assignment,
        List<Answer> answers,
        Instant writtenAt,
        Instant changedAt) {

    /// Says nothing about when it was made.
    public record Id(UUID value) {}

    public enum Kind {
        /// A few short questions, and room for more.
        CHECK_IN,
        /// What is felt before it can be told.
        GUT_FEELING,
        /// A limiting thought with its helpful counterpart.
        THOUGHT,
        /// How somebody is doing, in their own words; never a figure.
        WELLBEING,
        /// Anything, about an assignment or not.
        NOTE
    }

    /// @param question as it was asked that day; empty where nothing was asked
    public record Answer(String question, String text) {}

    public LogbookEntry {
        answers = List.copyOf(answers);
    }

    /// What people typed of it, as they type it again.
    public record Draft(Kind kind, String title, Assignment.@Nullable Id assignment, List<Answer> answers) {
        public Draft {
            title = title.strip();
            answers = answers.stream()
                    .map(answer -> new Answer(
                            answer.question(),
                            answer.text().replace("\r\n", "\n").strip()))
                    .toList();
        }
    }

    LogbookEntry changed(Draft draft, Instant at) {
        return new LogbookEntry(
                id, version + 1, kind, draft.title(), draft.assignment(), draft.answers(), writtenAt, at);
    }

    /// Everything that was written, one under the other.
    public String text() {
        return String.join(
                "\n\n",
                answers.stream()
                        .map(Answer::text)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
