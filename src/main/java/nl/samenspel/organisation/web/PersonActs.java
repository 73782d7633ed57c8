package nl.samenspel.organisation.web;

import static nl.samenspel.access.Action.ADMINISTER;
import static nl.samenspel.access.Resource.PERSON;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import nl.samenspel.access.Asks;
import nl.samenspel.organisation.Staff;
import nl.samenspel.people.Departures;
import nl.samenspel.people.DirectoryViews;
import nl.samenspel.people.Invitations;
import nl.samenspel.people.Invitations.Invitation;
import nl.samenspel.people.Roles;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What an administrator does about one person: invite, give roles, end logins, let go, take back.
@Controller
@RequestMapping("/{language:nl|en}/people/{id}")
public class PersonActs {
    private final Staff staff;
    private final Departures departures;
    private final Roles roles;
    private final Invitations invitations;
    private final Answers answers;

    PersonActs(Staff staff, Departures departures, Roles roles, Invitations invitations, Answers answers) {
        this.staff = staff;
        this.departures = departures;
        this.roles = roles;
        this.invitations = invitations;
        this.answers = answers;
    }

    /// @param text to be mailed as it is
    public record InvitationPage(Invitation invitation, String text) {}

    @Asks(value = ADMINISTER, of = PERSON, id = "id")
    @PostMapping("/invitation")
    Object invite(@PathVariable PersonId id, Typed typed, Page page, Actor actor, HttpServletRequest request) {
        try {
            var invitation = invitations.invite(id, actor);
            var address = request.getRequestURL().toString().replaceFirst("(https?://[^/]+).*", "$1");
            var text = text(invitation, address + page.to("/login"), page);
            if (typed.text("as").equals("txt")) {
                return download(text, page);
            }
            return new View("organisation/invitation.jte", new InvitationPage(invitation, text));
        } catch (Refused refused) {
            return answers.refused(id, typed, refused, page, actor);
        }
    }

    @Asks(value = ADMINISTER, of = PERSON, id = "id")
    @PostMapping("/roles")
    Object roles(@PathVariable PersonId id, Typed typed, Page page, Actor actor) {
        var wanted = PersonParts.ROLES.stream()
                .filter(role -> typed.texts("role").contains(role.name()))
                .toList();
        return done(id, typed, page, actor, () -> roles.choose(id, wanted, PersonParts.ROLES, actor));
    }

    @Asks(value = ADMINISTER, of = PERSON, id = "id")
    @PostMapping("/logins/end")
    Object endLogins(@PathVariable PersonId id, Typed typed, Page page, Actor actor) {
        return done(id, typed, page, actor, () -> departures.release(id, actor));
    }

    @Asks(value = ADMINISTER, of = PERSON, id = "id")
    @PostMapping("/departure")
    Object depart(@PathVariable PersonId id, Typed typed, Page page, Actor actor) {
        return done(id, typed, page, actor, () -> staff.depart(id, actor));
    }

    @Asks(value = ADMINISTER, of = PERSON, id = "id")
    @PostMapping("/return")
    Object comeBack(@PathVariable PersonId id, Typed typed, Page page, Actor actor) {
        return done(id, typed, page, actor, () -> departures.comeBack(id, actor));
    }

    private Object done(PersonId id, Typed typed, Page page, Actor actor, Runnable act) {
        try {
            act.run();
            return "redirect:" + page.to("/people/" + id.value());
        } catch (Refused refused) {
            return answers.refused(id, typed, refused, page, actor);
        }
    }

    private static String text(Invitation invitation, String address, Page page) {
        var person = invitation.person();
        return invitation.code().isEmpty()
                ? page.t(
                        "people.invitation.byProvider",
                        "name",
                        person.name(),
                        "address",
                        address,
                        "provider",
                        invitation.provider(),
                        "email",
                        person.email())
                : page.t(
                        "people.invitation.byCode",
                        "name",
                        person.name(),
                        "address",
                        address,
                        "code",
                        invitation.code(),
                        "until",
                        page.moment(invitation.until()));
    }

    private static ResponseEntity<String> download(String text, Page page) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(page.t("people.invitation.file"))
                                .build()
                                .toString())
                .body(text);
    }

    /// The page of the person again, with the reason.
    @org.springframework.stereotype.Component
    static class Answers {
        private final DirectoryViews directory;
        private final PersonParts parts;

        Answers(DirectoryViews directory, PersonParts parts) {
            this.directory = directory;
            this.parts = parts;
        }

        View refused(PersonId id, Typed typed, Refused refused, Page page, Actor actor) {
            var form = Form.refused(typed.fields(), refused);
            return parts.view(directory.get(id), form, page, actor, true, true).refused();
        }
    }
}
