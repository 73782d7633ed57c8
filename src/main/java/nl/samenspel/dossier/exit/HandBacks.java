package nl.samenspel.dossier.exit;

import static nl.samenspel.dossier.exit.ExitRefusal.*;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.Acts;
import nl.samenspel.dossier.Dossiers;
import nl.samenspel.dossier.Seat;
import nl.samenspel.dossier.TextRules;
import nl.samenspel.dossier.exit.HandBack.Announcement;
import nl.samenspel.dossier.exit.HandBack.Business;
import nl.samenspel.dossier.exit.HandBack.Conversation;
import nl.samenspel.dossier.exit.HandBack.Handed;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every step on the path of handing an assignment back, taken by its assignee. What of it is private is in
/// [Preparations].
@Service
public class HandBacks {
    private final HandBackStore store;
    private final SheetStore sheets;
    private final ExitStore plans;
    private final Dossiers dossiers;
    private final Acts acts;
    private final Trail trail;

    HandBacks(HandBackStore store, SheetStore sheets, ExitStore plans, Dossiers dossiers, Acts acts, Trail trail) {
        this.store = store;
        this.sheets = sheets;
        this.plans = plans;
        this.dossiers = dossiers;
        this.acts = acts;
        this.trail = trail;
    }

    /// Begins the path, for the assignee alone. Refuses: NOT_THE_ASSIGNEE, ON_THE_PATH_ALREADY, WRITTEN_TOO_LONG, and
    /// what [Acts#begin] refuses.
    @Transactional
    public HandBack.Id consider(Assignment.Id dossier, String thought, Actor by) {
        acts.begin(dossier, by);
        if (acts.actor(dossier, by).seat() != Seat.ASSIGNEE) {
            throw new Refused(NOT_THE_ASSIGNEE);
        }
        var considered = trail.begin(dossier, by);
        try {
            store.add(considered);
        } catch (DuplicateKeyException e) {
            throw new Refused(ON_THE_PATH_ALREADY);
        }
        sheets.begin(considered, TextRules.text("thought", thought));
        trail.recordPrivately("HAND_BACK_CONSIDERED", considered, by);
        return considered.head().id();
    }

    /// Tells both sides that handing back is possible. Refuses: EXIT_TEXT_MISSING, ANNOUNCED_TO_NOBODY,
    /// ANNOUNCED_IN_THE_PAST, STEP_DONE_ALREADY, PATH_LEFT, NOT_THE_ASSIGNEE, WRITTEN_TOO_LONG.
    @Transactional
    public void announce(HandBack.Id id, Announcement announcement, Actor by) {
        var now = own(id, by);
        if (announcement.toWhom().isBlank()) {
            throw new Refused("toWhom", ANNOUNCED_TO_NOBODY);
        }
        var tidy = new Announcement(
                announcement.on(),
                TextRules.reason("toWhom", announcement.toWhom()),
                needed("change", announcement.change()),
                announcement.before());
        if (announcement.on().isAfter(acts.today())) {
            throw new Refused("on", TALK_TO_COME);
        }
        save(now.announce(tidy), "HAND_BACK_ANNOUNCED", by);
    }

    /// Refuses: ANNOUNCE_FIRST, LEAF_EMPTY, SUPPORT_EMPTY, STEP_DONE_ALREADY, PATH_LEFT, NOT_THE_ASSIGNEE.
    @Transactional
    public void prepare(HandBack.Id id, Actor by) {
        var now = own(id, by);
        var sheet = sheets.findSheet(id).orElse(Sheet.EMPTY);
        var support = sheets.findSupport(id).orElse(Support.EMPTY);
        save(now.prepare(sheet, support), "HAND_BACK_PREPARED", by);
    }

    /// Refuses: EXIT_TEXT_MISSING, TALK_TO_COME, ANNOUNCE_FIRST, PREPARE_FIRST, STEP_DONE_ALREADY, PATH_LEFT,
    /// NOT_THE_ASSIGNEE, WRITTEN_TOO_LONG.
    @Transactional
    public void speak(HandBack.Id id, Conversation conversation, Actor by) {
        var now = own(id, by);
        var tidy = new Conversation(
                conversation.on(), needed("withWhom", conversation.withWhom()), needed("said", conversation.said()));
        save(now.speak(tidy, acts.today()), "HAND_BACK_SPOKEN", by);
    }

    /// Hands it back, and takes the dossier to that phase. Refuses: EXIT_TEXT_MISSING, CONVERSATION_FIRST,
    /// STEP_DONE_ALREADY, PATH_LEFT, NOT_THE_ASSIGNEE, WRITTEN_TOO_LONG, and what [Dossiers#handBack] refuses.
    @Transactional
    public void handBack(HandBack.Id id, LocalDate lastDay, String why, Actor by) {
        var now = own(id, by);
        var handed = now.handBack(new Handed(lastDay, needed("why", why), trail.now()));
        var dossier = now.head().dossier();
        if (acts.begin(dossier, by).phase() != Phase.HAND_BACK) {
            dossiers.handBack(dossier, handed.handed().why(), by);
        }
        save(handed, "HAND_BACK_DONE", by);
    }

    /// Refuses: HAND_BACK_FIRST, EXIT_PLAN_EMPTY, STEP_DONE_ALREADY, PATH_LEFT, NOT_THE_ASSIGNEE.
    @Transactional
    public void setInMotion(HandBack.Id id, Actor by) {
        var now = own(id, by);
        save(now.setInMotion(plans.get(now.head().dossier())), "EXIT_PLAN_IN_MOTION", by);
    }

    /// Refuses: HAND_BACK_FIRST, EXIT_PLAN_FIRST, STEP_DONE_ALREADY, PATH_LEFT, NOT_THE_ASSIGNEE.
    @Transactional
    public void settle(HandBack.Id id, Set<Business> inOrder, Actor by) {
        save(own(id, by).settle(inOrder), "BUSINESS_SETTLED", by);
    }

    /// Also when the dossier is put away already. Refuses: EXIT_TEXT_MISSING, HAND_BACK_FIRST, SETTLE_FIRST,
    /// TOO_EARLY_TO_LOOK_BACK, STEP_DONE_ALREADY, PATH_LEFT, NOT_THE_ASSIGNEE, WRITTEN_TOO_LONG.
    @Transactional
    public void lookBack(HandBack.Id id, String motion, Actor by) {
        var now = store.get(id).of(by.person());
        save(now.lookBack(needed("motion", motion), acts.today()), "HAND_BACK_LOOKED_AT", by);
    }

    /// Refuses: WHY_LEAVING_MISSING, HANDED_BACK_ALREADY, PATH_LEFT, NOT_THE_ASSIGNEE, WRITTEN_TOO_LONG.
    @Transactional
    public void leave(HandBack.Id id, @Nullable String why, Actor by) {
        var now = own(id, by);
        if (why == null || why.isBlank()) {
            throw new Refused("why", WHY_LEAVING_MISSING);
        }
        save(now.leave(TextRules.reason("why", why), trail.now()), "HAND_BACK_LEFT", by);
    }

    private HandBack own(HandBack.Id id, Actor by) {
        var now = store.get(id);
        acts.begin(now.head().dossier(), by);
        return now.of(by.person());
    }

    /// What both sides know of stands in the history of the dossier, without the words of it.
    private void save(HandBack next, String verb, Actor by) {
        store.save(next);
        if (next.isAnnounced()) {
            acts.record(by, verb, next.head().dossier(), Map.of());
        } else {
            trail.recordPrivately(verb, next, by);
        }
    }

    private static String needed(String field, String typed) {
        if (typed.isBlank()) {
            throw new Refused(field, EXIT_TEXT_MISSING);
        }
        return TextRules.text(field, typed);
    }

    /// The clock, new ids, and the lines of the journal that only the assignee reads.
    @org.springframework.stereotype.Component
    static class Trail {
        private final nl.samenspel.journal.Journal journal;
        private final Ids ids;
        private final InstantSource clock;

        Trail(nl.samenspel.journal.Journal journal, Ids ids, InstantSource clock) {
            this.journal = journal;
            this.ids = ids;
            this.clock = clock;
        }

        HandBack.Considered begin(Assignment.Id dossier, Actor by) {
            return new HandBack.Considered(
                    new HandBack.Head(new HandBack.Id(ids.next()), dossier, by.person(), now(), 1));
        }

        java.time.Instant now() {
            return clock.instant();
        }

        void recordPrivately(String verb, HandBack handBack, Actor by) {
            journal.record(
                    by,
                    nl.samenspel.journal.Line.of(
                            verb, "hand_back", handBack.head().id().value()));
        }
    }
}
