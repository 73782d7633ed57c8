package nl.samenspel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.samenspel.platform.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Logging somebody in, once a room knows who it is.
@Component
public class Logging {
    private final SecurityContextRepository contexts;

    Logging(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    /// From this answer on the browser is this person's; an earlier login of the same browser ends.
    public void in(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(CurrentActor.authentication(actor));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
