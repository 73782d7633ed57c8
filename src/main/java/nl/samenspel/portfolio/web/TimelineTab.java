package nl.samenspel.portfolio.web;

import org.springframework.stereotype.Component;

/// The timeline beside the other pages of a portfolio.
@Component
class TimelineTab implements PortfolioTab {
    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "portfolio.timeline.title";
    }

    @Override
    public String leadKey() {
        return "portfolio.timeline.lead";
    }

    @Override
    public String path() {
        return "/timeline";
    }
}
