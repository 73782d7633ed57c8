package nl.samenspel.notice.web;

import nl.samenspel.notice.NewCounts;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class NoticeMenu implements MenuEntry {
    private final NewCounts counts;

    NoticeMenu(NewCounts counts) {
        this.counts = counts;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String key() {
        return "notice.menu";
    }

    @Override
    public String path() {
        return "/notices";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON;
    }

    @Override
    public int countFor(Actor actor) {
        return counts.of(actor.person());
    }
}
