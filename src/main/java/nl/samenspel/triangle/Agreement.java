package nl.samenspel.triangle;

import static nl.samenspel.triangle.TriangleRefusal.AGREED_ALREADY;
import static nl.samenspel.triangle.TriangleRefusal.NOT_A_PARTY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// What parties of a triangle promised each other, in exactly one of its states. Drawn in `docs/states/agreement.md`.
public sealed interface Agreement {
    Id id();

    Triangle.Id triangle();

    Text text();

    /// Who said yes, in the order they did.
    List<Yes> yes();

    Standing standing();

    int version();

    record Id(UUID value) {}

    enum Kind {
        /// How the triangle works together from day to day.
        WORKING_AGREEMENTS,
        /// One agreement for all clients, filled in per client.
        FRAMEWORK_AGREEMENT,
        /// What the clients ask together.
        JOINT_CLIENT_AGENDA,
        /// Who goes first when it does not all fit.
        PRIORITY,
        EXTRA_WORK,
        /// Who pays for what.
        FUNDING,
        OTHER
    }

    /// @param parties organisations of the triangle; clients may agree among themselves
    /// @param review when the parties look at it again
    /// @param place where the whole text stands: an address or a few words, may be empty
    record Text(
            Kind kind,
            String subject,
            List<Organisation.Id> parties,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate review,
            String place) {
        public Text {
            parties = List.copyOf(parties);
        }

        public static Text of(Kind kind, String subject, List<Organisation.Id> parties) {
            return new Text(kind, subject, parties, null, null, null, "");
        }
    }

    /// One party's yes: who gave it, when.
    record Yes(Organisation.Id party, PersonId by, Instant at) {}

    /// Waiting for the yes of each party.
    ///
    /// @param replaces the agreement that ends when this one is agreed, or null
    record Proposed(
            Id id,
            Triangle.Id triangle,
            Text text,
            List<Yes> yes,
            @Nullable Id replaces,
            Standing standing,
            int version)
            implements Agreement {
        public Proposed {
            yes = List.copyOf(yes);
        }

        /// Agreed as soon as every party said yes.
        Agreement agree(Organisation.Id party, PersonId by, Instant at) {
            if (!text.parties().contains(party)) {
                throw new Refused("party", NOT_A_PARTY);
            }
            if (yes.stream().anyMatch(each -> each.party().equals(party))) {
                throw new Refused("party", AGREED_ALREADY);
            }
            var all = new ArrayList<>(yes);
            all.add(new Yes(party, by, at));
            return all.size() == text.parties().size()
                    ? new Agreed(id, triangle, text, all, replaces, at, standing, version)
                    : new Proposed(id, triangle, text, all, replaces, standing, version);
        }

        /// What was said yes to is not what it says now: everybody looks again.
        Proposed rewrite(Text next) {
            return new Proposed(id, triangle, next, next.equals(text) ? yes : List.of(), replaces, standing, version);
        }
    }

    record Agreed(
            Id id,
            Triangle.Id triangle,
            Text text,
            List<Yes> yes,
            @Nullable Id replaces,
            Instant at,
            Standing standing,
            int version)
            implements Agreement {
        public Agreed {
            yes = List.copyOf(yes);
        }

        Replaced replaced(PersonId by, Instant when) {
            return new Replaced(id, triangle, text, yes, by, when, standing, version);
        }

        /// A party takes back its yes: open again.
        Proposed withdraw(Organisation.Id party) {
            return new Proposed(
                    id,
                    triangle,
                    text,
                    yes.stream().filter(each -> !each.party().equals(party)).toList(),
                    replaces,
                    standing,
                    version);
        }
    }

    record Ended(
            Id id,
            Triangle.Id triangle,
            Text text,
            List<Yes> yes,
            String reason,
            PersonId by,
            Instant at,
            Standing standing,
            int version)
            implements Agreement {
        public Ended {
            yes = List.copyOf(yes);
        }
    }

    /// A newer agreement took its place.
    record Replaced(
            Id id,
            Triangle.Id triangle,
            Text text,
            List<Yes> yes,
            PersonId by,
            Instant at,
            Standing standing,
            int version)
            implements Agreement {
        public Replaced {
            yes = List.copyOf(yes);
        }
    }

    /// The same agreement, standing otherwise in the register.
    default Agreement standing(Standing next) {
        return switch (this) {
            case Proposed it -> new Proposed(it.id, it.triangle, it.text, it.yes, it.replaces, next, it.version);
            case Agreed it -> new Agreed(it.id, it.triangle, it.text, it.yes, it.replaces, it.at, next, it.version);
            case Ended it -> new Ended(it.id, it.triangle, it.text, it.yes, it.reason, it.by, it.at, next, it.version);
            case Replaced it -> new Replaced(it.id, it.triangle, it.text, it.yes, it.by, it.at, next, it.version);
        };
    }

    /// Proposed or agreed, and not declined: it counts today.
    default boolean isLive() {
        return switch (this) {
            case Proposed _, Agreed _ -> !standing().isDeclined();
            case Ended _, Replaced _ -> false;
        };
    }

    default String state() {
        return switch (this) {
            case Proposed _ -> "PROPOSED";
            case Agreed _ -> "AGREED";
            case Ended _ -> "ENDED";
            case Replaced _ -> "REPLACED";
        };
    }
}
