package nl.samenspel.signal.act;

import static nl.samenspel.signal.SignalRefusal.*;

import java.time.LocalDate;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.Seat;
import nl.samenspel.dossier.Side;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Notices;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.signal.Company;
import nl.samenspel.signal.SignalRules;
import nl.samenspel.signal.act.Rung.Direction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the ladder of one assignment. The provider side plans and takes rungs; whom a taken
/// rung concerns can
/// see it.
@Service
public class Ladder {
    private final RungStore store;
    private final Company company;
    private final Journal journal;
    private final ObjectProvider<Notices> notices;
    private final Ids ids;

    Ladder(RungStore store, Company company, Journal journal, ObjectProvider<Notices> notices, Ids ids) {
        this.store = store;
        this.company = company;
        this.journal = journal;
        this.notices = notices;
        this.ids = ids;
    }

    /// @param day nothing when none was chosen; a rung of the past may be written down afterwards
    public record Draft(
            Direction direction,
            String whom,
            String what,
            @Nullable LocalDate day) {}

    /// The author's alone until it is taken. Refuses: NOT_YOUR_ASSIGNMENT, LADDER_BY_PROVIDER_SIDE,
    /// RUNG_WHOM_MISSING,
    /// RUNG_WHAT_MISSING, RUNG_DAY_MISSING, SIGNAL_TEXT_TOO_LONG.
    @Transactional
    public Rung.Id plan(Assignment.Id assignment, Draft draft, Actor by) {
        if (company.require(assignment, by).seat().side() != Side.PROVIDER_SIDE) {
            throw new Refused(LADDER_BY_PROVIDER_SIDE);
        }
        if (draft.day() == null) {
            throw new Refused("day", RUNG_DAY_MISSING);
        }
        var id = new Rung.Id(ids.next());
        store.add(new Rung.Planned(new Rung.Meant(
                id,
                assignment,
                by.person(),
                draft.direction(),
                line("whom", draft.whom(), RUNG_WHOM_MISSING),
                SignalRules.needed("what", draft.what(), RUNG_WHAT_MISSING),
                draft.day())));
        tell("RUNG_PLANNED", id, by);
        return id;
    }

    /// From now on those whom it concerns see it, and they hear so. Refuses: RUNG_TAKEN_ALREADY.
    /// Not found for
    /// anybody but its author.
    @Transactional
    public void take(Assignment.Id assignment, Rung.Id id, Actor by) {
        var taken = own(assignment, id, by).take();
        store.save(taken);
        tell("RUNG_TAKEN", id, by);
        company.participants(assignment).stream()
                .filter(each -> !each.person().equals(by.person())
                        && concerns(taken.meant().direction(), each))
                .forEach(each -> notices.ifAvailable(notice -> notice.tell(
                        each.person(),
                        new Notices.Word(
                                "signal.notice.rung",
                                Map.of("name", by.name()),
                                "/signals/assignments/" + assignment.value()))));
    }

    /// Refuses: RUNG_NOT_TAKEN, RUNG_OUTCOME_MISSING, SIGNAL_TEXT_TOO_LONG. Not found for anybody
    /// but its author.
    @Transactional
    public void settle(Assignment.Id assignment, Rung.Id id, String outcome, Actor by) {
        var said = SignalRules.needed("outcome", outcome, RUNG_OUTCOME_MISSING);
        store.save(own(assignment, id, by).settle(said));
        tell("RUNG_SETTLED", id, by);
    }

    /// A planned rung that is not needed. Refuses: RUNG_TAKEN_ALREADY. Not found for anybody but
    /// its author.
    @Transactional
    public void remove(Assignment.Id assignment, Rung.Id id, Actor by) {
        own(assignment, id, by).take();
        store.remove(id);
        tell("RUNG_REMOVED", id, by);
    }

    /// Inward only the provider side; else everybody who speaks for a side, and the steering group.
    static boolean concerns(Direction direction, Participant participant) {
        return direction == Direction.INWARD
                ? participant.side() == Side.PROVIDER_SIDE
                : participant.seat() != Seat.SHADOW_MANAGER;
    }

    private Rung own(Assignment.Id assignment, Rung.Id id, Actor by) {
        var rung = store.getForUpdate(id);
        if (!rung.meant().author().equals(by.person())
                || !rung.meant().assignment().equals(assignment)) {
            throw new NotFound();
        }
        return rung;
    }

    private static String line(String field, String typed, Refusal missing) {
        if (typed.isBlank()) {
            throw new Refused(field, missing);
        }
        return SignalRules.line(field, typed);
    }

    /// Without scope and without words: only who did it reads the line.
    private void tell(String verb, Rung.Id id, Actor by) {
        journal.record(by, Line.of(verb, "rung", id.value()));
    }
}
