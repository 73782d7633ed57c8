package nl.samenspel.portfolio.scenario.web;

import nl.samenspel.portfolio.web.PortfolioTab;
import org.springframework.stereotype.Component;

@Component
class ScenarioTab implements PortfolioTab {
    @Override
    public int order() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "scenario.list.title";
    }

    @Override
    public String leadKey() {
        return "scenario.list.lead";
    }

    @Override
    public String path() {
        return "/scenarios";
    }
}
