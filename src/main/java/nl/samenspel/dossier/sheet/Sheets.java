package nl.samenspel.dossier.sheet;

import static nl.samenspel.dossier.sheet.SheetRefusal.*;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.Acts;
import nl.samenspel.dossier.Dossier;
import nl.samenspel.dossier.Dossiers;
import nl.samenspel.dossier.TextRules;
import nl.samenspel.dossier.sheet.Conclusion.Result;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writing down what is said in intake, exploration and completion, and saying where it leads.
/// What is written early counts when its phase comes.
@Service
public class Sheets {
    private final SheetStore store;
    private final Acts acts;
    private final Dossiers dossiers;
    private final Ids ids;
    private final InstantSource clock;

    Sheets(SheetStore store, Acts acts, Dossiers dossiers, Ids ids, InstantSource clock) {
        this.store = store;
        this.acts = acts;
        this.dossiers = dossiers;
        this.ids = ids;
        this.clock = clock;
    }

    /// How a change of a sheet ended.
    public sealed interface Outcome {
        record Saved(int version) implements Outcome {}

        /// Nothing was saved: somebody else changed the same fields to something else meanwhile.
        ///
        /// @param theirs as it stands now
        /// @param merged theirs, with what only the asker changed
        /// @param fields which both changed
        record Conflict(Sheet theirs, Map<String, String> merged, Set<String> fields) implements Outcome {}
    }

    /// What the asker made of the version they saw. What others changed meanwhile stays, unless it
    /// is the same field.
    ///
    /// Refuses: WRITTEN_TOO_LONG at each field, and what [Acts#begin] refuses.
    @Transactional
    public Outcome write(Assignment.Id id, SheetKind kind, int version, Map<String, String> typed, Actor by) {
        acts.begin(id, by);
        var theirs = store.get(id, kind);
        var base = base(id, theirs, version);
        var mine = new Sheet(kind, version, tidy(kind, typed), by.person(), clock.instant());
        var changedByMe = mine.differencesFrom(base);
        var conflicts = new LinkedHashSet<>(changedByMe);
        conflicts.retainAll(theirs.differencesFrom(base));
        conflicts.retainAll(mine.differencesFrom(theirs.texts()));
        var merged = new HashMap<>(theirs.texts());
        changedByMe.stream()
                .filter(field -> !conflicts.contains(field))
                .forEach(field -> merged.put(field, mine.of(field)));
        if (!conflicts.isEmpty()) {
            return new Outcome.Conflict(theirs, merged, conflicts);
        }
        var next = theirs.saying(merged, by.person(), clock.instant());
        if (next.texts().equals(theirs.texts())) {
            return new Outcome.Saved(theirs.version());
        }
        if (theirs.version() > 0) {
            store.keepPast(id, theirs);
        }
        store.save(id, next, by.person(), clock.instant());
        acts.record(by, "SHEET_WRITTEN", id, Map.of("sheet", kind));
        return new Outcome.Saved(next.version());
    }

    /// Says where an intake or an exploration leads, and takes the dossier there. An intake that
    /// was held before anybody said it had begun counts.
    ///
    /// Refuses: CONCLUSION_OUT_OF_PLACE in another phase, CONCLUDED_ALREADY, CONCLUSION_WHY_MISSING
    /// for all but a yes, WRITTEN_TOO_LONG, and what [Acts#begin] refuses.
    @Transactional
    public void conclude(Assignment.Id id, SheetKind kind, Result result, String why, Actor by) {
        var reason = TextRules.reason("why", why);
        var now = acts.begin(id, by);
        if (now instanceof Dossier.Requested && kind == SheetKind.INTAKE) {
            dossiers.goOn(id, Phase.INTAKE, "", by);
            now = acts.begin(id, by);
        }
        requireInPlace(now, kind, result);
        if (result != Result.ACCEPT && reason.isEmpty()) {
            throw new Refused("why", CONCLUSION_WHY_MISSING);
        }
        if (result == Result.ACCEPT && isAccepted(now, conclusions(id))) {
            throw new Refused(CONCLUDED_ALREADY);
        }
        store.add(id, new Conclusion(kind, result, reason, by.person(), clock.instant()));
        acts.record(by, "SHEET_CONCLUDED", id, Map.of("sheet", kind, "result", result, "why", reason));
        switch (result) {
            case EXPLORE -> dossiers.goOn(id, Phase.EXPLORATION, reason, by);
            case DECLINE -> dossiers.goOn(id, Phase.DECLINED, reason, by);
            case ACCEPT, ADJUST -> {}
        }
    }

    /// Refuses: ASSUMPTION_MISSING, WRITTEN_TOO_LONG, and what [Acts#begin] refuses.
    @Transactional
    public Assumption.Id assume(Assignment.Id id, String words, Actor by) {
        acts.begin(id, by);
        var said = TextRules.reason("words", words);
        if (said.isEmpty()) {
            throw new Refused("words", ASSUMPTION_MISSING);
        }
        var assumption = new Assumption(new Assumption.Id(ids.next()), said, by.person(), clock.instant(), null);
        store.add(id, assumption);
        acts.record(by, "ASSUMPTION_SAID", id, Map.of("why", said));
        return assumption.id();
    }

    /// What came out when it was asked. Refuses: ASSUMPTION_TESTED_ALREADY,
    /// ASSUMPTION_OUTCOME_MISSING, WRITTEN_TOO_LONG, and what [Acts#begin] refuses.
    @Transactional
    public void test(Assignment.Id id, Assumption.Id assumption, String outcome, Actor by) {
        acts.begin(id, by);
        var found = store.listAssumptions(id).stream()
                .filter(each -> each.id().equals(assumption))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (found.test() != null) {
            throw new Refused(ASSUMPTION_TESTED_ALREADY);
        }
        var said = TextRules.reason("outcome", outcome);
        if (said.isEmpty()) {
            throw new Refused("outcome", ASSUMPTION_OUTCOME_MISSING);
        }
        store.test(assumption, new Assumption.Test(said, by.person(), clock.instant()));
        acts.record(by, "ASSUMPTION_TESTED", id, Map.of("why", said));
    }

    /// A talk that was held. Refuses: TALK_WITH_MISSING, TALK_DAY_MISSING, TALK_NOT_YET_HELD,
    /// TALK_OUTCOME_MISSING, WRITTEN_TOO_LONG, and what [Acts#begin] refuses.
    @Transactional
    public void talked(Assignment.Id id, String with, @Nullable LocalDate on, String outcome, Actor by) {
        acts.begin(id, by);
        if (on == null) {
            throw new Refused("on", TALK_DAY_MISSING);
        }
        var talk = new Talk(TextRules.reason("with", with), on, TextRules.reason("outcome", outcome), by.person());
        var problems = new ArrayList<Refused.Problem>();
        if (talk.with().isEmpty()) {
            problems.add(Refused.Problem.of("with", TALK_WITH_MISSING));
        }
        if (on.isAfter(acts.today())) {
            problems.add(Refused.Problem.of("on", TALK_NOT_YET_HELD));
        }
        if (talk.outcome().isEmpty()) {
            problems.add(Refused.Problem.of("outcome", TALK_OUTCOME_MISSING));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        store.add(ids.next(), id, talk, clock.instant());
        acts.record(by, "TALK_HELD", id, Map.of("with", talk.with()));
    }

    /// Whether a yes was said since the dossier came into this phase.
    static boolean isAccepted(Dossier dossier, List<Conclusion> conclusions) {
        return !conclusions.isEmpty()
                && conclusions.getFirst().result() == Result.ACCEPT
                && !conclusions.getFirst().at().isBefore(dossier.arrival().at());
    }

    private List<Conclusion> conclusions(Assignment.Id id) {
        return store.listConclusions(List.of(id)).getOrDefault(id, List.of());
    }

    private static void requireInPlace(Dossier now, SheetKind kind, Result result) {
        var fits = switch (kind) {
            case INTAKE -> now instanceof Dossier.Intake;
            case EXPLORATION -> now instanceof Dossier.Exploration && result != Result.EXPLORE;
            case COMPLETION -> false;
        };
        if (!fits) {
            throw new Refused(CONCLUSION_OUT_OF_PLACE);
        }
    }

    private Map<String, String> base(Assignment.Id id, Sheet theirs, int version) {
        if (version == theirs.version()) {
            return theirs.texts();
        }
        return version == 0
                ? Map.of()
                : store.findPast(id, theirs.kind(), version).orElseThrow(NotFound::new);
    }

    private static Map<String, String> tidy(SheetKind kind, Map<String, String> typed) {
        var texts = new HashMap<String, String>();
        var problems = new ArrayList<Refused.Problem>();
        for (var field : kind.fields()) {
            try {
                texts.put(field, TextRules.text(field, typed.getOrDefault(field, "")));
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return texts;
    }
}
