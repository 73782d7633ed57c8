package nl.samenspel.knowledge;

import java.time.Instant;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;

/// One text of an entry, in exactly one of its states. A second person publishes what the first one
/// wrote.
public sealed interface EntryVersion {

    record Id(UUID value) {}

    Id id();

    Content content();

    /// Who wrote it; Samenspel itself for what came with the product.
    PersonId author();

    /// Being written, or waiting for a second person.
    ///
    /// @param revision goes up by one with every change, so that two windows do not overwrite each
    ///     other
    record Draft(Id id, Content content, PersonId author, Instant changedAt, int revision) implements EntryVersion {

        Draft rewrite(Content changed, int seenRevision, Actor by, Instant at) {
            requireAuthor(author, by);
            if (seenRevision != revision) {
                throw new Refused(KnowledgeRefusal.DRAFT_CHANGED_MEANWHILE);
            }
            return new Draft(id, changed, author, at, revision + 1);
        }

        Published publish(int number, Actor by, Instant at) {
            requireSecondPerson(by);
            return new Published(id, content, author, number, false, by.person(), at);
        }

        Returned sendBack(String reason, Actor by, Instant at) {
            requireSecondPerson(by);
            return new Returned(id, content, author, revision, by.person(), at, reasonGiven(reason));
        }

        SetAside withdraw(Actor by, Instant at) {
            requireAuthor(author, by);
            return new SetAside(id, content, author, by.person(), at, "");
        }

        private void requireSecondPerson(Actor by) {
            if (by.person().equals(author)) {
                throw new Refused(KnowledgeRefusal.NOT_A_SECOND_PERSON);
            }
        }
    }

    /// Read by a second person, who asks the author for a change first.
    record Returned(
            Id id,
            Content content,
            PersonId author,
            int revision,
            PersonId returnedBy,
            Instant returnedAt,
            String reason)
            implements EntryVersion {

        Draft rewrite(Content changed, int seenRevision, Actor by, Instant at) {
            return new Draft(id, content, author, returnedAt, revision).rewrite(changed, seenRevision, by, at);
        }

        SetAside withdraw(Actor by, Instant at) {
            return new Draft(id, content, author, returnedAt, revision).withdraw(by, at);
        }
    }

    /// Readable by everybody; the one with the highest number is what the guide says now.
    ///
    /// @param shipped came with the product, not written here
    record Published(
            Id id,
            Content content,
            PersonId author,
            int number,
            boolean shipped,
            PersonId publishedBy,
            Instant publishedAt)
            implements EntryVersion {}

    /// Came with a newer release while this organisation had a text of its own. Waits until
    /// somebody chooses.
    record Offered(Id id, Content content, Instant offeredAt) implements EntryVersion {
        @Override
        public PersonId author() {
            return Actor.SYSTEM.person();
        }

        /// Whoever takes it over is the second person: it was written elsewhere.
        Published adopt(int number, Actor by, Instant at) {
            return new Published(id, content, author(), number, true, by.person(), at);
        }

        SetAside decline(String reason, Actor by, Instant at) {
            return new SetAside(id, content, author(), by.person(), at, reasonGiven(reason));
        }
    }

    /// Not used: withdrawn by its author, or an offer that was declined. Kept for history.
    record SetAside(Id id, Content content, PersonId author, PersonId setAsideBy, Instant setAsideAt, String reason)
            implements EntryVersion {}

    private static void requireAuthor(PersonId author, Actor by) {
        if (!by.person().equals(author)) {
            throw new Refused(KnowledgeRefusal.NOT_THE_AUTHOR);
        }
    }

    private static String reasonGiven(String reason) {
        if (reason.isBlank()) {
            throw new Refused("reason", KnowledgeRefusal.WHY_MISSING);
        }
        return reason.strip();
    }
}
