package nl.samenspel.people.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.people.Logins;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Logging;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/{language:nl|en}")
public class LoginPages {
    private final Logins logins;
    private final Logging logging;

    LoginPages(Logins logins, Logging logging) {
        this.logins = logins;
        this.logging = logging;
    }

    /// @param personas empty outside the demo world
    /// @param startCode whether the code that the start of the server printed can be used
    /// @param provider name of the organisation's own login, or empty
    /// @param invitations whether the code of an invitation can be used
    public record LoginView(
            List<Person> personas,
            boolean startCode,
            String provider,
            boolean invitations,
            String back,
            List<Refused.Problem> problems,
            String name,
            String email) {}

    @Asks(value = SEE, of = PUBLIC)
    @GetMapping("/login")
    View login(@RequestParam(defaultValue = "") String back) {
        return view(back, List.of(), "", "");
    }

    @Asks(value = CHANGE, of = PUBLIC)
    @PostMapping("/login/persona")
    String persona(
            @RequestParam PersonId person,
            @RequestParam(defaultValue = "") String back,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        logging.in(logins.asPersona(person), request, response);
        return "redirect:" + Back.of(back, language).path();
    }

    @Asks(value = CHANGE, of = PUBLIC)
    @PostMapping("/login/start")
    Object start(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            logging.in(logins.withStartCode(code, name, email), request, response);
            return "redirect:/" + language.code();
        } catch (Refused refused) {
            return view("", refused.problems(), name, email).refused();
        }
    }

    @Asks(value = CHANGE, of = PUBLIC)
    @PostMapping("/login/invitation")
    Object invitation(
            @RequestParam(defaultValue = "") String invitation,
            @RequestParam(defaultValue = "") String back,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            logging.in(logins.withInvitation(invitation), request, response);
            return "redirect:" + Back.of(back, language).path();
        } catch (Refused refused) {
            return view(back, refused.problems(), "", "").refused();
        }
    }

    private View view(String back, List<Refused.Problem> problems, String name, String email) {
        return new View(
                "people/login.jte",
                new LoginView(
                        logins.personas(),
                        logins.hasStartCode(),
                        logins.provider(),
                        logins.takesInvitations(),
                        back,
                        problems,
                        name,
                        email));
    }
}
