package nl.samenspel.portfolio.overlap;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.portfolio.overlap.finder.Ground;
import nl.samenspel.portfolio.overlap.finder.News;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Component;

/// What was read of the triangles that were edited last, so that an edit costs reading what it changed.
/// Only a shortcut: what is not kept, after a start or on another instance, is read whole. What changed
/// since is told by the versions in the register, whoever changed it. Not for several threads.
@Component
class KeptGrounds {
    /// Assignments of all kept triangles together; some 10 kB each.
    private static final int MOST = 12_000;
    /// After so many edits, as a part of the triangle, words weigh otherwise than when the texts came: read
    /// anew.
    private static final int WORN = 4;

    private final AssignmentViews assignments;
    private final PortfolioViews portfolios;
    private final Map<Triangle.Id, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    KeptGrounds(AssignmentViews assignments, PortfolioViews portfolios) {
        this.assignments = assignments;
        this.portfolios = portfolios;
    }

    /// One triangle as it was last read.
    ///
    /// @param read all that stand in the register, those that are over too
    static final class Kept {
        private final Triangle.Id triangle;
        private final YearMonth first;
        private final Map<Assignment.Id, Assignment> read;
        private final Ground ground;
        private int edits;

        private Kept(Triangle.Id triangle, YearMonth first, Map<Assignment.Id, Assignment> read, Ground ground) {
            this.triangle = triangle;
            this.first = first;
            this.read = read;
            this.ground = ground;
        }

        Ground ground() {
            return ground;
        }
    }

    /// Empty when it must be read whole.
    Optional<Kept> find(Triangle.Id triangle) {
        return Optional.ofNullable(kept.get(triangle))
                .filter(each -> each.first.equals(portfolios.thisMonth()))
                .filter(each -> each.edits * WORN <= each.read.size() + WORN);
    }

    /// Reads the whole triangle, and keeps it.
    Ground fresh(Triangle.Id triangle) {
        kept.remove(triangle);
        var first = portfolios.thisMonth();
        var read = new HashMap<Assignment.Id, Assignment>();
        assignments.forTriangle(triangle).forEach(each -> read.put(each.id(), each));
        var fresh = new Kept(
                triangle,
                first,
                read,
                Ground.of(portfolios.getAsSystem(triangle, first, Searches.AHEAD, read.values())));
        kept.put(triangle, fresh);
        makeRoom();
        return fresh.ground;
    }

    /// Reads what is otherwise now. A triangle in which that fails is forgotten.
    News renew(Kept known) {
        kept.remove(known.triangle);
        var stamps = assignments.stamps(known.triangle);
        known.read.keySet().retainAll(stamps.keySet());
        var changed = new ArrayList<Assignment.Id>();
        stamps.forEach((id, stamp) -> {
            var before = known.read.get(id);
            if (before == null || !stamp.equals(AssignmentViews.Stamp.of(before))) {
                changed.add(id);
            }
        });
        assignments.list(changed).forEach(each -> known.read.put(each.id(), each));
        known.edits += changed.size();
        var news = known.ground.renew(
                portfolios.getAsSystem(known.triangle, known.first, Searches.AHEAD, known.read.values()));
        kept.put(known.triangle, known);
        return news;
    }

    private void makeRoom() {
        var eldest = kept.values().iterator();
        int all = kept.values().stream().mapToInt(each -> each.read.size()).sum();
        while (all > MOST && kept.size() > 1) {
            all -= eldest.next().read.size();
            eldest.remove();
        }
    }
}
