package nl.samenspel.insight.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.INSIGHT;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import nl.samenspel.access.Asks;
import nl.samenspel.insight.InsightViews;
import nl.samenspel.insight.InsightViews.Frozen;
import nl.samenspel.insight.OverallFigures;
import nl.samenspel.insight.OverallFigures.Overall;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Frozen figures about groups of people.
@Controller
@RequestMapping("/{language:nl|en}/insight")
public class InsightPages {
    private final InsightViews views;
    private final OverallFigures overall;
    private final Sheets sheets;

    InsightPages(InsightViews views, OverallFigures overall, Sheets sheets) {
        this.views = views;
        this.overall = overall;
        this.sheets = sheets;
    }

    public record InsightView(Overall overall, Frozen frozen) {}

    /// `maart 2027`
    public static String month(Page page, YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", page.language().locale())
                .format(month);
    }

    /// `3,2 fte`
    public static String fte(Page page, long hundredths) {
        return page.t("insight.fte", "number", page.number(BigDecimal.valueOf(hundredths, 2)));
    }

    @Asks(value = SEE, of = INSIGHT)
    @GetMapping
    View insight(
            @RequestParam(name = "quarter", required = false) @Nullable String quarter,
            Language language,
            Actor actor) {
        return new View(
                "insight/insight.jte", new InsightView(overall.get(actor), views.frozen(quarter, language, actor)));
    }

    /// What stands over all triangles, as one sheet; what is frozen stays on its page, where each look is
    /// written down.
    @Asks(value = SEE, of = INSIGHT)
    @GetMapping("/sheet.pdf")
    ResponseEntity<byte[]> sheet(Page page, Actor actor) throws IOException {
        return sheets.hand(page.t("insight.all.sheet"), "insight/allSheet.jte", page, overall.get(actor));
    }
}
