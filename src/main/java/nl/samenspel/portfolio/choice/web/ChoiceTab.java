package nl.samenspel.portfolio.choice.web;

import java.util.List;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.portfolio.web.PortfolioTab;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Component;

@Component
class ChoiceTab implements PortfolioTab {
    private final ChoiceDuties duties;

    ChoiceTab(ChoiceDuties duties) {
        this.duties = duties;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String titleKey() {
        return "choice.tab";
    }

    @Override
    public String leadKey() {
        return "choice.list.lead";
    }

    @Override
    public String path() {
        return "/choices";
    }

    @Override
    public List<Wanted.Line> wantedOf(Triangle.Id triangle, Actor actor) {
        return duties.wantedIn(triangle, actor);
    }
}
