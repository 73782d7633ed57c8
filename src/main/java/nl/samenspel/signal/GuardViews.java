package nl.samenspel.signal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The quiet questions of one author, for their own eyes.
@Service
@Transactional(readOnly = true)
public class GuardViews {
    private final FlagStore flags;
    private final GuardStore settings;
    private final Company company;
    private final DossierViews dossiers;
    private final InstantSource clock;

    GuardViews(FlagStore flags, GuardStore settings, Company company, DossierViews dossiers, InstantSource clock) {
        this.flags = flags;
        this.settings = settings;
        this.company = company;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /// A question about one assignment.
    public record Asked(Company.Mine assignment, QuietGuard.Question question) {}

    /// In the order of the asker's assignments; closed ones are left in peace.
    public List<Asked> questions(Actor asker) {
        var own = flags.listOf(asker.person());
        if (own.stream().noneMatch(RedFlag::isOpen)) {
            return List.of();
        }
        var chosen = settings.listOf(asker.person());
        var all = new ArrayList<Asked>();
        for (var mine : company.assignmentsOf(asker)) {
            var about = own.stream()
                    .filter(flag -> mine.id().equals(flag.seen().assignment()) && flag.isOpen())
                    .toList();
            if (!mine.closed() && !about.isEmpty()) {
                var setting = chosen.getOrDefault(mine.id(), QuietGuard.Setting.USUAL);
                ask(mine.id(), about, setting).ifPresent(question -> all.add(new Asked(mine, question)));
            }
        }
        return List.copyOf(all);
    }

    public QuietGuard.Setting setting(Assignment.Id assignment, Actor asker) {
        return settings.listOf(asker.person()).getOrDefault(assignment, QuietGuard.Setting.USUAL);
    }

    private Optional<QuietGuard.Question> ask(Assignment.Id id, List<RedFlag> about, QuietGuard.Setting setting) {
        var now = clock.instant();
        return QuietGuard.ask(
                about,
                dossiers.lastContact(id),
                dossiers.contactTrend(id),
                setting,
                now,
                LocalDate.ofInstant(now, Page.ZONE));
    }
}
