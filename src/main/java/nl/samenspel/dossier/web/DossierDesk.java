package nl.samenspel.dossier.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import org.springframework.stereotype.Component;

/// What the pages of a dossier share: the dossier as this person sees it, and who can be chosen.
@Component
class DossierDesk {
    private static final int MOST_PERSONS = 1_000;

    private final DossierViews views;
    private final PeopleViews people;
    private final InstantSource clock;

    DossierDesk(DossierViews views, PeopleViews people, InstantSource clock) {
        this.views = views;
        this.people = people;
        this.clock = clock;
    }

    Seen seen(Assignment.Id id, Actor actor) {
        var whole = views.get(id);
        return new Seen(whole, whole.find(actor.person()).orElseThrow(NotFound::new), today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    /// By name.
    ///
    /// @param but who cannot be chosen
    List<Option> persons(Page page, Set<PersonId> but) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("dossier.choosePerson")));
        people.search("", MOST_PERSONS).stream()
                .filter(person -> !but.contains(person.id()))
                .forEach(person -> options.add(new Option(person.id().value().toString(), person.label())));
        return options;
    }

    static String home(Assignment.Id id) {
        return "/dossiers/" + id.value();
    }

    static String back(Language language, Assignment.Id id, String rest) {
        return "redirect:/" + language.code() + home(id) + rest;
    }
}
