package nl.samenspel.triangle;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.triangle.Triangle.Owner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a sketch session placed becomes ours, or does not. A person of any corner decides; a proposal that was declined
/// can be accepted after all, and the other way round.
@Service
public class Proposals {
    private final ProposalStores stores;
    private final Seats seats;
    private final TriangleJournal journal;
    private final InstantSource clock;

    Proposals(ProposalStores stores, Seats seats, TriangleJournal journal, InstantSource clock) {
        this.stores = stores;
        this.seats = seats;
        this.journal = journal;
        this.clock = clock;
    }

    /// Refuses: NOT_PROPOSED for what was entered in the register itself.
    @Transactional
    public void accept(Client.Id id, Actor by) {
        decide(id, this::accepted, "CLIENT_ACCEPTED", by);
    }

    /// Refuses: NOT_PROPOSED.
    @Transactional
    public void decline(Client.Id id, Actor by) {
        decide(id, this::declined, "CLIENT_DECLINED", by);
    }

    /// A declined one waits for a yes again. Refuses: NOT_DECLINED.
    @Transactional
    public void reconsider(Client.Id id, Actor by) {
        decide(id, this::reconsidered, "CLIENT_RECONSIDERED", by);
    }

    /// Gives the corner's rights to the person. Refuses: NOT_PROPOSED.
    @Transactional
    public void accept(Seat.Id id, Actor by) {
        decide(id, this::accepted, "SEAT_ACCEPTED", by);
    }

    /// Refuses: NOT_PROPOSED.
    @Transactional
    public void decline(Seat.Id id, Actor by) {
        decide(id, this::declined, "SEAT_DECLINED", by);
    }

    /// A declined one waits for a yes again. Refuses: NOT_DECLINED.
    @Transactional
    public void reconsider(Seat.Id id, Actor by) {
        decide(id, this::reconsidered, "SEAT_RECONSIDERED", by);
    }

    /// It belongs in the register; each party's own yes is asked apart. Refuses: NOT_PROPOSED.
    @Transactional
    public void accept(Agreement.Id id, Actor by) {
        decide(id, this::accepted, "AGREEMENT_ACCEPTED", by);
    }

    /// Refuses: NOT_PROPOSED.
    @Transactional
    public void decline(Agreement.Id id, Actor by) {
        decide(id, this::declined, "AGREEMENT_DECLINED", by);
    }

    /// A declined one waits for a yes again. Refuses: NOT_DECLINED.
    @Transactional
    public void reconsider(Agreement.Id id, Actor by) {
        decide(id, this::reconsidered, "AGREEMENT_RECONSIDERED", by);
    }

    /// Refuses: NOT_PROPOSED.
    @Transactional
    public void accept(Improvement.Id id, Actor by) {
        decide(id, this::accepted, "IMPROVEMENT_ACCEPTED", by);
    }

    /// Refuses: NOT_PROPOSED.
    @Transactional
    public void decline(Improvement.Id id, Actor by) {
        decide(id, this::declined, "IMPROVEMENT_DECLINED", by);
    }

    /// A declined one waits for a yes again. Refuses: NOT_DECLINED.
    @Transactional
    public void reconsider(Improvement.Id id, Actor by) {
        decide(id, this::reconsidered, "IMPROVEMENT_RECONSIDERED", by);
    }

    /// Refuses: NOT_PROPOSED.
    @Transactional
    public void acceptOwner(Triangle.Id id, Actor by) {
        decideOwner(id, this::accepted, "OWNER_ACCEPTED", by);
    }

    /// Refuses: NOT_PROPOSED.
    @Transactional
    public void declineOwner(Triangle.Id id, Actor by) {
        decideOwner(id, this::declined, "OWNER_DECLINED", by);
    }

    /// Everything of one session that still waits. Answers how many that were.
    @Transactional
    public int acceptAll(UUID session, Actor by) {
        var waiting = stores.fromSession(session).waiting();
        waiting.clients().forEach(client -> accept(client.id(), by));
        waiting.seats().forEach(seat -> accept(seat.id(), by));
        waiting.agreements().forEach(agreement -> accept(agreement.id(), by));
        waiting.improvements().forEach(improvement -> accept(improvement.id(), by));
        waiting.owners().forEach(triangle -> acceptOwner(triangle.id(), by));
        return waiting.count();
    }

    private interface Decision {
        Standing on(Standing now, Actor by);
    }

    private Standing accepted(Standing now, Actor by) {
        return switch (now) {
            case Standing.Proposed proposed -> proposed.accept(by.person(), clock.instant());
            case Standing.Declined it ->
                new Standing.Accepted(it.session(), it.proposedBy(), by.person(), clock.instant());
            case Standing.Accepted _ -> throw new Refused(TriangleRefusal.NOT_PROPOSED);
        };
    }

    private Standing declined(Standing now, Actor by) {
        return switch (now) {
            case Standing.Proposed proposed -> proposed.decline(by.person(), clock.instant());
            case Standing.Accepted it
            when it.session() != null ->
                new Standing.Declined(it.session(), it.proposedBy(), by.person(), clock.instant());
            case Standing.Accepted _, Standing.Declined _ -> throw new Refused(TriangleRefusal.NOT_PROPOSED);
        };
    }

    private Standing reconsidered(Standing now, Actor by) {
        if (now instanceof Standing.Declined declined) {
            return declined.reconsider(clock.instant());
        }
        throw new Refused(TriangleRefusal.NOT_DECLINED);
    }

    private void decide(Client.Id id, Decision decision, String verb, Actor by) {
        var now = journal.present(stores.clients().find(id));
        journal.saved(stores.clients()
                .save(new Client(
                        id,
                        now.triangle(),
                        now.organisation(),
                        now.role(),
                        now.participation(),
                        now.representedBy(),
                        now.since(),
                        now.until(),
                        decision.on(now.standing(), by),
                        now.version())));
        journal.record(
                verb,
                now.triangle(),
                Map.of("organisation", now.organisation().value().toString()),
                by);
    }

    private void decide(Seat.Id id, Decision decision, String verb, Actor by) {
        var now = journal.present(stores.seats().find(id));
        var next = new Seat(
                id,
                now.triangle(),
                now.kind(),
                now.client(),
                now.person(),
                now.since(),
                now.until(),
                decision.on(now.standing(), by),
                now.version());
        journal.saved(stores.seats().save(next));
        seats.settle(next);
        journal.record(
                verb,
                now.triangle(),
                Map.of(
                        "person",
                        now.person().value().toString(),
                        "kind",
                        now.kind().name()),
                by);
    }

    private void decide(Agreement.Id id, Decision decision, String verb, Actor by) {
        var now = journal.present(stores.agreements().find(id));
        var standing = decision.on(now.standing(), by);
        journal.saved(stores.agreements().save(now.standing(standing), by.person(), clock.instant()));
        journal.record(verb, now.triangle(), Map.of("subject", now.text().subject()), by);
    }

    private void decide(Improvement.Id id, Decision decision, String verb, Actor by) {
        var now = journal.present(stores.improvements().find(id)).open();
        var next = new Improvement.Open(id, now.triangle(), now.text(), decision.on(now.standing(), by), now.version());
        journal.saved(stores.improvements().save(next, by.person(), clock.instant()));
        journal.record(verb, now.triangle(), Map.of("sentence", now.text().sentence()), by);
    }

    private void decideOwner(Triangle.Id id, Decision decision, String verb, Actor by) {
        var now = journal.present(stores.triangles().findForUpdate(id));
        if (!(now.owner() instanceof Owner.One(var organisation, var standing))) {
            throw new Refused(TriangleRefusal.NOT_PROPOSED);
        }
        var next = decision.on(standing, by);
        stores.triangles()
                .save(now.ownedBy(next.isDeclined() ? new Owner.Nobody() : new Owner.One(organisation, next)));
        journal.record(verb, id, Map.of("organisation", organisation.value().toString()), by);
    }
}
