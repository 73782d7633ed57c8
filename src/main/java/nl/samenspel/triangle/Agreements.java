package nl.samenspel.triangle;

import static nl.samenspel.triangle.TriangleRefusal.AGREEMENT_NOT_OPEN;
import static nl.samenspel.triangle.TriangleRefusal.NOT_AGREED;
import static nl.samenspel.triangle.TriangleRefusal.REASON_MISSING;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.triangle.Agreement.Agreed;
import nl.samenspel.triangle.Agreement.Ended;
import nl.samenspel.triangle.Agreement.Proposed;
import nl.samenspel.triangle.Agreement.Replaced;
import nl.samenspel.triangle.Agreement.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to what the parties of a triangle promise each other.
@Service
public class Agreements {
    private final AgreementStore store;
    private final TriangleStore triangles;
    private final TriangleJournal journal;
    private final Ids ids;
    private final InstantSource clock;

    Agreements(AgreementStore store, TriangleStore triangles, TriangleJournal journal, Ids ids, InstantSource clock) {
        this.store = store;
        this.triangles = triangles;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Waits for the yes of each party.
    /// Refuses: SUBJECT_MISSING, TOO_LONG, AGREEMENT_NEEDS_TWO_PARTIES, UNTIL_BEFORE_SINCE.
    @Transactional
    public Agreement.Id propose(Triangle.Id triangle, Text text, Actor by) {
        refuse(problems(text, 2));
        return add(triangle, text, null, Standing.entered(by.person(), clock.instant()), by);
    }

    /// From a sketch session: the parties may follow later. Refuses: SUBJECT_MISSING, TOO_LONG, UNTIL_BEFORE_SINCE.
    @Transactional
    public Agreement.Id propose(Triangle.Id triangle, Text text, UUID session, Actor by) {
        refuse(problems(text, 0));
        return add(triangle, text, null, new Standing.Proposed(session, by.person(), clock.instant()), by);
    }

    /// A next version that takes the place of an agreed one as soon as every party said yes.
    /// Refuses as [#propose], and NOT_AGREED.
    @Transactional
    public Agreement.Id proposeInsteadOf(Agreement.Id id, Text text, Actor by) {
        if (!(get(id) instanceof Agreed now)) {
            throw new Refused(NOT_AGREED);
        }
        refuse(problems(text, 2));
        return add(now.triangle(), text, id, Standing.entered(by.person(), clock.instant()), by);
    }

    /// Only while it is proposed; whoever said yes to another text is asked again.
    /// Refuses as [#propose], AGREEMENT_NOT_OPEN, CHANGED_MEANWHILE.
    ///
    /// @param seen what the asker looked at while typing
    @Transactional
    public void rewrite(Agreement.Id id, int version, Text seen, Text text, Actor by) {
        if (!(get(id) instanceof Proposed now)) {
            throw new Refused(AGREEMENT_NOT_OPEN);
        }
        var problems = new ArrayList<>(problems(text, now.standing().isProposed() ? 0 : 2));
        var merged = text;
        if (now.version() != version) {
            var conflict = Conflicts.of(seen, now.text(), text);
            problems.addAll(conflict.problems());
            merged = conflict.merged();
        }
        refuse(problems);
        save(now.rewrite(merged), "AGREEMENT_REWRITTEN", by);
    }

    /// Without a word about what others did meanwhile; for the board, where order decides.
    @Transactional
    public void rewrite(Agreement.Id id, Text text, Actor by) {
        var now = get(id);
        rewrite(id, now.version(), now.text(), text, by);
    }

    /// One party says yes; the last yes makes it agreed and ends what it replaces.
    /// Refuses: NOT_A_PARTY, AGREED_ALREADY, AGREEMENT_NOT_OPEN.
    @Transactional
    public void agree(Agreement.Id id, Organisation.Id party, Actor by) {
        if (!(get(id) instanceof Proposed now)) {
            throw new Refused("party", AGREEMENT_NOT_OPEN);
        }
        var next = now.agree(party, by.person(), clock.instant());
        save(next, next instanceof Agreed ? "AGREEMENT_AGREED" : "AGREEMENT_AGREED_BY_PARTY", party, by);
        if (next instanceof Agreed && now.replaces() != null && get(now.replaces()) instanceof Agreed before) {
            save(before.replaced(by.person(), clock.instant()), "AGREEMENT_REPLACED", by);
        }
    }

    /// A party takes back its yes. Refuses: NOT_A_PARTY, AGREEMENT_NOT_OPEN.
    @Transactional
    public void withdraw(Agreement.Id id, Organisation.Id party, Actor by) {
        var now = get(id);
        if (now.yes().stream().noneMatch(each -> each.party().equals(party))) {
            throw new Refused("party", TriangleRefusal.NOT_A_PARTY);
        }
        var next = switch (now) {
            case Agreed agreed -> agreed.withdraw(party);
            case Proposed open ->
                new Proposed(
                        open.id(),
                        open.triangle(),
                        open.text(),
                        open.yes().stream()
                                .filter(each -> !each.party().equals(party))
                                .toList(),
                        open.replaces(),
                        open.standing(),
                        open.version());
            case Ended _, Replaced _ -> throw new Refused("party", AGREEMENT_NOT_OPEN);
        };
        save(next, "AGREEMENT_YES_WITHDRAWN", party, by);
    }

    /// Refuses: REASON_MISSING, AGREEMENT_NOT_OPEN.
    @Transactional
    public void end(Agreement.Id id, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new Refused("reason", REASON_MISSING);
        }
        var now = get(id);
        var ended = switch (now) {
            case Proposed _, Agreed _ ->
                new Ended(
                        id,
                        now.triangle(),
                        now.text(),
                        now.yes(),
                        reason.strip(),
                        by.person(),
                        clock.instant(),
                        now.standing(),
                        now.version());
            case Ended _, Replaced _ -> throw new Refused(AGREEMENT_NOT_OPEN);
        };
        save(ended, "AGREEMENT_ENDED", by);
    }

    private Agreement.Id add(
            Triangle.Id triangle, Text text, Agreement.@Nullable Id replaces, Standing standing, Actor by) {
        journal.present(triangles.find(triangle));
        var agreement =
                new Proposed(new Agreement.Id(ids.next()), triangle, tidy(text), List.of(), replaces, standing, 1);
        store.add(agreement, by.person(), clock.instant());
        journal.record(
                "AGREEMENT_PROPOSED",
                triangle,
                Map.of("subject", agreement.text().subject()),
                by);
        return agreement.id();
    }

    private Agreement get(Agreement.Id id) {
        return journal.present(store.find(id));
    }

    private void save(Agreement agreement, String verb, Actor by) {
        write(agreement, by);
        journal.record(
                verb, agreement.triangle(), Map.of("subject", agreement.text().subject()), by);
    }

    private void save(Agreement agreement, String verb, Organisation.Id party, Actor by) {
        write(agreement, by);
        journal.record(
                verb,
                agreement.triangle(),
                Map.of(
                        "subject",
                        agreement.text().subject(),
                        "organisation",
                        party.value().toString()),
                by);
    }

    private void write(Agreement agreement, Actor by) {
        if (!store.save(agreement, by.person(), clock.instant())) {
            throw new Refused(TriangleRefusal.CHANGED_JUST_NOW);
        }
    }

    private static Text tidy(Text text) {
        return new Text(
                text.kind(),
                text.subject().strip(),
                text.parties().stream().distinct().toList(),
                text.from(),
                text.until(),
                text.review(),
                text.place().strip());
    }

    private static List<Problem> problems(Text text, int parties) {
        var problems = new ArrayList<Problem>();
        if (text.subject().isBlank()) {
            problems.add(Problem.of("subject", TriangleRefusal.SUBJECT_MISSING));
        }
        if (text.subject().strip().length() > 500) {
            problems.add(Problem.of("subject", TriangleRefusal.TOO_LONG));
        }
        if (text.place().length() > 1000) {
            problems.add(Problem.of("place", TriangleRefusal.TOO_LONG));
        }
        if (text.parties().stream().distinct().count() < parties) {
            problems.add(Problem.of("parties", TriangleRefusal.AGREEMENT_NEEDS_TWO_PARTIES));
        }
        if (text.from() != null && text.until() != null && text.until().isBefore(text.from())) {
            problems.add(Problem.of("until", TriangleRefusal.UNTIL_BEFORE_SINCE));
        }
        return problems;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
