package nl.samenspel.signal.web;

import java.util.ArrayList;
import java.util.List;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import org.springframework.stereotype.Component;

/// People to choose from, found by typing.
@Component
class ReaderChoices {
    private static final int MOST = 500;

    private final PeopleViews people;

    ReaderChoices(PeopleViews people) {
        this.people = people;
    }

    /// Everybody but the asker.
    List<Option> people(Page page, Actor actor) {
        var all = new ArrayList<Option>();
        all.add(new Option("", page.t("signal.whom.none")));
        people.search("", MOST).stream()
                .filter(person -> !person.id().equals(actor.person()))
                .forEach(person -> all.add(new Option(person.id().value().toString(), person.label())));
        return List.copyOf(all);
    }
}
