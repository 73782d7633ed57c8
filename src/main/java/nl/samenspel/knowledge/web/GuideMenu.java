package nl.samenspel.knowledge.web;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class GuideMenu implements MenuEntry {
    @Override
    public int order() {
        return 80;
    }

    @Override
    public String key() {
        return "knowledge.menu";
    }

    @Override
    public String path() {
        return "/guide";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return !actor.isNobody();
    }
}
