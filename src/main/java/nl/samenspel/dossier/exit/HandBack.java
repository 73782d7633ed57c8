package nl.samenspel.dossier.exit;

import static nl.samenspel.dossier.exit.ExitRefusal.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// Handing an assignment back, the last intervention, as a path with a name for every stretch of it.
///
/// Source: 003 and 004 (prepare, say why, exit plan, facts by a model, support, business side); the stretches and their
/// order are ours. See docs/states/hand-back.md.
public sealed interface HandBack {
    /// After so many months one looks at what it set in motion. Ours (product.md §5).
    int MONTHS_UNTIL_LOOKING_BACK = 3;

    Head head();

    record Id(UUID value) {}

    /// @param assignee whose path it is
    /// @param version counts every step, from 1
    record Head(Id id, Assignment.Id dossier, PersonId assignee, Instant since, int version) {}

    /// Told to the client side, in time, that handing back is possible.
    ///
    /// @param on the day it was said
    /// @param toWhom in words: names and seats
    /// @param change what would have to change, and before when
    record Announcement(LocalDate on, String toWhom, String change, LocalDate before) {}

    /// What was said in the talk, in words both sides can read.
    record Conversation(LocalDate on, String withWhom, String said) {}

    /// @param day the last day of the work
    record Handed(LocalDate day, String why, Instant at) {}

    /// What must be in order on the business side. Source: 004; the four are product.md §5's.
    enum Business {
        HOURS,
        INVOICES,
        DOCUMENTS,
        ACCESS
    }

    /// Only the assignee and whom they name know of it.
    record Considered(Head head) implements HandBack {}

    record Announced(Head head, Announcement announcement) implements HandBack {}

    /// The sheet is filled, support is arranged, and it is clear who tells whom.
    record Prepared(Head head, Announcement announcement) implements HandBack {}

    record Spoken(Head head, Announcement announcement, Conversation conversation) implements HandBack {}

    record HandedBack(Head head, Announcement announcement, Conversation conversation, Handed handed)
            implements HandBack {}

    /// The exit plan is being carried out.
    ///
    /// @param settled what of the business side is in order so far
    record InMotion(
            Head head, Announcement announcement, Conversation conversation, Handed handed, Set<Business> settled)
            implements HandBack {
        public InMotion {
            settled = Set.copyOf(settled);
        }
    }

    record Settled(Head head, Announcement announcement, Conversation conversation, Handed handed)
            implements HandBack {}

    /// @param motion what it set in motion
    record LookedBack(
            Head head, Announcement announcement, Conversation conversation, Handed handed, String motion, LocalDate on)
            implements HandBack {}

    /// The assignee left the path before handing back. Said why: to the same people who knew of the path.
    ///
    /// @param announcement null: nobody else ever heard of it
    record Left(Head head, @Nullable Announcement announcement, String why, Instant at) implements HandBack {}

    /// Refuses: STEP_DONE_ALREADY, PATH_LEFT, ANNOUNCED_IN_THE_PAST (a change asked for before a day that is over).
    default Announced announce(Announcement announcement) {
        return switch (this) {
            case Considered _ -> {
                if (!announcement.before().isAfter(announcement.on())) {
                    throw new Refused("before", ANNOUNCED_IN_THE_PAST);
                }
                yield new Announced(head(), announcement);
            }
            case Left _ -> throw new Refused(PATH_LEFT);
            case Announced _, Prepared _, Spoken _, HandedBack _, InMotion _, Settled _, LookedBack _ ->
                throw new Refused(STEP_DONE_ALREADY);
        };
    }

    /// Refuses: ANNOUNCE_FIRST, LEAF_EMPTY, SUPPORT_EMPTY, STEP_DONE_ALREADY, PATH_LEFT.
    default Prepared prepare(Sheet sheet, Support support) {
        return switch (this) {
            case Announced announced -> {
                sheet.requireFilled();
                support.requireFilled();
                yield new Prepared(head(), announced.announcement());
            }
            case Considered _ -> throw new Refused(ANNOUNCE_FIRST);
            case Left _ -> throw new Refused(PATH_LEFT);
            case Prepared _, Spoken _, HandedBack _, InMotion _, Settled _, LookedBack _ ->
                throw new Refused(STEP_DONE_ALREADY);
        };
    }

    /// Refuses: ANNOUNCE_FIRST, PREPARE_FIRST, TALK_TO_COME, STEP_DONE_ALREADY, PATH_LEFT.
    default Spoken speak(Conversation conversation, LocalDate today) {
        return switch (this) {
            case Prepared prepared -> {
                if (conversation.on().isAfter(today)) {
                    throw new Refused("on", TALK_TO_COME);
                }
                yield new Spoken(head(), prepared.announcement(), conversation);
            }
            case Considered _ -> throw new Refused(ANNOUNCE_FIRST);
            case Announced _ -> throw new Refused(PREPARE_FIRST);
            case Left _ -> throw new Refused(PATH_LEFT);
            case Spoken _, HandedBack _, InMotion _, Settled _, LookedBack _ -> throw new Refused(STEP_DONE_ALREADY);
        };
    }

    /// Refuses: CONVERSATION_FIRST, STEP_DONE_ALREADY, PATH_LEFT.
    default HandedBack handBack(Handed handed) {
        return switch (this) {
            case Spoken spoken -> new HandedBack(head(), spoken.announcement(), spoken.conversation(), handed);
            case Considered _, Announced _, Prepared _ -> throw new Refused(CONVERSATION_FIRST);
            case Left _ -> throw new Refused(PATH_LEFT);
            case HandedBack _, InMotion _, Settled _, LookedBack _ -> throw new Refused(STEP_DONE_ALREADY);
        };
    }

    /// Refuses: HAND_BACK_FIRST, EXIT_PLAN_EMPTY, STEP_DONE_ALREADY, PATH_LEFT.
    default InMotion setInMotion(ExitPlan plan) {
        return switch (this) {
            case HandedBack handed -> {
                if (plan.isEmpty()) {
                    throw new Refused(EXIT_PLAN_EMPTY);
                }
                yield new InMotion(head(), handed.announcement(), handed.conversation(), handed.handed(), Set.of());
            }
            case Considered _, Announced _, Prepared _, Spoken _ -> throw new Refused(HAND_BACK_FIRST);
            case Left _ -> throw new Refused(PATH_LEFT);
            case InMotion _, Settled _, LookedBack _ -> throw new Refused(STEP_DONE_ALREADY);
        };
    }

    /// Says what of the business side is in order; all four settle it. Refuses: HAND_BACK_FIRST, EXIT_PLAN_FIRST,
    /// STEP_DONE_ALREADY, PATH_LEFT.
    default HandBack settle(Set<Business> inOrder) {
        return switch (this) {
            case InMotion moving ->
                inOrder.containsAll(EnumSet.allOf(Business.class))
                        ? new Settled(head(), moving.announcement(), moving.conversation(), moving.handed())
                        : new InMotion(head(), moving.announcement(), moving.conversation(), moving.handed(), inOrder);
            case HandedBack _ -> throw new Refused(EXIT_PLAN_FIRST);
            case Considered _, Announced _, Prepared _, Spoken _ -> throw new Refused(HAND_BACK_FIRST);
            case Left _ -> throw new Refused(PATH_LEFT);
            case Settled _, LookedBack _ -> throw new Refused(STEP_DONE_ALREADY);
        };
    }

    /// Refuses: HAND_BACK_FIRST, SETTLE_FIRST, TOO_EARLY_TO_LOOK_BACK, STEP_DONE_ALREADY, PATH_LEFT.
    default LookedBack lookBack(String motion, LocalDate today) {
        return switch (this) {
            case Settled settled -> {
                var day = lookBackOn(settled.handed());
                if (today.isBefore(day)) {
                    throw new Refused(List.of(new Refused.Problem("", TOO_EARLY_TO_LOOK_BACK, Map.of("day", day))));
                }
                yield new LookedBack(
                        head(), settled.announcement(), settled.conversation(), settled.handed(), motion, today);
            }
            case HandedBack _, InMotion _ -> throw new Refused(SETTLE_FIRST);
            case Considered _, Announced _, Prepared _, Spoken _ -> throw new Refused(HAND_BACK_FIRST);
            case Left _ -> throw new Refused(PATH_LEFT);
            case LookedBack _ -> throw new Refused(STEP_DONE_ALREADY);
        };
    }

    /// Refuses: HANDED_BACK_ALREADY, PATH_LEFT.
    default Left leave(String why, Instant at) {
        return switch (this) {
            case Considered _ -> new Left(head(), null, why, at);
            case Announced announced -> new Left(head(), announced.announcement(), why, at);
            case Prepared prepared -> new Left(head(), prepared.announcement(), why, at);
            case Spoken spoken -> new Left(head(), spoken.announcement(), why, at);
            case Left _ -> throw new Refused(PATH_LEFT);
            case HandedBack _, InMotion _, Settled _, LookedBack _ -> throw new Refused(HANDED_BACK_ALREADY);
        };
    }

    /// Only the assignee takes these steps. Refuses: NOT_THE_ASSIGNEE.
    default HandBack of(PersonId by) {
        if (!by.equals(head().assignee())) {
            throw new Refused(NOT_THE_ASSIGNEE);
        }
        return this;
    }

    /// When to look at what it set in motion.
    static LocalDate lookBackOn(Handed handed) {
        return handed.day().plusMonths(MONTHS_UNTIL_LOOKING_BACK);
    }

    /// Both sides know of it.
    default boolean isAnnounced() {
        return announcement() != null;
    }

    default @Nullable Announcement announcement() {
        return switch (this) {
            case Considered _ -> null;
            case Announced announced -> announced.announcement();
            case Prepared prepared -> prepared.announcement();
            case Spoken spoken -> spoken.announcement();
            case HandedBack handed -> handed.announcement();
            case InMotion moving -> moving.announcement();
            case Settled settled -> settled.announcement();
            case LookedBack looked -> looked.announcement();
            case Left left -> left.announcement();
        };
    }

    default @Nullable Conversation conversation() {
        return switch (this) {
            case Considered _, Announced _, Prepared _, Left _ -> null;
            case Spoken spoken -> spoken.conversation();
            case HandedBack handed -> handed.conversation();
            case InMotion moving -> moving.conversation();
            case Settled settled -> settled.conversation();
            case LookedBack looked -> looked.conversation();
        };
    }

    default @Nullable Handed handed() {
        return switch (this) {
            case Considered _, Announced _, Prepared _, Spoken _, Left _ -> null;
            case HandedBack handed -> handed.handed();
            case InMotion moving -> moving.handed();
            case Settled settled -> settled.handed();
            case LookedBack looked -> looked.handed();
        };
    }

    /// Whether the path still asks something of the assignee.
    default boolean isOpen() {
        return !(this instanceof Left) && !(this instanceof LookedBack);
    }

    default Stretch stretch() {
        return switch (this) {
            case Considered _ -> Stretch.CONSIDERED;
            case Announced _ -> Stretch.ANNOUNCED;
            case Prepared _ -> Stretch.PREPARED;
            case Spoken _ -> Stretch.SPOKEN;
            case HandedBack _ -> Stretch.HANDED_BACK;
            case InMotion _ -> Stretch.IN_MOTION;
            case Settled _ -> Stretch.SETTLED;
            case LookedBack _ -> Stretch.LOOKED_BACK;
            case Left _ -> Stretch.LEFT;
        };
    }

    /// The names of the states, in the order of the path; leaving it stands apart.
    enum Stretch {
        CONSIDERED,
        ANNOUNCED,
        PREPARED,
        SPOKEN,
        HANDED_BACK,
        IN_MOTION,
        SETTLED,
        LOOKED_BACK,
        LEFT
    }
}
