package nl.samenspel.insight.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.TRIANGLE;

import java.io.IOException;
import nl.samenspel.access.Asks;
import nl.samenspel.insight.TriangleFigures;
import nl.samenspel.insight.TriangleFigures.Figures;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.View;
import nl.samenspel.triangle.Triangle;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// How one triangle stands, in figures that open their lists; and as one sheet for the board room.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{id}/insight")
public class TriangleInsightPages {
    private final TriangleFigures figures;
    private final Sheets sheets;

    TriangleInsightPages(TriangleFigures figures, Sheets sheets) {
        this.figures = figures;
        this.sheets = sheets;
    }

    public record TriangleInsight(Triangle.Id id, Figures figures) {
        /// Whole days; 0 when nothing is known.
        public long leadDays() {
            return figures.leadTime().map(java.time.Duration::toDays).orElse(0L);
        }

        /// Hours, in halves.
        public String hours(Page page, int minutes) {
            return page.t("insight.hours", "number", page.number(Math.round(minutes / 30.0) / 2.0));
        }
    }

    @Asks(value = SEE, of = TRIANGLE, id = "id")
    @GetMapping
    View show(@PathVariable Triangle.Id id, Actor actor) {
        return new View("insight/triangle.jte", new TriangleInsight(id, figures.get(id, actor)));
    }

    @Asks(value = SEE, of = TRIANGLE, id = "id")
    @GetMapping("/sheet.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable Triangle.Id id, Page page, Actor actor) throws IOException {
        var view = new TriangleInsight(id, figures.get(id, actor));
        var title = page.t("insight.sheet.title", "triangle", view.figures().triangle());
        return sheets.hand(title, "insight/sheet.jte", page, view);
    }
}
