package nl.samenspel.demo;

import java.time.LocalDate;
import nl.samenspel.access.Relation;
import nl.samenspel.organisation.Members;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.organisation.Teams;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The organisations, teams and people of the demo world.
@Component
class DemoPeople {
    private final Organisations organisations;
    private final Teams teams;
    private final Persons persons;
    private final Members members;

    DemoPeople(Organisations organisations, Teams teams, Persons persons, Members members) {
        this.organisations = organisations;
        this.teams = teams;
        this.persons = persons;
        this.members = members;
    }

    void build(Cast cast, LocalDate today) {
        var file = Item.file("organisations", today);
        file.items("organisations").forEach(item -> cast.organisations.put(item.text("key"), organisation(item, cast)));
        file.items("teams")
                .forEach(item -> cast.teams.put(
                        item.text("key"),
                        teams.add(cast.organisation(item.text("organisation")), item.text("name"), Actor.SYSTEM)));
        var people = Item.file("people", today);
        people.items("personas").forEach(item -> person(item, cast, true));
        people.items("people").forEach(item -> person(item, cast, false));
    }

    private Organisation.Id organisation(Item item, Cast cast) {
        var earlier = item.items("earlier");
        var first = earlier.isEmpty() ? item : earlier.getFirst();
        var id = organisations.add(
                new Organisation.Draft(
                        first.text("name"),
                        first.text("abbreviation"),
                        item.choice("kind", Organisation.Kind.class).orElse(Organisation.Kind.OTHER),
                        parent(item, cast),
                        "",
                        item.date("since"),
                        null),
                Actor.SYSTEM);
        if (!earlier.isEmpty()) {
            organisations.rename(id, item.text("name"), item.text("abbreviation"), first.date("until"), Actor.SYSTEM);
        }
        return id;
    }

    private static Organisation.@Nullable Id parent(Item item, Cast cast) {
        return item.has("parent") ? cast.organisation(item.text("parent")) : null;
    }

    private void person(Item item, Cast cast, boolean persona) {
        var id = persona
                ? persons.addPersona(item.text("name"), item.text("work"), Actor.SYSTEM)
                : persons.add(item.text("name"), "", item.text("work"), Actor.SYSTEM);
        item.texts("appointed").forEach(relation -> persons.appoint(id, Relation.valueOf(relation), Actor.SYSTEM));
        members.add(cast.organisation(item.text("organisation")), id, item.text("work"), null, Actor.SYSTEM);
        cast.people.put(item.text("key"), new Actor(id, item.text("name"), Actor.Kind.PERSON));
    }
}
