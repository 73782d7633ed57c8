package nl.samenspel.portfolio.web;

import org.springframework.stereotype.Component;

/// Load beside the other pages of a portfolio.
@Component
class LoadTab implements PortfolioTab {
    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "portfolio.load.title";
    }

    @Override
    public String leadKey() {
        return "portfolio.load.lead";
    }

    @Override
    public String path() {
        return "/load";
    }
}
