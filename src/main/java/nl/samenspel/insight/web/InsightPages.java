package nl.samenspel.insight.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.INSIGHT;

import nl.samenspel.access.Asks;
import nl.samenspel.insight.InsightViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Frozen figures about groups of people.
@Controller
@RequestMapping("/{language:nl|en}/insight")
public class InsightPages {
    private final InsightViews views;

    InsightPages(InsightViews views) {
        this.views = views;
    }

    @Asks(value = SEE, of = INSIGHT)
    @GetMapping
    View insight(
            @RequestParam(name = "quarter", required = false) @Nullable String quarter,
            Language language,
            Actor actor) {
        return new View("insight/insight.jte", views.frozen(quarter, language, actor));
    }
}
