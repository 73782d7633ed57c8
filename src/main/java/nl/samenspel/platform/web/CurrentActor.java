package nl.samenspel.platform.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// The login as Spring Security keeps it: who, and nothing about rights.
public final class CurrentActor extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final Login login;

    private record Login(UUID person, String name, Actor.Kind kind) implements Serializable {}

    public CurrentActor(Actor actor) {
        super(List.of());
        login = new Login(actor.person().value(), actor.name(), actor.kind());
        setAuthenticated(true);
    }

    /// Who asks, from the login of the present request; [Actor#NOBODY] without one.
    public static Actor ofRequest() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /// Who stands behind an authentication (a socket's handshake has one too).
    public static Actor of(@org.jspecify.annotations.Nullable Object authentication) {
        return authentication instanceof CurrentActor current ? current.actor() : Actor.NOBODY;
    }

    public Actor actor() {
        return new Actor(new PersonId(login.person()), login.name(), login.kind());
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return login.person().toString();
    }

    /// For the compiler's sake: an authentication of ours.
    public static Authentication authentication(Actor actor) {
        return new CurrentActor(actor);
    }
}
