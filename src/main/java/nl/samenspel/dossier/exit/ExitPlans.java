package nl.samenspel.dossier.exit;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Acts;
import nl.samenspel.dossier.TextRules;
import nl.samenspel.dossier.exit.ExitPlan.Written;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to what happens when we stop. Both sides write it, both sides read it.
@Service
public class ExitPlans {
    private final ExitStore store;
    private final Acts acts;
    private final InstantSource clock;

    ExitPlans(ExitStore store, Acts acts, InstantSource clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /// Nothing changes when the text is the same. Refuses: WRITTEN_TOO_LONG, EXIT_PART_CHANGED with the other's text,
    /// and what [Acts#begin] refuses.
    ///
    /// @param version that was looked at while typing; 0: nothing was there
    @Transactional
    public void write(Assignment.Id dossier, ExitPart part, int version, String typed, Actor by) {
        acts.begin(dossier, by);
        var text = TextRules.text("text", typed);
        var now = store.get(dossier);
        if (text.equals(now.text(part))) {
            return;
        }
        var next = new Written(part, version + 1, text, by.person(), clock.instant());
        if (now.version(part) != version || !store.add(dossier, next)) {
            throw new Refused(
                    List.of(new Problem("text", ExitRefusal.EXIT_PART_CHANGED, Map.of("other", now.text(part)))));
        }
        acts.record(by, "EXIT_PLAN_WRITTEN", dossier, Map.of("part", part.name()));
    }
}
