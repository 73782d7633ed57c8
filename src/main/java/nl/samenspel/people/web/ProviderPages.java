package nl.samenspel.people.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import nl.samenspel.access.Asks;
import nl.samenspel.people.Logins;
import nl.samenspel.people.PeopleRefusal;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Leaving for the provider, coming back without a place here, and having logged out.
@Controller
@RequestMapping("/{language:nl|en}")
public class ProviderPages {
    private static final Set<PeopleRefusal> AT_THE_DOOR = EnumSet.of(
            PeopleRefusal.NOT_KNOWN_HERE,
            PeopleRefusal.EMAIL_NOT_VERIFIED,
            PeopleRefusal.LOGIN_BOUND_ELSEWHERE,
            PeopleRefusal.PERSON_HAS_LEFT,
            PeopleRefusal.LOGIN_FAILED,
            PeopleRefusal.LOGIN_CANCELLED,
            PeopleRefusal.PROVIDER_AWAY);

    private final Provider provider;
    private final Logins logins;

    ProviderPages(Provider provider, Logins logins) {
        this.provider = provider;
        this.logins = logins;
    }

    /// @param provider as people call it
    public record RefusedView(PeopleRefusal why, String provider) {}

    /// @param logout where the login at the provider ends too, or empty
    public record GoneView(String provider, String logout) {}

    @Asks(value = SEE, of = PUBLIC)
    @GetMapping("/login/provider")
    String leave(@RequestParam(defaultValue = "") String back, Language language, HttpServletRequest request) {
        if (!provider.isSet()) {
            throw new NotFound();
        }
        try {
            provider.registration();
        } catch (Refused refused) {
            return "redirect:/" + language.code() + "/login/refused?why="
                    + refused.reason().name();
        }
        Back.of(back, language).remember(request);
        return "redirect:/oauth2/authorization/" + Provider.REGISTRATION;
    }

    @Asks(value = SEE, of = PUBLIC)
    @GetMapping("/login/refused")
    View refused(@RequestParam(defaultValue = "") String why) {
        var reason = Arrays.stream(PeopleRefusal.values())
                .filter(each -> each.name().equals(why) && AT_THE_DOOR.contains(each))
                .findFirst()
                .orElse(PeopleRefusal.LOGIN_FAILED);
        return new View("people/refused.jte", new RefusedView(reason, logins.provider()));
    }

    @Asks(value = SEE, of = PUBLIC)
    @GetMapping("/logged-out")
    View gone(Language language, HttpServletRequest request) {
        var address = request.getRequestURL().toString().replaceFirst("(https?://[^/]+).*", "$1");
        return new View(
                "people/gone.jte",
                new GoneView(
                        logins.provider(),
                        provider.findLogout(address + "/" + language.code() + "/login")
                                .orElse("")));
    }
}
