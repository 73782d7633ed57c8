package nl.samenspel.portfolio.picture.web;

import nl.samenspel.portfolio.web.PortfolioTab;
import org.springframework.stereotype.Component;

@Component
class MapTab implements PortfolioTab {
    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "picture.page.title";
    }

    @Override
    public String leadKey() {
        return "picture.page.lead";
    }

    @Override
    public String path() {
        return "/map";
    }
}
