package nl.samenspel.organisation.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.ORGANISATION;

import nl.samenspel.access.Asks;
import nl.samenspel.organisation.Member;
import nl.samenspel.organisation.Members;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationChoices;
import nl.samenspel.organisation.OrganisationMerges;
import nl.samenspel.organisation.OrganisationRefusal;
import nl.samenspel.organisation.Team;
import nl.samenspel.organisation.Teams;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The small forms on the page of one organisation: its teams, its people, and other spellings of it.
@Controller
@RequestMapping("/{language:nl|en}/organisations/{id}")
public class StaffPages {
    private final Teams teams;
    private final Members members;
    private final PeopleViews people;
    private final OrganisationMerges merges;
    private final OrganisationChoices choices;
    private final Answer answer;

    StaffPages(
            Teams teams,
            Members members,
            PeopleViews people,
            OrganisationMerges merges,
            OrganisationChoices choices,
            Answer answer) {
        this.teams = teams;
        this.members = members;
        this.people = people;
        this.merges = merges;
        this.choices = choices;
        this.answer = answer;
    }

    @Asks(value = CHANGE, of = ORGANISATION, id = "id")
    @PostMapping("/teams")
    Object addTeam(@PathVariable Organisation.Id id, Typed typed, Page page, Actor actor) {
        return answer.to(id, typed, page, actor, () -> teams.add(id, typed.text("teamName"), actor));
    }

    @Asks(value = CHANGE, of = ORGANISATION, id = "id")
    @PostMapping("/teams/{team}/end")
    Object endTeam(
            @PathVariable Organisation.Id id,
            @PathVariable Team.Id team,
            @RequestParam(defaultValue = "false") boolean undo,
            Typed typed,
            Page page,
            Actor actor) {
        return answer.to(id, typed, page, actor, () -> teams.end(team, undo ? null : answer.today(), actor));
    }

    @Asks(value = CHANGE, of = ORGANISATION, id = "id")
    @PostMapping("/members")
    Object addMember(@PathVariable Organisation.Id id, Typed typed, Page page, Actor actor) {
        return answer.to(
                id,
                typed,
                page,
                actor,
                () -> members.add(
                        id,
                        people.findTyped(typed.text("person")).map(Person::id).orElse(null),
                        typed.text("function"),
                        typed.findDate("from").orElse(null),
                        actor));
    }

    @Asks(value = CHANGE, of = ORGANISATION, id = "id")
    @PostMapping("/members/{member}/end")
    Object endMember(
            @PathVariable Organisation.Id id,
            @PathVariable Member.Id member,
            @RequestParam(defaultValue = "false") boolean undo,
            Typed typed,
            Page page,
            Actor actor) {
        return answer.to(id, typed, page, actor, () -> members.leave(member, undo ? null : answer.today(), actor));
    }

    @Asks(value = CHANGE, of = ORGANISATION, id = "id")
    @PostMapping("/merges")
    Object merge(@PathVariable Organisation.Id id, Typed typed, Page page, Actor actor) {
        return answer.to(id, typed, page, actor, () -> {
            var other = choices.find("other", typed.text("other"), page.language())
                    .orElseThrow(() -> new Refused("other", OrganisationRefusal.ORGANISATION_NAME_MISSING));
            merges.merge(id, other, actor);
        });
    }

    @Asks(value = CHANGE, of = ORGANISATION, id = "id")
    @PostMapping("/merges/{other}/undo")
    Object undo(
            @PathVariable Organisation.Id id,
            @PathVariable Organisation.Id other,
            Typed typed,
            Page page,
            Actor actor) {
        return answer.to(id, typed, page, actor, () -> merges.undo(other, actor));
    }
}
